#pragma once

#include <cstdint>
#include <span>
#include <vector>

struct ImDrawList;

namespace atrio::ui {

/// A box of whole pixels; x1 and y1 are just outside.
struct PixelBox {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  bool operator==(const PixelBox&) const = default;
};

/// Pixels 0x00RRGGBB, row by row without gaps: what SDL calls XRGB8888.
struct Surface {
  int w = 0;
  int h = 0;
  std::vector<std::uint32_t> pixels;

  Surface(int width, int height);
  std::uint32_t at(int x, int y) const { return pixels[static_cast<std::size_t>(y * w + x)]; }
};

/// A texture: 8-bit coverage that is tinted when drawn. ImTextureID is a pointer to one, or
/// null for a plain fill.
struct AlphaPage {
  int w = 0;
  int h = 0;
  const std::uint8_t* alpha = nullptr;  ///< w × h, borrowed
  std::uint64_t epoch = 0;              ///< changes when what stands on the page is replaced
};

/// Paints ImGui draw lists on the CPU. It knows one primitive, the axis-aligned quad on whole
/// pixels: a fill, a vertical or horizontal two-colour gradient, or a piece of an AlphaPage at
/// its own size. `Frame` makes every shape of these, because ImGui's own anti-aliasing uses the
/// processor's approximate reciprocal square root and differs from machine to machine; all
/// arithmetic here is on integers, so pixels are equal to the bit everywhere.
class Painter {
 public:
  Painter(int width, int height);

  /// Paints the frame, only where it differs from the one before, and returns the boxes
  /// painted.
  std::vector<PixelBox> paint(const ImDrawList& list);
  /// The next `paint` repaints everything.
  void forget();

  const Surface& surface() const { return surface_; }

 private:
  Surface surface_;
  int tiles_across_;
  int tiles_down_;
  std::vector<std::uint64_t> seen_;  ///< per tile: hash of the quads that touch it
  bool fresh_ = true;
};

}  // namespace atrio::ui
