#include "screens/facade.hpp"
#include "screens/previews.hpp"
#include "screens/regions.hpp"
#include "screens/situations.hpp"
#include "screens/tile_grid.hpp"

namespace atrio::screens {
namespace {

Wanted draw_need(ui::Frame& frame, const Page& page, const TileGrid& grid, int index) {
  const guide::Need& need = page.guide.needs()[static_cast<std::size_t>(index)];
  const bool small = grid.columns == 5 && frame.look().modes.low_reach;
  const ui::Tile tile{.id = "need/" + need.id,
                      .label = words(page, "need/" + need.id + "/name"),
                      .need = ui::NeedCode{need.silhouette, ui::colour(need.colour)},
                      .pictogram = need.pictogram,
                      .shape = grid.shape,
                      .emergency = need.id == "emergenza",
                      .step = small ? ui::Step::t1 : ui::Step::t3};
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
    ui::question(
        frame, at.title,
        {.title = question, .line = large ? ui::Text{} : hint, .need = {}, .pictogram = {}});

  Wanted wanted;
  const TileGrid grid =
      need_grid(frame, at.body, static_cast<int>(page.guide.needs().size()), situation.page);
  for (int i = grid.first(); i < grid.past(); ++i)
    if (auto need = draw_need(frame, page, grid, i)) wanted = need;
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
