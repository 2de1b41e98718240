#include "screens/previews.hpp"
#include "screens/regions.hpp"
#include "screens/situations.hpp"

#include <algorithm>
#include <array>

namespace atrio::screens {
namespace {

struct PriorityForm {
  queue::Priority priority;
  const char* id;
  const char* key;
  const char* pictogram;
};
constexpr std::array priority_forms{
    PriorityForm{queue::Priority::none, "priority/none", "confirm/priority/none", "person"},
    PriorityForm{queue::Priority::pregnancy, "priority/pregnancy", "confirm/priority/pregnancy",
                 "pregnancy"},
    PriorityForm{queue::Priority::small_child, "priority/child", "confirm/priority/child",
                 "small_child"},
    PriorityForm{queue::Priority::disability, "priority/disability",
                 "confirm/priority/disability", "disability"},
    PriorityForm{queue::Priority::age, "priority/age", "confirm/priority/age", "age"}};

/// The line so far and the wait, only to look at.
struct Places {
  ui::Rect line, mediator, priority;
};

Places places_of(const ui::Frame& frame, const Regions& at) {
  const auto& modes = frame.look().modes;
  ui::Rect body = at.body;
  const float gap = frame.look().gap;
  Places places;
  if (!frame.panel().portrait()) {
    ui::Rect top = ui::cut_top(body, body.h * (modes.large ? 0.42f : 0.52f), gap);
    places.line = ui::cut_start(top, top.w * 0.46f, gap);
    places.mediator = top;
    places.priority = body;
    return places;
  }
  if (at.show.h > 0) {
    const float margin = frame.look().margin;
    const float card = std::min(66.0f, at.show.h - 2 * gap);
    places.line = {margin, at.show.centre_y() - card / 2, frame.area().w - 2 * margin, card};
  } else {
    places.line = ui::cut_top(body, modes.large ? 60.0f : 60.5f, modes.large ? gap : 9);
  }
  // Large letters need two rows for the five priorities.
  const float share = modes.large ? (modes.low_reach ? 0.40f : 0.33f) : 0.47f;
  places.mediator = ui::cut_top(body, std::min(75.0f, body.h * share), modes.large ? gap : 9);
  places.priority = {body.x, body.y, body.w, std::min(body.h, modes.large ? 130.0f : 81.0f)};
  return places;
}

void draw_wait(ui::Frame& frame, const Page& page, ui::Rect where,
               const queue::WaitRange& wait) {
  const ui::Text minutes = range(page, wait);
  const ui::TextStyle large{.step = ui::Step::t5,
                            .bold = true,
                            .vertical = ui::Vertical::middle,
                            .max_lines = where.w < 85 ? 2 : 1,
                            .fit = true,
                            .tight = true};
  const ui::TextStyle small{.step = ui::Step::t1, .fit = true, .tight = true};
  ui::Text estimate = say(page, "wait/estimate");
  const float icon = std::min(15.0f, where.h * 0.3f);
  const float words_w = where.w - icon - 4;
  const float large_h = std::min(frame.measure(words_w, minutes, large).h, where.h * 0.6f);
  float small_h = frame.measure(where.w, estimate, small).h;
  if (large_h + 2 + small_h > where.h) {
    estimate = say(page, "wait/about");  // the same in fewer words
    small_h = frame.measure(where.w, estimate, small).h;
    if (large_h + 2 + small_h > where.h) estimate = {}, small_h = 0;
  }
  ui::Rect lines = ui::centred(where, where.w, std::min(where.h, large_h + 2 + small_h));
  ui::Rect upper = ui::cut_top(lines, large_h, 2);
  frame.picture(ui::centred(ui::cut_start(upper, icon, 4), icon, icon), "wait",
                frame.colours().accent);
  frame.text(upper, minutes, large, {.id = "wait", .role = ui::Role::status});
  frame.text(lines, estimate, small);
}

ui::Text people_ahead(const Page& page, const wire::ServiceStatus& status) {
  const auto ahead = static_cast<std::int64_t>(status.people_ahead);
  return ahead == 0 ? say(page, "wait/nobody") : say(page, "wait/people", {{"n", ahead}});
}

/// Large letters: two lines and no figures.
void draw_line_large(ui::Frame& frame, const Page& page, ui::Rect where,
                     const wire::ServiceStatus& status) {
  const ui::Fact people{"people", people_ahead(page, status), {}};
  if (!status.wait) {
    ui::fact(frame, where, people);
    return;
  }
  ui::fact(frame, ui::cut_top(where, where.h * 0.4f, 1), people);
  ui::fact(frame, where, {"wait", range(page, *status.wait), say(page, "wait/about")});
}

void draw_line(ui::Frame& frame, const Page& page, ui::Rect where,
               const wire::ServiceStatus& status) {
  ui::panel(frame, where);
  if (frame.look().modes.large) {
    draw_line_large(frame, page, ui::inset(where, 6, 3), status);
    return;
  }
  ui::Rect rest = ui::inset(where, 8, 4);
  if (status.wait) {
    const ui::Rect wait = ui::cut_end(rest, rest.w * 0.47f, 6);
    draw_wait(frame, page, wait, *status.wait);
  }
  const ui::Text people = people_ahead(page, status);
  ui::Rect figures = ui::cut_top(rest, rest.h * 0.44f, 1);
  figures.h = std::min(figures.h, 22.0f);
  ui::people_figures(frame, figures, status.people_ahead, people);
  frame.text(rest, people,
             {.step = ui::Step::t4,
              .bold = true,
              .vertical = ui::Vertical::middle,
              .max_lines = 2,
              .fit = true,
              .tight = true},
             {.id = "people", .role = ui::Role::status});
}

/// A question with its pictogram; returns the room for the answers.
ui::Rect draw_question(ui::Frame& frame, ui::Rect where, const char* pictogram,
                       const ui::Text& question, std::string id) {
  const ui::TextStyle style{.step = ui::Step::t3,
                            .bold = true,
                            .vertical = ui::Vertical::middle,
                            .max_lines = 1,
                            .fit = true,
                            .tight = true};
  const float words_h = frame.measure(where.w - 15, question, style).h;
  ui::Rect row = ui::cut_top(where, std::max(frame.look().t3 * 1.5f, words_h), 2);
  const float icon = std::min(11.0f, row.h);
  frame.picture(ui::centred(ui::cut_start(row, icon, 4), icon, icon), pictogram,
                frame.colours().accent);
  frame.text(row, question, style, {.id = std::move(id), .role = ui::Role::heading});
  return where;
}

ui::TileShape shape_of(ui::Rect place) {
  return place.h < 46 && place.w > 100 ? ui::TileShape::beside : ui::TileShape::above;
}

/// One answer: a picture with a word, chosen or not.
struct Answer {
  const char* id;
  ui::Text label;
  const char* pictogram;
  bool chosen;
};

/// Draws the answers into `columns` × `rows` places; returns the one just touched.
std::optional<std::size_t> draw_answers(ui::Frame& frame, ui::Rect where, int columns, int rows,
                                        float gap, ui::Step step,
                                        const std::vector<Answer>& answers) {
  std::vector<ui::Text> labels;
  for (const Answer& answer : answers) labels.push_back(answer.label);
  const float room = ui::label_room(frame, ui::cell(where, columns, rows, 0, gap), labels);
  std::optional<std::size_t> touched;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const ui::Rect place = ui::cell(where, columns, rows, static_cast<int>(i), gap);
    ui::Tile tile;
    tile.id = answers[i].id;
    tile.label = answers[i].label;
    tile.shape = shape_of(place);
    // Large words in a low tile leave no room for a picture.
    const bool room_for_both = tile.shape == ui::TileShape::beside || place.h >= room + 20;
    if (room_for_both) tile.pictogram = answers[i].pictogram;
    tile.chosen = answers[i].chosen;
    tile.step = step;
    tile.label_room = room;
    if (ui::tile(frame, place, tile)) touched = i;
  }
  return touched;
}

Wanted draw_mediator(ui::Frame& frame, const Page& page, ui::Rect where,
                     std::optional<bool> mediator) {
  const ui::Rect answers = draw_question(
      frame, where, "interpreter", say(page, "confirm/mediator/question"), "mediator/question");
  const guide::Language* language = page.guide.language(page.language());
  const ui::Text yes = page.italian() || !language ? say(page, "confirm/mediator/yes_plain")
                                                   : say(page, "confirm/mediator/yes",
                                                         {{"language", language->endonym}});
  const auto touched = draw_answers(
      frame, answers, 2, 1, frame.look().gap, ui::Step::t2,
      {{"mediator/yes", yes, "interpreter", mediator == true},
       {"mediator/no", say(page, "confirm/mediator/no"), "speak", mediator == false}});
  if (!touched) return {};
  return session::intent::Mediator{*touched == 0};
}

Wanted draw_priority(ui::Frame& frame, const Page& page, ui::Rect where,
                     queue::Priority chosen) {
  ui::Rect answers = draw_question(frame, where, "disability",
                                   say(page, "confirm/priority/question"), "priority/question");
  const bool two_rows = frame.look().modes.large && frame.panel().portrait();
  // Five words side by side need every millimetre.
  if (!two_rows) answers = ui::inset(answers, -3, 0);
  std::vector<Answer> all;
  for (const PriorityForm& form : priority_forms)
    all.push_back({form.id, say(page, form.key), form.pictogram, form.priority == chosen});
  const auto touched = draw_answers(frame, answers, two_rows ? 3 : 5, two_rows ? 2 : 1,
                                    two_rows ? frame.look().gap : 3, ui::Step::t1, all);
  if (!touched) return {};
  return session::intent::Priority{priority_forms[*touched].priority};
}

/// The one big button; it says what became of the request.
Wanted draw_take(ui::Frame& frame, const Page& page, ui::Rect where) {
  const auto& asking = page.visit().asking;
  ui::Button button{.id = "take",
                    .label = say(page, "confirm/take"),
                    .speech = {},
                    .pictogram = "number",
                    .end_pictogram = "print",
                    .kind = ui::ButtonKind::primary,
                    .step = ui::Step::t4,
                    .ring_digits = {}};
  if (asking && asking->failed) {
    button.label = say(page, "confirm/failed");
    button.end_pictogram.clear();
  } else if (asking) {
    button.label = say(page, "confirm/working");
    button.enabled = false;
  }
  if (!ui::button(frame, where, button)) return {};
  return session::intent::Issue{};
}

}  // namespace

Wanted confirm_ticket(ui::Frame& frame, const Page& page,
                      const session::ConfirmTicket& situation) {
  Regions at = regions(frame, true, frame.look().modes.large ? 42.0f : 36.0f);
  const auto& modes = frame.look().modes;
  if (frame.panel().portrait() && !modes.large && !modes.low_reach) {
    // The biggest button of all stands alone (picture 08).
    at.actions = {at.actions.x, at.actions.y - 20, at.actions.w, at.actions.h + 20};
    at.body.h -= 20;
  }
  const std::string path = "service/" + situation.service.value + "/title";
  const wire::HallService* hall = here(page, situation.service);
  draw_title(frame, page, at.title,
             {.title = words(page, path),
              .line = italian_name(page, page.guide.text(path, "it").value),
              .need = hall ? series_code(page, hall->letter) : ui::NeedCode{},
              .pictogram = {},
              .letter = hall ? hall->letter : 'K'});

  const Places places = places_of(frame, at);
  if (const wire::ServiceStatus* status = status_of(page, situation.service))
    draw_line(frame, page, places.line, *status);
  Wanted wanted;
  if (auto one = draw_mediator(frame, page, places.mediator, situation.mediator)) wanted = one;
  if (auto one = draw_priority(frame, page, places.priority, situation.priority)) wanted = one;
  if (auto one = draw_take(frame, page, at.actions)) wanted = one;
  return wanted;
}

std::vector<Preview> preview_confirm_ticket() {
  const auto confirm = [](const char* service) {
    return [service](const Sample& sample) {
      return sample.at(session::ConfirmTicket{queue::ServiceId(service), {}, {}});
    };
  };
  const auto asking = [](bool failed) {
    return [failed](const Sample& sample) {
      const queue::ServiceId id("residenza-anagrafica");
      session::State state = sample.at(session::ConfirmTicket{id, true, {}});
      state.visit.asking = session::Asking{"request", id, failed};
      return state;
    };
  };
  return {{"confirm_ticket", "", confirm("residenza-anagrafica")},
          {"confirm_ticket", "mediator",
           [](const Sample& sample) {
             return sample.at(session::ConfirmTicket{queue::ServiceId("residenza-anagrafica"),
                                                     true, queue::Priority::small_child});
           }},
          {"confirm_ticket", "many-people", confirm("permesso-soggiorno-rinnovo")},
          {"confirm_ticket", "no-estimate", confirm("isee-caf-patronato")},
          {"confirm_ticket", "nobody-waiting", confirm("iscrizione-scuola")},
          {"confirm_ticket", "general", confirm("sportello")},
          {"confirm_ticket", "working", asking(false)},
          {"confirm_ticket", "failed", asking(true)}};
}

}  // namespace atrio::screens
