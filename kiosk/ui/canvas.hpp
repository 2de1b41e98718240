#pragma once

#include "ui/frame.hpp"
#include "ui/painter.hpp"
#include "ui/touch.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace atrio::text {
class Engine;
}

namespace atrio::ui {

/// Where a picture of the content lies: an 8-bit alpha mask as PNG.
struct PictureFile {
  std::filesystem::path file;
  bool mirror = false;  ///< flipped in right-to-left pages
};
/// Finds a picture (pictogram or silhouette) by its id; none if the content has no such
/// picture.
using Pictures = std::function<std::optional<PictureFile>(std::string_view id)>;

/// What outlives a frame: glyphs, pictures and shapes already rasterised, the finger, the
/// pixels. One a program; used from one thread.
class Canvas {
 public:
  /// `engine` is borrowed and must outlive the canvas.
  Canvas(Panel panel, text::Engine& engine, Pictures pictures);
  ~Canvas();

  using Draw = std::function<void(Frame&)>;

  /// One turn of the screen's loop: takes in what fingers did since the last turn, lets `draw`
  /// answer each activation on a frame nobody sees, then draws what is true now, once, and
  /// repaints only the boxes that changed. So a tap costs one painted frame even when press and
  /// release arrive together. `scene` is asked before every drawing because answering an
  /// activation may change language or look. Returns the repainted boxes.
  std::vector<PixelBox> turn(std::span<const Finger> fingers,
                             const std::function<Scene()>& scene, const Draw& draw);

  /// Draws what is true now and repaints what changed, without a finger (the clock, a still).
  std::vector<PixelBox> draw(const Scene& scene, const Draw& draw);

  const Surface& surface() const;
  /// The frame now on the surface.
  const Nodes& nodes() const;

 private:
  friend class Frame;
  struct Parts;

  void draw_unseen(const Scene& scene, const Draw& draw);

  std::unique_ptr<Parts> parts_;
};

}  // namespace atrio::ui
