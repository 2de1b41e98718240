#include "screens/facade.hpp"
#include "screens/previews.hpp"
#include "screens/regions.hpp"
#include "screens/situations.hpp"
#include "screens/tile_grid.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

/// "Lingua · Language · اللغة …": each word in its own language and direction, in rows.
void draw_words(ui::Frame& frame, const Page& page, ui::Rect where) {
  const ui::TextStyle style{.step = ui::Step::t3,
                            .bold = true,
                            .vertical = ui::Vertical::middle,
                            .max_lines = 1,
                            .tight = true};
  float row_h = frame.look().t3 * 1.75f;
  for (const std::string& language : page.rules.languages)
    row_h = std::max(
        row_h, frame.measure(where.w, say_in(page, language, "choose_language/word"), style).h);
  if (2 * row_h > where.h) row_h = where.h;  // one row, as many words as it holds
  const float between = frame.look().t3 * 0.55f;
  ui::Rect row{where.x, where.y, where.w, row_h};
  std::string before;
  for (const std::string& language : page.rules.languages) {
    const ui::Text word = say_in(page, language, "choose_language/word");
    if (word.value == before) continue;
    before = word.value;
    const float w = frame.measure(where.w, word, style).w + 0.6f;
    if (row.w < w && row.x > where.x) {
      if (row.bottom() + row_h > where.bottom() + 0.1f) return;  // enough is understood
      row = {where.x, row.bottom(), where.w, row_h};
    }
    if (row.x > where.x) {  // a dot stands between two words, never after the last
      const float dot = 1.6f;
      const ui::Rect gap{row.x - between / 2 - dot / 2, row.y, dot, row.h};
      frame.disc(ui::centred(gap, dot, dot), frame.colours().ink);
    }
    frame.text(ui::cut_start(row, w, between), word, style,
               {.id = "language-word/" + language});
  }
}

void draw_title(ui::Frame& frame, const Page& page, ui::Rect where) {
  const ui::Colours& c = frame.colours();
  const float side = std::min(29.0f, where.h - 4);
  const ui::Rect disc = ui::centred(ui::cut_start(where, side, 7), side, side);
  frame.describe(disc,
                 {.id = "question",
                  .role = ui::Role::heading,
                  .label = say(page, "choose_language/question")},
                 c.on_primary);
  frame.disc(disc, c.primary);
  frame.picture(ui::centred(disc, side * 0.64f, side * 0.64f), "language", c.on_primary);
  draw_words(frame, page, ui::centred(where, where.w, std::min(where.h, 35.0f)));
}

/// "Other language" in three languages: the page's alone might not be understood by who needs
/// it.
ui::Text other_language(const Page& page, bool narrow) {
  ui::Text label = say(page, "choose_language/other");
  int lines = 1;
  for (const char* language : {"it", "en", "ar"}) {
    const ui::Text more = say_in(page, language, "choose_language/other");
    // A narrow tile has no room for a third.
    if (lines == (narrow ? 2 : 3) || label.value.find(more.value) != std::string::npos)
      continue;
    label.value += '\n' + more.value;
    ++lines;
  }
  return label;
}

Wanted draw_language(ui::Frame& frame, const Page& page, ui::Rect where,
                     const std::string& tag) {
  const guide::Language* language = page.guide.language(tag);
  if (!language) return {};
  ui::Tile tile{.id = "language/" + tag,
                .label = {language->endonym, tag},
                .speech = spoken({language->endonym, say_in(page, tag, "greeting").value}),
                .step = ui::Step::t4};
  if (where.h > 50 && !frame.look().modes.large) tile.second = say_in(page, tag, "greeting");
  if (!ui::tile(frame, where, tile)) return {};
  return session::intent::Language{tag};
}

}  // namespace

Wanted choose_language(ui::Frame& frame, const Page& page,
                       const session::ChooseLanguage& situation) {
  const Regions at = regions(frame, false, 35);
  if (at.show.h > 0)
    low_reach_show(frame, page, at.show, say(page, "choose_language/question"), {});
  else
    draw_title(frame, page, at.title);

  const auto& languages = page.rules.languages;
  const int count = static_cast<int>(languages.size()) + 1;
  const TileGrid grid = language_grid(frame, at.body, count, situation.page);
  Wanted wanted;
  for (int i = grid.first(); i < grid.past(); ++i) {
    const ui::Rect place = grid.place(frame, i);
    if (i + 1 < count) {
      if (auto one = draw_language(frame, page, place, languages[static_cast<std::size_t>(i)]))
        wanted = one;
    } else if (ui::button(frame, {place.x, place.y, place.w, place.h - frame.look().lip},
                          {.id = "language/other",
                           .label = other_language(page, place.w < 70),
                           // Three lines of words need the width of a narrow tile.
                           .pictogram = place.w > 90 ? "interpreter" : "",
                           .kind = ui::ButtonKind::person,
                           .step = ui::Step::t1})) {
      wanted = session::intent::CallPerson{};
    }
  }
  if (const auto to = turn_page(frame, page, grid.page_row, grid.page, grid.pages()))
    wanted = session::intent::TurnPage{*to};
  return wanted;
}

std::vector<Preview> preview_choose_language() {
  return {{"choose_language", "",
           [](const Sample& sample) { return sample.at(session::ChooseLanguage{}); }},
          {"choose_language", "person-called", [](const Sample& sample) {
             session::State state = sample.at(session::ChooseLanguage{});
             state.visit.person.state = session::PersonState::requested;
             return state;
           }}};
}

}  // namespace atrio::screens
