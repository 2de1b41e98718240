// atrio-golden: every preview × language × look, and the digest of its pixels.
//
//   atrio-golden --list                      what there is, one name a line
//   atrio-golden                             "digest name" for all, one a line
//   atrio-golden --png DIR NAME…             also writes these as DIR/NAME.png
//
// A name is "SITUATION[.VARIANT]-LANGUAGE[-LOOK]"; what the example's layers change stands a
// second time as "borgolieto.SITUATION…". golden_test.py compares with manifest.txt.
#include "guide/guide.hpp"
#include "screens/draw.hpp"
#include "screens/previews.hpp"
#include "stage/stage.hpp"
#include "text/engine.hpp"
#include "ui/still.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace atrio;

struct Look {
  const char* name;  ///< empty for the plain one
  ui::Panel panel;
  session::Modes modes;
};

const ui::Panel portrait{.w_px = 1080, .h_px = 1920, .w_mm = 268, .h_mm = 476};
const ui::Panel landscape{.w_px = 1920, .h_px = 1080, .w_mm = 476, .h_mm = 268};
const ui::Panel small_landscape{.w_px = 1366, .h_px = 768, .w_mm = 344, .h_mm = 194};

const std::vector<Look> looks = {
    {"", portrait, {}},
    {"large", portrait, {.larger = true}},
    {"contrast", portrait, {.contrast = true}},
    {"low", portrait, {.low_reach = true}},
    {"landscape", landscape, {}},
    {"small", small_landscape, {}},
    {"large-contrast-low", portrait, {true, true, true}},
    {"landscape-large-contrast", landscape, {.larger = true, .contrast = true}},
};

/// The base, or the base with layers, and which previews of it are looked at.
struct Place {
  std::string prefix;
  const guide::Guide& guide;
  std::vector<screens::Preview> previews;
};

std::string name_of(const std::string& prefix, const screens::Preview& preview,
                    const std::string& language, const Look& look) {
  std::string name = prefix + preview.name();
  std::replace(name.begin(), name.end(), '/', '.');
  name += '-' + language;
  return *look.name ? name + '-' + look.name : name;
}

struct Wanted {
  bool list = false;
  std::filesystem::path folder;
  std::vector<std::string> pictures;
};

void paint(ui::Canvas& canvas, const screens::Sample& sample, const screens::Preview& preview) {
  const session::State state = preview.state(sample);
  const screens::Page page = sample.page(state);
  canvas.draw(screens::scene_of(page), [&](ui::Frame& frame) { screens::draw(frame, page); });
}

std::vector<screens::Preview> local_previews() {
  const auto all = screens::previews();
  std::vector<screens::Preview> local;
  for (const char* name : {"attract", "choose_need", "service/office", "service/where"})
    local.push_back(*screens::find_preview(all, name));
  return local;
}

void go_through(const Wanted& wanted, const Place& place, text::Engine& engine) {
  for (const Look& look : looks) {
    ui::Canvas canvas(look.panel, engine, stage::pictures_of(place.guide));
    for (const guide::Language& language : place.guide.languages()) {
      const screens::Sample sample(place.guide, language.tag, look.modes);
      for (const screens::Preview& preview : place.previews) {
        const std::string name = name_of(place.prefix, preview, language.tag, look);
        if (wanted.list) {
          std::cout << name << '\n';
          continue;
        }
        const bool picture =
            std::count(wanted.pictures.begin(), wanted.pictures.end(), name) > 0;
        if (!wanted.folder.empty() && !picture) continue;
        paint(canvas, sample, preview);
        std::cout << ui::pixel_hash(canvas.surface()) << ' ' << name << '\n';
        if (picture) ui::write_png(canvas.surface(), wanted.folder / (name + ".png"));
      }
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  Wanted wanted;
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() == 1 && words[0] == "--list") {
    wanted.list = true;
  } else if (words.size() > 2 && words[0] == "--png") {
    wanted.folder = words[1];
    wanted.pictures.assign(words.begin() + 2, words.end());
  } else if (!words.empty()) {
    std::cerr << "usage: atrio-golden [--list | --png DIR NAME…]\n";
    return 2;
  }
  try {
    const std::filesystem::path root = ATRIO_SOURCE_DIR;
    const guide::Guide base(root / "build/pack");
    const std::vector<std::string> layers{"ambito-pianura-lieta", "borgolieto",
                                          "sportello-borgolieto"};
    const guide::Guide borgolieto(root / "build/pack", layers);
    text::Engine engine(root / "assets/fonts.json");
    go_through(wanted, {"", base, screens::previews()}, engine);
    go_through(wanted, {"borgolieto.", borgolieto, local_previews()}, engine);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
