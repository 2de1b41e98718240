#pragma once

#include "ui/geometry.hpp"

namespace atrio::ui {

/// The glass a terminal has; from the terminal's profile (norms §0).
struct Panel {
  int w_px = 1080;
  int h_px = 1920;
  float w_mm = 268;
  float h_mm = 476;
  float screen_bottom_height_mm = 800;  ///< of the lower edge above the floor
  float tilt_deg = 0;                   ///< 0 = upright
  float viewing_distance_mm = 600;

  bool portrait() const { return h_mm >= w_mm; }
  float px_per_mm_across() const { return static_cast<float>(w_px) / w_mm; }
  float px_per_mm_down() const { return static_cast<float>(h_px) / h_mm; }
  /// For strokes, radii and type, which must look the same both ways.
  float px_per_mm() const { return (px_per_mm_across() + px_per_mm_down()) / 2; }
  Rect area() const { return {0, 0, w_mm, h_mm}; }
};

}  // namespace atrio::ui
