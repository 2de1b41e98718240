#include "screens/facade.hpp"
#include "screens/previews.hpp"
#include "screens/regions.hpp"
#include "screens/situations.hpp"
#include "screens/tile_grid.hpp"

namespace atrio::screens {
namespace {

/// What the longest label of the page needs under its plate, so that all plates are alike.
float room_for_labels(ui::Frame& frame, const Page& page, const TileGrid& grid) {
  std::vector<ui::Text> labels;
  for (int i = grid.first(); i < grid.past(); ++i)
    labels.push_back(
        words(page, "need/" + page.guide.needs()[static_cast<std::size_t>(i)].id + "/name"));
  return ui::label_room(frame, grid.place(frame, grid.first()), labels);
}

/// Whether every name of the page fits its tile with no word broken.
bool labels_fit(ui::Frame& frame, const Page& page, const TileGrid& grid) {
  const ui::Rect place = grid.place(frame, grid.first());
  // Above the words: a quarter of the tile for the smallest plate, and the paddings.
  if (room_for_labels(frame, page, grid) > place.h * 0.56f - 4) return false;
  if (page.language().starts_with("zh")) return true;  // may break between any two characters
  const ui::TextStyle style{.step = ui::Step::t1, .bold = true, .tight = true};
  for (int i = grid.first(); i < grid.past(); ++i) {
    ui::Text name =
        words(page, "need/" + page.guide.needs()[static_cast<std::size_t>(i)].id + "/name");
    const std::string all = name.value + ' ';
    for (std::size_t from = 0, to = 0; (to = all.find(' ', from)) != std::string::npos;
         from = to + 1) {
      name.value = all.substr(from, to - from);
      if (frame.measure(2 * place.w, name, style).w > place.w - 5) return false;
    }
  }
  return true;
}

Wanted draw_need(ui::Frame& frame, const Page& page, const TileGrid& grid, float label_room,
                 int index) {
  const guide::Need& need = page.guide.needs()[static_cast<std::size_t>(index)];
  const bool small = grid.columns == 5 && frame.look().modes.low_reach;
  const ui::Tile tile{.id = "need/" + need.id,
                      .label = words(page, "need/" + need.id + "/name"),
                      .need = ui::NeedCode{need.silhouette, ui::colour(need.colour)},
                      .pictogram = need.pictogram,
                      .shape = grid.shape,
                      .emergency = need.id == "emergenza",
                      .step = small ? ui::Step::t1 : ui::Step::t3,
                      .label_room = label_room};
  if (!ui::tile(frame, grid.place(frame, index), tile)) return {};
  return session::intent::Need{queue::NeedId(need.id)};
}

}  // namespace

Wanted choose_need(ui::Frame& frame, const Page& page, const session::ChooseNeed& situation) {
  const bool numbers = here(page, general_service) != nullptr;
  const bool large = frame.look().modes.large;
  const Regions at = regions(frame, numbers, large ? 24.0f : 38.0f);
  const bool low = frame.look().modes.low_reach;
  const ui::Text question = say(page, "home/question");
  const ui::Text hint = page.state.hall.reachable
                            ? say(page, low ? "home/hint_low" : "home/hint")
                            : say(page, "attract/numbers_paused");
  if (at.show.h > 60)
    low_reach_show(frame, page, at.show, question, hint);
  else
    draw_title(frame, page, at.title,
               {.title = question,
                .line = large || !frame.panel().portrait() ? ui::Text{} : hint,
                .need = {},
                .pictogram = {}});

  Wanted wanted;
  const int count = static_cast<int>(page.guide.needs().size());
  TileGrid grid = need_grid(frame, at.body, count, situation.page, false);
  if (grid.columns == 5 && !labels_fit(frame, page, grid))
    grid = need_grid(frame, at.body, count, situation.page, true);
  const float label_room = room_for_labels(frame, page, grid);
  for (int i = grid.first(); i < grid.past(); ++i)
    if (auto need = draw_need(frame, page, grid, label_room, i)) wanted = need;
  if (const auto to = turn_page(frame, page, grid.page_row, grid.page, grid.pages()))
    wanted = session::intent::TurnPage{*to};
  if (numbers && ui::button(frame, at.actions,
                            {.id = "take-number-now",
                             .label = say(page, "home/take_number"),
                             .pictogram = "number",
                             .kind = ui::ButtonKind::primary,
                             .step = ui::Step::t3}))
    wanted = session::intent::TakeNumber{general_service};
  return wanted;
}

std::vector<Preview> preview_choose_need() {
  const auto page = [](int number) {
    return [number](const Sample& sample) { return sample.at(session::ChooseNeed{number}); };
  };
  const auto person = [](session::PersonState state) {
    return [state](const Sample& sample) {
      session::State shown = sample.at(session::ChooseNeed{});
      shown.visit.person.state = state;
      return shown;
    };
  };
  return {{"choose_need", "", page(0)},
          {"choose_need", "last-page", page(9)},
          {"choose_need", "person-called", person(session::PersonState::waiting)},
          {"choose_need", "person-coming", person(session::PersonState::coming)},
          {"choose_need", "person-nobody", person(session::PersonState::nobody)},
          {"choose_need", "person-unreachable", person(session::PersonState::unreachable)},
          {"choose_need", "hall-unreachable", [](const Sample& sample) {
             session::State state = sample.at(session::ChooseNeed{});
             state.hall.reachable = false;
             return state;
           }}};
}

}  // namespace atrio::screens
