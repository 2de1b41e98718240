#include "screens/previews.hpp"
#include "screens/regions.hpp"
#include "screens/situations.hpp"
#include "session/timing.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

ui::Rect dialog_of(const ui::Frame& frame) {
  const ui::Rect area = frame.area();
  if (!frame.panel().portrait())
    return ui::centred(area, std::min(area.w * 0.86f, 400.0f), area.h * 0.86f);
  if (reach_line(frame) > 0) {
    const float top = reach_line(frame) + 6;
    return {14, top, area.w - 28, area.h - top - 12};
  }
  return {14, 82, area.w - 28, 277};
}

void draw_signs(ui::Frame& frame, const Page& page, ui::Rect where,
                const session::Countdown& count) {
  const ui::Colours& c = frame.colours();
  const bool beside = where.w > where.h;
  const float side =
      beside ? std::min(where.h, where.w / 2 - 8) : std::min(where.w, where.h / 2 - 6);
  ui::Rect both = beside ? ui::centred(where, 2 * side + 15, side)
                         : ui::centred(where, side, 2 * side + 10);
  const ui::Rect touch = beside ? ui::cut_start(both, side, 15) : ui::cut_top(both, side, 10);
  frame.disc(touch, c.tint);
  frame.picture(ui::centred(touch, side * 0.62f, side * 0.62f), "touch", c.accent);
  const std::int64_t left = count.seconds_left;
  ui::countdown(frame, both,
                static_cast<float>(count.seconds_left) / static_cast<float>(count.of),
                {std::to_string(left), "it"},
                {.id = "still-there/ring",
                 .role = ui::Role::timer,
                 .label = say(page, "still_there/erase", {{"n", left}})});
}

void draw_question(ui::Frame& frame, const Page& page, ui::Rect where,
                   const session::Countdown& count) {
  const ui::TextStyle question{.step = ui::Step::t6,
                               .bold = true,
                               .align = ui::Align::centre,
                               .max_lines = 2,
                               .fit = true,
                               .tight = true};
  const ui::TextStyle line{.step = ui::Step::t3,
                           .align = ui::Align::centre,
                           .vertical = ui::Vertical::middle,
                           .fit = true,
                           .tight = true};
  const ui::Text title = say(page, "still_there/question");
  const ui::Text hint = say(page, "still_there/hint");
  const ui::Text erase =
      say(page, "still_there/erase", {{"n", static_cast<std::int64_t>(count.seconds_left)}});
  const float title_h = std::min(frame.measure(where.w, title, question).h, where.h * 0.5f);
  frame.text(ui::cut_top(where, title_h, 2), title, question,
             {.id = "still-there/question", .role = ui::Role::heading});
  const float hint_h = frame.measure(where.w, hint, line).h;
  const float erase_h = frame.measure(where.w, erase, line).h;
  const float share = hint_h / std::max(0.1f, hint_h + erase_h);
  if (hint_h + erase_h < where.h) where = ui::centred(where, where.w, hint_h + erase_h);
  frame.text(ui::cut_top(where, where.h * share), hint, line, {.id = "still-there/hint"});
  frame.text(where, erase, line, {.id = "still-there/erase"});
}

Wanted draw_answers(ui::Frame& frame, const Page& page, ui::Rect where) {
  const float lip = frame.look().lip;
  ui::Rect yes = ui::cut_top(where, where.h * 0.6f, 3);
  yes.h -= lip;
  where.h -= lip;
  Wanted wanted;
  if (ui::button(frame, yes,
                 {.id = "still-there/yes",
                  .label = say(page, "still_there/yes"),
                  .speech = {},
                  .pictogram = "check",
                  .end_pictogram = {},
                  .kind = ui::ButtonKind::primary,
                  .step = ui::Step::t5,
                  .ring_digits = {}}))
    wanted = session::intent::StillHere{};
  if (ui::button(frame, where,
                 {.id = "still-there/no",
                  .label = say(page, "still_there/no"),
                  .speech = {},
                  .pictogram = "end",
                  .end_pictogram = {},
                  .step = ui::Step::t3,
                  .ring_digits = {}}))
    wanted = session::intent::End{};
  return wanted;
}

}  // namespace

Wanted still_there(ui::Frame& frame, const Page& page) {
  const auto count = session::countdown(page.rules, page.state, page.now);
  if (!count) return {};
  frame.cover();
  const ui::Colours& c = frame.colours();
  frame.fill(frame.area(), c.veil);
  const ui::Rect dialog = dialog_of(frame);
  ui::BoxStyle ground{.fill = c.card, .radius = frame.look().dialog_radius, .card = true};
  if (frame.look().flat) ground.edge = c.edge, ground.edge_width = frame.look().edge_mm;
  frame.box(dialog, ground);
  frame.describe(dialog,
                 {.id = "still-there",
                  .role = ui::Role::dialog,
                  .label = say(page, "still_there/question")},
                 c.ink);

  const ui::Frame::Inside inside(frame, "still-there");
  ui::Rect rest = ui::inset(dialog, 12, 12);
  if (!frame.panel().portrait()) {
    const ui::Rect signs = ui::cut_start(rest, std::min(rest.w * 0.26f, rest.h * 0.55f), 12);
    draw_signs(frame, page, signs, *count);
    const ui::Rect answers = ui::cut_bottom(
        rest, std::max(frame.look().modes.large ? 92.0f : 64.0f, rest.h * 0.4f), 4);
    draw_question(frame, page, rest, *count);
    return draw_answers(frame, page, answers);
  }
  const ui::Rect answers = ui::cut_bottom(rest, rest.h * 0.38f, 6);
  draw_signs(frame, page, ui::cut_top(rest, std::min(56.0f, rest.h * 0.36f), 6), *count);
  draw_question(frame, page, rest, *count);
  return draw_answers(frame, page, answers);
}

std::vector<Preview> preview_still_there() {
  const auto asked = [](session::Situation over) {
    return [over](const Sample& sample) {
      session::State state = sample.at(over);
      state.visit.warned_at = sample.now - seconds{8};
      return state;
    };
  };
  return {{"still_there", "", asked(session::ChooseNeed{})},
          {"still_there", "over-service",
           asked(session::ReadService{queue::ServiceId("residenza-anagrafica"),
                                      session::Tab::bring, 0})}};
}

}  // namespace atrio::screens
