#include "check_layout.hpp"

#include "page_drawer.hpp"
#include "share_out.hpp"
#include "shown_texts.hpp"
#include "ui/layout_faults.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <tuple>

namespace atrio::content {

namespace {

constexpr std::array looks_to_check{"portrait", "landscape", "large", "large-landscape"};

/// One fault of one text; on how many pages it was met, and where first.
struct Met {
  Place place;
  std::string words;     ///< the text's path, or what can be seen where no path is known
  std::string language;  ///< empty for what is not translated
  ui::LayoutFaultKind kind;
  int holds = 0;           ///< on the page with the least room
  std::size_t first_page;  ///< in the order of work, which threads do not keep
  std::string page;        ///< "service/where in ar, large"
  int pages = 0;
};

using Key = std::tuple<Place, std::string, std::string, ui::LayoutFaultKind>;

/// What the threads have met, each text's fault once.
class Faults {
 public:
  void add(Met met) {
    const std::lock_guard lock(guard_);
    const Key key{met.place, met.words, met.language, met.kind};
    const auto [known, is_new] = met_.try_emplace(key, met);
    Met& all = known->second;
    ++all.pages;
    all.holds = std::min(all.holds, met.holds);
    if (met.first_page < all.first_page) {
      all.first_page = met.first_page;
      all.page = met.page;
    }
  }
  void add_absent(std::string what) {
    const std::lock_guard lock(guard_);
    if (std::ranges::count(absent_, what) == 0) absent_.push_back(std::move(what));
  }
  /// `folder`: of the base's sources.
  void report(const std::string& folder, Findings& findings);

 private:
  std::mutex guard_;
  std::map<Key, Met> met_;
  std::vector<std::string> absent_;
};

std::string says(ui::LayoutFaultKind kind) {
  switch (kind) {
    case ui::LayoutFaultKind::cut_off: return "is cut off";
    case ui::LayoutFaultKind::off_the_glass: return "stands outside the glass";
    case ui::LayoutFaultKind::no_glyph: return "has characters that no font has";
    case ui::LayoutFaultKind::no_picture:
      return "has a pictogram that the content does not have";
    case ui::LayoutFaultKind::shared_touch: return "overlaps another part that can be touched";
  }
  return {};
}

std::string mend(const Met& met) {
  switch (met.kind) {
    case ui::LayoutFaultKind::cut_off:
      return "shorten it to about " + std::to_string(std::max(met.holds, 1)) + " characters";
    case ui::LayoutFaultKind::no_glyph:
      return "write it otherwise, or add a font to assets/fonts.json";
    case ui::LayoutFaultKind::no_picture: return "add the pictogram to pictograms.yaml";
    case ui::LayoutFaultKind::off_the_glass:
    case ui::LayoutFaultKind::shared_touch: return "shorten the texts of this page";
  }
  return {};
}

void Faults::report(const std::string& folder, Findings& findings) {
  for (const auto& [key, met] : met_) {
    const std::string others =
        met.pages > 1 ? " (and on " + std::to_string(met.pages - 1) + " more)" : "";
    findings.error(met.place, met.words + ' ' + says(met.kind) + " on " + met.page + others,
                   mend(met));
  }
  std::ranges::sort(absent_);
  for (const auto& what : absent_)
    findings.error({folder, 0}, "a screen cannot be drawn: " + what,
                   "the screens need it: write it");
}

/// The first line of `file` that holds `words`; none: 0.
int line_with(const std::string& words, const std::string& file) {
  std::ifstream lines(file);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.find(words) != std::string::npos) return number;
  }
  return 0;
}

/// Where an address or a number that nobody translates stands: its line in its service's file,
/// or among the offices.
Place place_of(const std::string& words, const session::State& state, const Chain& chain) {
  const std::string& base = chain.front()->source.folder;
  const auto* shown = std::get_if<session::ReadService>(&state.visit.now_shown());
  if (!shown) return {base, 0};
  const std::string service = "/services/" + shown->service.value + ".yaml";
  for (const Content* content : chain)
    for (const std::string& name : {service, std::string("/offices.yaml")})
      if (const int line = line_with(words, content->source.folder + name))
        return {content->source.folder + name, line};
  return {base + service, 0};
}

/// Works through all pages of one language in one look.
class LayoutCheck {
 public:
  LayoutCheck(const Chain& chain, PageDrawer& drawer, const ShownTexts& texts,
              const std::string& language, const PageLook& look, Faults& faults)
      : chain_(chain),
        drawer_(drawer),
        texts_(texts),
        look_(look),
        sample_(drawer.guide(), language, look.modes),
        faults_(faults) {
    // What is done here does not show its office, and the local ones are what one looks for.
    if (chain.size() > 1) sample_.only_inform();
  }

  void page(const screens::Preview& preview, std::size_t number) try {
    const session::State state = preview.state(sample_);
    if (!shows_what_the_pack_has(sample_, state)) return;
    int leaves = 1;
    for (int leaf = 0; leaf < leaves; ++leaf) {
      const session::State turned = leaf == 0 ? state : turned_to(state, leaf);
      const ui::Nodes nodes = drawer_.lay_out(sample_, turned, look_);
      look_at(nodes, turned, preview, number);
      leaves = leaves_of(nodes);
    }
  } catch (const std::out_of_range& fault) {
    const std::string_view what = fault.what();  // "…/pack.sqlite: there is no text ui/…"
    const auto reason = what.find("there is no");
    faults_.add_absent(std::string(reason == what.npos ? what : what.substr(reason)));
  }

 private:
  void look_at(const ui::Nodes& nodes, const session::State& state,
               const screens::Preview& preview, std::size_t number) {
    for (const ui::LayoutFault& fault : ui::layout_faults(nodes)) {
      const ShownText* text = texts_.find(*fault.node, service_of(state));
      const std::string& seen = fault.node->label.empty() ? fault.node->id : fault.node->label;
      // Where a translation is missing the Italian is too long, for every language at once.
      const bool italian = text && text->freshness == Freshness::missing;
      faults_.add({italian ? text->text->words.place
                   : text  ? text->place
                           : place_of(seen, state, chain_),
                   '"' + (text ? text->text->path : seen) + '"',
                   text && !italian ? sample_.language : std::string(), fault.kind,
                   fault.node->holds, number,
                   preview.name() + " in " + sample_.language + ", " + std::string(look_.name),
                   0});
    }
  }

  const Chain& chain_;
  PageDrawer& drawer_;
  const ShownTexts& texts_;
  const PageLook& look_;
  screens::Sample sample_;
  Faults& faults_;
};

std::vector<screens::Preview> pages_of(const guide::Guide& guide) {
  auto all = screens::previews();
  auto more = content_previews(guide);
  std::ranges::move(more, std::back_inserter(all));
  return all;
}

/// Lays the pages of the base, or of a chain, out in all languages and looks.
struct Round {
  const std::filesystem::path& pack;
  const std::filesystem::path& font_table;
  unsigned threads;
  Faults& faults;

  void check(const Chain& chain, const guide::Guide& guide,
             const std::vector<screens::Preview>& pages) const {
    std::vector<std::unique_ptr<ShownTexts>> texts;  // one a language, for all its looks
    for (const auto& language : guide.languages())
      texts.push_back(std::make_unique<ShownTexts>(chain, language.tag));
    const auto layers = layers_of(chain);
    share_out(
        texts.size() * looks_to_check.size(), threads,
        [&] { return std::make_unique<PackDrawer>(pack, layers, font_table); },
        [&](auto& own, std::size_t at) {
          const std::size_t language = at / looks_to_check.size();
          const PageLook& look = *find_look(looks_to_check[at % looks_to_check.size()]);
          LayoutCheck one(chain, own->drawer, *texts[language], guide.languages()[language].tag,
                          look, faults);
          for (std::size_t i = 0; i < pages.size(); ++i)
            one.page(pages[i], at * pages.size() + i);
        });
  }
};

}  // namespace

void check_layout(const Contents& contents, const std::filesystem::path& pack,
                  const std::filesystem::path& font_table, unsigned threads,
                  Findings& findings) {
  Faults faults;
  const Round round{pack, font_table, threads, faults};
  const Chain base{contents.front().get()};
  {
    const guide::Guide guide(pack);
    round.check(base, guide, pages_of(guide));
  }
  for (const Chain& chain : whole_chains(contents)) {
    const guide::Guide guide(pack, layers_of(chain));
    round.check(chain, guide, local_previews(guide, chain));
  }
  faults.report(base.front()->source.folder, findings);
}

}  // namespace atrio::content
