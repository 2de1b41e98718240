// atrio-screen: draws what the visitor sees; holds no truth, keeps nothing between visitors.

#include "base/log.hpp"
#include "lib/crypto/random.hpp"
#include "lib/icu/zone.hpp"
#include "stage/config.hpp"
#include "stage/stage.hpp"
#include "stage/stills.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <iostream>

namespace {

using namespace atrio;
using Path = std::filesystem::path;

struct Options {
  Path config, pack, fonts;
  std::vector<std::string> layers;
  bool check_config = false, list_previews = false;
  std::optional<Path> nodes_file;
  stage::Still still;
  std::string size = "1080x1920", mm = "268x476", look = "default";
};

/// The tree this program was built in, or the installed package's files.
Path shipped(const char* in_tree, const char* installed) {
  const Path bin = std::filesystem::read_symlink("/proc/self/exe").parent_path();
  for (Path folder = bin; folder != folder.root_path(); folder = folder.parent_path())
    if (std::filesystem::exists(folder / in_tree)) return folder / in_tree;
  return bin / installed;
}

Instant steady_clock() {
  return Instant(
      std::chrono::floor<milliseconds>(std::chrono::steady_clock::now().time_since_epoch()));
}

std::chrono::local_seconds wall_clock(const icu::Zone& zone) {
  const auto now = std::chrono::floor<seconds>(std::chrono::system_clock::now());
  const auto into_minute = now - std::chrono::floor<minutes>(now);
  return zone.local(now) + into_minute;
}

void run(const Options& options) {
  const stage::Config config = stage::read_config(options.config);
  const auto profile = wire::load_profile(config.profile);
  const guide::Guide guide(config.pack, profile.layers);
  text::Engine engine(config.fonts);
  const icu::Zone zone(profile.time_zone);
  if (options.check_config) return;
  stage::run({.guide = guide,
              .profile = profile,
              .engine = engine,
              .screen_socket = config.socket,
              .place = config.place,
              .calm = config.calm,
              .now = steady_clock,
              .wall = [&zone] { return wall_clock(zone); },
              .new_request = [] { return crypto::random_token(); },
              .nodes_file = options.nodes_file});
}

/// "WxH"
template <class Number>
void read_pair(const std::string& text, const char* format, Number& w, Number& h) {
  char end = 0;
  if (std::sscanf(text.c_str(), format, &w, &h, &end) != 2 || w < 100 || h < 100 || w > 10000 ||
      h > 10000)
    throw CLI::ValidationError("'" + text + "' is no size such as 1080x1920");
}

void make_still(Options& options) {
  const guide::Guide guide(options.pack, options.layers);
  text::Engine engine(options.fonts);
  stage::make_still(guide, engine, options.still);
}

void describe(CLI::App& app, Options& o) {
  auto* config = app.add_option("--config", o.config, "settings of this screen (YAML)");
  app.add_flag("--check-config", o.check_config, "read everything, show nothing")
      ->needs(config);
  app.add_option("--nodes-file", o.nodes_file, "for tests: the nodes of each frame as JSON")
      ->needs(config);
  app.add_flag("--list-previews", o.list_previews, "print every situation/variant");
  auto* preview =
      app.add_option("--preview", o.still.preview, "draw one still: SITUATION[/VARIANT]");
  app.add_option("--language", o.still.language, "BCP 47 tag, such as ar")->needs(preview);
  app.add_option("--size", o.size, "pixels, WxH")->needs(preview);
  app.add_option("--mm", o.mm, "millimetres, WxH")->needs(preview);
  app.add_option("--look", o.look, "default or contrast")
      ->needs(preview)
      ->check(CLI::IsMember({"default", "contrast"}));
  app.add_flag("--large", o.still.modes.larger, "larger text")->needs(preview);
  app.add_flag("--low-reach", o.still.modes.low_reach, "everything lower")->needs(preview);
  app.add_option("--out", o.still.picture, "PNG to write")->needs(preview);
  app.add_option("--nodes", o.still.nodes, "JSON to write")->needs(preview);
  app.add_option("--pack", o.pack, "content pack; else the one that provisioning/demo built")
      ->needs(preview);
  app.add_option("--layers", o.layers, "local layers on top of it, the lowest first: a,b,c")
      ->needs(preview)
      ->delimiter(',');
  app.add_option("--fonts", o.fonts, "font table; else the shipped one")->needs(preview);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Shows a hall's services to visitors, or one still of a page.");
  Options options;
  describe(app, options);
  try {
    app.parse(argc, argv);
    if (options.list_previews + !options.still.preview.empty() + !options.config.empty() != 1)
      throw CLI::ValidationError("one of --config, --preview, --list-previews is needed");
    ui::Panel& panel = options.still.panel;
    read_pair(options.size, "%dx%d%c", panel.w_px, panel.h_px);
    read_pair(options.mm, "%fx%f%c", panel.w_mm, panel.h_mm);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  options.still.modes.contrast = options.look == "contrast";
  try {
    if (options.pack.empty()) options.pack = shipped("build/pack", "../share/atrio/pack");
    if (options.fonts.empty())
      options.fonts = shipped("assets/fonts.json", "../share/atrio/fonts.json");
    if (options.list_previews)
      for (const auto& name : stage::preview_names()) std::cout << name << '\n';
    else if (!options.still.preview.empty())
      make_still(options);
    else
      run(options);
    return 0;
  } catch (const std::exception& error) {
    log::error(error.what());
    return 1;
  }
}
