#pragma once

#include "screens/draw.hpp"
#include "screens/previews.hpp"
#include "screens/regions.hpp"
#include "stage/stage.hpp"

#include <array>
#include <cstdlib>
#include <string>
#include <vector>

/// Pages laid out as on the glass, without painting a pixel.
namespace atrio::tests {

inline std::string source_dir() { return ATRIO_SOURCE_DIR; }

inline std::string pack_folder() {
  const char* elsewhere = std::getenv("ATRIO_PACK");
  return elsewhere ? std::string(elsewhere) : source_dir() + "/build/pack";
}

/// The base alone.
inline const guide::Guide& content() {
  static const guide::Guide opened(pack_folder());
  return opened;
}

/// The base with the layers of the example.
inline const guide::Guide& borgolieto() {
  static const std::vector<std::string> chain{"ambito-pianura-lieta", "borgolieto",
                                              "sportello-borgolieto"};
  static const guide::Guide opened(pack_folder(), chain);
  return opened;
}

inline text::Engine& engine() {
  static text::Engine one(source_dir() + "/assets/fonts.json");
  return one;
}

struct NamedPanel {
  const char* name;
  ui::Panel panel;
};
inline const std::array panels{
    NamedPanel{"portrait", {.w_px = 1080, .h_px = 1920, .w_mm = 268, .h_mm = 476}},
    NamedPanel{"landscape", {.w_px = 1920, .h_px = 1080, .w_mm = 476, .h_mm = 268}},
    NamedPanel{"small", {.w_px = 1366, .h_px = 768, .w_mm = 344, .h_mm = 194}}};

struct NamedModes {
  const char* name;
  session::Modes modes;
};
inline const std::array all_modes{
    NamedModes{"plain", {}}, NamedModes{"large", {true, false, false}},
    NamedModes{"low", {false, false, true}}, NamedModes{"large+low", {true, false, true}},
    NamedModes{"large+contrast", {true, true, false}}};

/// The nodes of a state on a panel.
inline ui::Nodes laid_out(ui::Canvas& canvas, const screens::Sample& sample,
                          const session::State& state) {
  const screens::Page page = sample.page(state);
  ui::Frame frame(canvas, screens::scene_of(page));
  screens::draw(frame, page);
  return frame.nodes();
}

/// The nodes of one preview in Italian on the portrait panel, in plain modes.
inline ui::Nodes preview_nodes(std::string_view name, const std::string& language = "it",
                               session::Modes modes = {}) {
  const auto all = screens::previews();
  const screens::Preview* preview = screens::find_preview(all, name);
  if (!preview) throw std::runtime_error("no preview " + std::string(name));
  const screens::Sample sample(content(), language, modes);
  ui::Canvas canvas(panels[0].panel, engine(), stage::pictures_of(content()));
  return laid_out(canvas, sample, preview->state(sample));
}

}  // namespace atrio::tests
