#pragma once

#include "text/engine.hpp"
#include "ui/canvas.hpp"
#include "ui/still.hpp"

#include <filesystem>
#include <fstream>

namespace atrio::ui::tests {

inline text::Engine& engine() {
  static text::Engine the_engine(std::filesystem::path(ATRIO_SOURCE_DIR) / "assets/fonts.json");
  return the_engine;
}

/// A folder with two pictures: "wedge", covered on its left half and turning round in
/// right-to-left pages, and "disc", which does not turn and is the same all over.
inline Pictures pictures() {
  static const std::filesystem::path folder = [] {
    auto path = std::filesystem::temp_directory_path() / "atrio-test-ui-pictures";
    std::filesystem::create_directories(path);
    Surface wedge(8, 8), all(8, 8);
    for (int i = 0; i < 64; ++i) {
      wedge.pixels[static_cast<std::size_t>(i)] = i % 8 < 4 ? 0xFFFFFF : 0;
      all.pixels[static_cast<std::size_t>(i)] = 0xFFFFFF;
    }
    write_png(wedge, path / "wedge.png");
    write_png(all, path / "disc.png");
    return path;
  }();
  return [](std::string_view id) -> std::optional<PictureFile> {
    if (id == "absent") return std::nullopt;
    if (id == "wedge") return PictureFile{folder / "wedge.png", true};
    return PictureFile{folder / "disc.png", false};
  };
}

/// A small glass: 200 × 300 px, 2 px to a millimetre.
inline Panel small_panel() { return {.w_px = 200, .h_px = 300, .w_mm = 100, .h_mm = 150}; }

inline Scene italian() { return {.language = "it"}; }
inline Scene arabic() { return {.language = "ar", .rtl = true}; }

struct Glass {
  Canvas canvas;
  explicit Glass(Panel panel = small_panel()) : canvas(panel, engine(), pictures()) {}

  std::vector<PixelBox> draw(const Scene& scene, const Canvas::Draw& what) {
    return canvas.draw(scene, what);
  }
  std::uint32_t at(int x, int y) const { return canvas.surface().at(x, y); }
  const Node& node(std::string_view id) const {
    const Node* found = canvas.nodes().find(id);
    if (!found) throw std::runtime_error("no node " + std::string(id));
    return *found;
  }
};

inline Finger down(float x, float y, std::int64_t id = 0) {
  return {Finger::Act::down, id, x, y};
}
inline Finger move(float x, float y, std::int64_t id = 0) {
  return {Finger::Act::move, id, x, y};
}
inline Finger up(float x, float y, std::int64_t id = 0) { return {Finger::Act::up, id, x, y}; }

}  // namespace atrio::ui::tests
