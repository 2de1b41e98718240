#include "screens/previews.hpp"
#include "screens/regions.hpp"
#include "screens/situations.hpp"
#include "screens/tile_grid.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

/// "Here" with the seal, or who does it.
void say_where(const Page& page, const guide::ServiceCard& card, ui::ServiceRow& row) {
  const queue::ServiceId id(card.id);
  if (const wire::HallService* service = here(page, id)) {
    const wire::ServiceStatus* status = status_of(page, id);
    const bool closed = status && std::holds_alternative<queue::Closed>(status->admission);
    row.where = say(page, closed ? "choose_service/closed" : "choose_service/here");
    row.need = series_code(page, service->letter);
    row.letter = service->letter;
  } else if (!card.offices.empty()) {
    row.where = words(page, "office/" + card.offices.front() + "/short");
  } else {
    row.where = say(page, "choose_service/elsewhere");
  }
}

Wanted draw_row(ui::Frame& frame, const Page& page, ui::Rect where,
                const guide::ServiceCard& card) {
  const std::string path = "service/" + card.id;
  ui::ServiceRow row;
  row.id = path;
  row.title = words(page, path + "/title");
  row.second = italian_name(page, page.guide.text(path + "/title", "it").value);
  row.pictogram = card.pictogram;
  say_where(page, card, row);
  row.speech = spoken({row.title.value, row.where.value, words(page, path + "/summary").value});
  if (!ui::service_row(frame, where, row)) return {};
  return session::intent::Service{queue::ServiceId(card.id)};
}

/// Rows are alike, and as high as the longest name with its Italian needs.
float row_height(ui::Frame& frame, const Page& page, float width,
                 const std::vector<guide::ServiceCard>& cards) {
  const bool large = frame.look().modes.large;
  // What picture, gaps and the word at the end leave for the name.
  const float end = ui::service_row_end(frame.look(), width);
  const float words_w = width - 9 - 29 - 5 - end - 3 - 3;
  const ui::TextStyle name{
      .step = ui::Step::t2, .bold = true, .max_lines = 3, .fit = true, .tight = true};
  const ui::TextStyle second{.step = ui::Step::t1, .tight = true};
  float height = large ? 37.0f : 29.5f;
  for (const guide::ServiceCard& card : cards) {
    const std::string path = "service/" + card.id + "/title";
    const ui::Text italian = italian_name(page, page.guide.text(path, "it").value);
    height = std::max(height, frame.measure(words_w, words(page, path), name).h +
                                  frame.measure(words_w, italian, second).h + 5);
  }
  return height;
}

/// The need's plate and name at the top.
void draw_need_title(ui::Frame& frame, const Page& page, const Regions& at,
                     const guide::Need& need) {
  draw_title(frame, page, at.title,
             {.title = words(page, "need/" + need.id + "/name"),
              .line = frame.look().modes.large ? ui::Text{} : say(page, "choose_service/hint"),
              .need = ui::NeedCode{need.silhouette, ui::colour(need.colour)},
              .pictogram = need.pictogram});
}

}  // namespace

Wanted choose_service(ui::Frame& frame, const Page& page,
                      const session::ChooseService& situation) {
  const guide::Need* need = page.guide.need(situation.need.value);
  if (!need) return session::intent::Start{};  // a pack that no longer has the need
  const Regions at = regions(frame, false);
  draw_need_title(frame, page, at, *need);

  const auto cards = page.guide.services(need->id);
  if (cards.empty()) {
    frame.text(at.body, say(page, "choose_service/none"), {.step = ui::Step::t3, .fit = true});
    return {};
  }
  TileGrid list;
  list.columns = at.body.w < 380 || frame.look().modes.large ? 1 : 2;
  list.count = static_cast<int>(cards.size());
  const float gap = frame.look().gap;
  const float width = list.columns == 1 ? at.body.w : (at.body.w - gap) / 2;
  const float height = std::min(at.body.h, row_height(frame, page, width, cards));
  const auto fit = [&](float room) {
    return std::clamp(static_cast<int>((room + gap) / (height + gap)), 1,
                      frame.look().modes.large ? 6 / list.columns : 8 / list.columns);
  };
  list.tiles = at.body;
  list.rows = fit(at.body.h);
  if (list.pages() > 1) {
    list.page_row = ui::cut_bottom(list.tiles, page_row_height(frame), gap);
    list.rows = fit(list.tiles.h);
  }
  list.page = std::clamp(situation.page, 0, list.pages() - 1);
  list.tiles.h = static_cast<float>(list.rows) * (height + gap) - gap;

  Wanted wanted;
  for (int i = list.first(); i < list.past(); ++i)
    if (auto one =
            draw_row(frame, page, list.place(frame, i), cards[static_cast<std::size_t>(i)]))
      wanted = one;
  if (const auto to = turn_page(frame, page, list.page_row, list.page, list.pages()))
    wanted = session::intent::TurnPage{*to};
  return wanted;
}

std::vector<Preview> preview_choose_service() {
  std::vector<Preview> all;
  for (const char* need : {"documenti", "casa", "salute", "famiglia", "scuola-italiano",
                           "lavoro", "soldi", "protezione", "insieme"})
    all.push_back({"choose_service", need == std::string("documenti") ? "" : need,
                   [need](const Sample& sample) {
                     return sample.at(session::ChooseService{queue::NeedId(need), 0});
                   }});
  all.push_back({"choose_service", "closed", [](const Sample& sample) {
                   session::State state =
                       sample.at(session::ChooseService{queue::NeedId("documenti"), 0});
                   for (auto& service : state.hall.view->services)
                     service.admission = queue::Closed{queue::ClosedReason::over, std::nullopt};
                   return state;
                 }});
  return all;
}

}  // namespace atrio::screens
