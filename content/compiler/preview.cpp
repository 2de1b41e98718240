#include "preview.hpp"

#include "base/file.hpp"
#include "lib/crypto/sha256.hpp"
#include "new_folder.hpp"
#include "share_out.hpp"
#include "sheet.hpp"
#include "sheet_picture.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <stdexcept>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

constexpr int shrink = 3;  // a tile is a third of the glass

/// The states of all screens; of the content's own pages only what somebody names.
std::vector<screens::Preview> chosen_screens(const guide::Guide& guide,
                                             const std::vector<std::string>& names) {
  auto all = screens::previews();
  const screens::Sample sample(guide, "it", {});
  std::erase_if(all, [&](const auto& preview) {
    return !shows_what_the_pack_has(sample, preview.state(sample));
  });
  if (names.empty()) return all;
  for (auto& more : content_previews(guide))
    if (!screens::find_preview(all, more.name())) all.push_back(std::move(more));
  std::vector<screens::Preview> chosen;
  std::set<std::string> found;
  for (auto& preview : all)
    for (const auto& name : names)
      if (preview.name() == name || preview.name().starts_with(name + '/')) {
        found.insert(name);
        chosen.push_back(preview);
        break;
      }
  for (const auto& name : names)
    if (!found.contains(name))
      throw std::invalid_argument("there is no screen '" + name +
                                  "'; atrio-screen --list-previews names them, and each "
                                  "service has service/ID");
  return chosen;
}

std::vector<SourceLanguage> chosen_languages(const Source& source,
                                             const std::vector<std::string>& tags) {
  for (const auto& tag : tags)
    if (std::ranges::count(source.languages, tag, &SourceLanguage::tag) == 0)
      throw std::invalid_argument("the sources do not speak '" + tag + "'");
  std::vector<SourceLanguage> chosen;
  for (const auto& language : source.languages)
    if (tags.empty() || language.tag == "it" || std::ranges::count(tags, language.tag) > 0)
      chosen.push_back(language);
  return chosen;
}

std::vector<PageLook> chosen_looks(const std::vector<std::string>& names) {
  std::vector<PageLook> chosen;
  for (const auto& name : names) {
    const PageLook* look = find_look(name);
    if (!look) throw std::invalid_argument("there is no look '" + name + "'");
    chosen.push_back(*look);
  }
  return chosen;
}

Chain chosen_chain(const Contents& contents, const std::string& layer) {
  Chain chain = chain_to(contents, layer.empty() ? contents.front()->source.id : layer);
  if (chain.empty())
    throw std::invalid_argument("there is no layer '" + layer +
                                "' that is published; a layer is a folder of layers/");
  return chain;
}

/// What a picture shows besides its nodes: this very program, the fonts, the pictograms and the
/// colours of the needs.
std::string painted_with(const guide::Guide& guide, const fs::path& font_table) {
  std::string all =
      std::to_string(fs::last_write_time("/proc/self/exe").time_since_epoch().count());
  all += read_file(font_table);
  for (const auto& picture : guide.pictures())
    all += picture.id + picture.file.filename().string() + (picture.mirror ? "m" : "-");
  for (const auto& need : guide.needs())
    all += need.id + need.silhouette + need.pictogram + std::to_string(need.colour);
  return crypto::sha256_hex(all);
}

/// Everything the threads share while a sheet is drawn.
class Drawing {
 public:
  Drawing(const Chain& chain, const guide::Guide& guide, const fs::path& fonts,
          const PreviewWish& wish, const Progress& progress)
      : out_(wish.out),
        previews_(chosen_screens(guide, wish.screens)),
        looks_(chosen_looks(wish.looks)),
        with_(painted_with(guide, fonts)),
        progress_(progress) {
    sheet_.live = wish.live;
    sheet_.languages = chosen_languages(chain.front()->source, wish.languages);
    for (const auto& preview : previews_) sheet_.screens.push_back(preview.name());
    for (const auto& look : looks_) sheet_.looks.emplace_back(look.name);
    for (const auto& language : sheet_.languages)
      texts_.push_back(std::make_unique<ShownTexts>(chain, language.tag));
    sheet_.tiles.resize(looks_.size() * sheet_.languages.size() * previews_.size());
    fs::create_directories(out_ / "pages");
    fs::create_directories(out_ / "tiles");
  }

  std::size_t count() const { return sheet_.tiles.size(); }

  /// Look by look and language by language, so that glyphs are used again.
  void draw(PageDrawer& drawer, std::size_t at) {
    const auto& preview = previews_[at % previews_.size()];
    const std::size_t row = at / previews_.size();
    const std::size_t language = row % sheet_.languages.size();
    const PageLook& look = looks_[row / sheet_.languages.size()];
    const screens::Sample sample(drawer.guide(), sheet_.languages[language].tag, look.modes);
    const session::State state = preview.state(sample);
    const ui::Nodes nodes = drawer.lay_out(sample, state, look);

    SheetTile& tile = sheet_.tiles[at];
    tile = {preview.name(),
            sample.language,
            std::string(look.name),
            crypto::sha256_hex(with_ + ui::to_json(nodes)).substr(0, 20),
            look.panel.w_px / shrink,
            look.panel.h_px / shrink,
            texts_[language]->on(nodes, service_of(state))};
    if (first_to_paint(tile.picture)) {
      const ui::Surface& painted = drawer.paint(sample, state, look);
      replace_file(out_ / "pages" / (tile.picture + ".png"), png_of(painted));
      replace_file(out_ / "tiles" / (tile.picture + ".png"), png_of(painted, shrink));
    }
    const std::lock_guard lock(guard_);
    progress_(++done_, count());
  }

  /// The page first, so that nobody is shown a picture that is gone.
  std::string finish() {
    write_sheet(sheet_, out_);
    std::string version = version_of(sheet_);
    write_news(out_, version, {});
    std::set<std::string> needed;
    for (const auto& tile : sheet_.tiles) needed.insert(tile.picture + ".png");
    for (const char* folder : {"pages", "tiles"})
      for (const auto& file : fs::directory_iterator(out_ / folder))
        if (!needed.contains(file.path().filename().string())) fs::remove(file);
    return version;
  }

 private:
  /// Two states of a screen may look the same; one thread paints them, if nobody has before.
  bool first_to_paint(const std::string& picture) {
    const std::lock_guard lock(guard_);
    return painted_.insert(picture).second && !fs::exists(out_ / "tiles" / (picture + ".png"));
  }

  fs::path out_;
  std::vector<screens::Preview> previews_;
  std::vector<PageLook> looks_;
  std::string with_;
  const Progress& progress_;
  Sheet sheet_;
  std::vector<std::unique_ptr<ShownTexts>> texts_;  ///< one a language
  std::mutex guard_;
  std::set<std::string> painted_;
  std::size_t done_ = 0;
};

}  // namespace

void require_sheet_folder(const fs::path& out) {
  if (!fs::exists(out)) return;
  if (fs::is_directory(out) &&
      (fs::is_empty(out) || fs::exists(out / "sheet.css") || fs::exists(out / "version.js")))
    return;
  throw std::runtime_error(out.string() +
                           ": holds something else than a sheet; name another --out");
}

std::string make_preview(const Contents& contents, const fs::path& pack,
                         const fs::path& font_table, const PreviewWish& wish,
                         const Progress& progress) {
  require_sheet_folder(wish.out);
  NewFolder folder(wish.out);
  const Chain chain = chosen_chain(contents, wish.layer);
  const auto layers = layers_of(chain);
  const guide::Guide guide(pack, layers);
  Drawing drawing(chain, guide, font_table, wish, progress);
  write_news(wish.out, "", {});  // from here on the folder is a sheet's, also when interrupted
  share_out(
      drawing.count(), wish.threads,
      [&] { return std::make_unique<PackDrawer>(pack, layers, font_table); },
      [&](auto& own, std::size_t at) { drawing.draw(own->drawer, at); });
  std::string version = drawing.finish();
  folder.keep();
  return version;
}

}  // namespace atrio::content
