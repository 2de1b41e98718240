#include "screens/facade.hpp"

#include "queue/number.hpp"
#include "screens/regions.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

constexpr float frame_mm = 2.4f;  // of a window

ui::Colour mixed(ui::Colour from, ui::Colour to, float part) {
  to.a = static_cast<std::uint8_t>(std::clamp(part, 0.0f, 1.0f) * 255);
  return ui::blended(to, from);
}

/// The three calls that fit the strip, latest first.
std::vector<ui::Calling> last_calls(const Page& page) {
  std::vector<ui::Calling> calls;
  if (!page.state.hall.view) return calls;
  for (const wire::Call& call : page.state.hall.view->calls) {
    if (calls.size() == 3) break;
    const std::string number = queue::to_string(call.number);
    const std::string digits = number.substr(number.size() - 3);
    calls.push_back({series_code(page, call.number.letter), call.number.letter,
                     call.number.serial > 999 ? std::to_string(call.number.serial) : digits,
                     call.desk.value,
                     say(page, "voice/call", {{"number", number}, {"desk", call.desk.value}})});
  }
  return calls;
}

void side_window(ui::Frame& frame, ui::Rect where) {
  const ui::Colours& c = frame.colours();
  frame.arch(ui::Rect{where.x - frame_mm, where.y - frame_mm, where.w + 2 * frame_mm,
                      where.h + frame_mm},
             c.frame, c.frame);
  frame.arch(where, c.window_top, c.window_bottom);
}

}  // namespace

void low_reach_ground(ui::Frame& frame) {
  const float line = reach_line(frame);
  if (line <= 0) return;
  const ui::Colours& c = frame.colours();
  frame.gradient({0, 0, frame.area().w, line}, c.plaster_top, c.plaster_bottom);
}

void low_reach_show(ui::Frame& frame, const Page& page, ui::Rect show, const ui::Text& question,
                    const ui::Text& line) {
  const ui::Colours& c = frame.colours();
  ui::Rect rest = show;
  if (has_calls(page) && rest.h > 60) {
    calls_strip(frame, page, ui::cut_bottom(rest, 28), false);
    frame.rule({rest.x, rest.bottom() - 1, rest.w, 1}, c.cornice_lip);
  }
  ui::Rect sentence = ui::inset(rest, frame.look().margin, 4);
  const ui::TextStyle title{.step = ui::Step::t6,
                            .bold = true,
                            .align = ui::Align::centre,
                            .max_lines = 2,
                            .fit = true,
                            .tight = true};
  const ui::TextStyle under{.step = ui::Step::t3,
                            .colour = c.ink_soft,
                            .align = ui::Align::centre,
                            .max_lines = 2,
                            .fit = true};
  const float used =
      frame.text(sentence, question, title, {.id = "question", .role = ui::Role::heading});
  ui::cut_top(sentence, used, 2);
  const float line_h = frame.text(sentence, line, under, {.id = "question-line"});
  ui::cut_top(sentence, line_h, 8);
  if (sentence.h < 45) return;  // a landscape panel has no room for the doorway

  const float door_w = std::min(82.0f, sentence.h * 1.05f);
  const ui::Rect door{rest.centre_x() - door_w / 2, sentence.y, door_w,
                      rest.bottom() - 1 - sentence.y};
  const float side_w = door_w * 0.47f;
  const float side_y = door.y + door.h * 0.3f;
  const float side_h = rest.bottom() - 1 - side_y;
  if (rest.w > 200) {
    side_window(frame, {rest.x + 18, side_y, side_w, side_h});
    side_window(frame, {rest.end() - 18 - side_w, side_y, side_w, side_h});
  }
  doorway(frame, door);
  const float disc = door_w * 0.48f;
  const ui::Rect knob{door.centre_x() - disc / 2, door.y + door.h * 0.24f, disc, disc};
  frame.disc(knob, c.primary);
  frame.picture(ui::centred(knob, disc * 0.6f, disc * 0.6f), "low_reach", c.on_primary);
}

void greeting_window(ui::Frame& frame, ui::Rect where, const ui::Text& greeting, float light) {
  const ui::Colours& c = frame.colours();
  const float shoulder = where.w * 0.38f;
  const float rise = std::min(where.h * 0.55f, where.w * 0.32f);
  frame.window(
      {where.x - frame_mm, where.y - frame_mm, where.w + 2 * frame_mm, where.h + frame_mm},
      shoulder + frame_mm, rise + frame_mm, c.frame, c.frame);
  const ui::Rect glass = frame.look().flat ? ui::inset(where, 0.4f) : where;
  frame.window(glass, shoulder, rise, mixed(c.window_top, c.lit_top, light),
               mixed(c.window_bottom, c.lit_bottom, light));
  if (greeting.empty()) {
    const float side = std::min(where.w, where.h) * 0.36f;
    frame.picture(ui::centred(where, side, side), "language", c.on_window);
    return;
  }
  // Half-way through the cross-fade the writing turns from light to dark.
  frame.text(ui::inset(where, 3, 3), greeting,
             {.step = ui::Step::t5,
              .bold = true,
              .colour = light > 0.5f ? c.on_lit : c.on_window,
              .align = ui::Align::centre,
              .vertical = ui::Vertical::middle,
              .max_lines = 2,
              .fit = true,
              .tight = true},
             {.id = "greeting/" + greeting.language});
}

void doorway(ui::Frame& frame, ui::Rect where) {
  const ui::Colours& c = frame.colours();
  const float jamb = where.w * 0.038f;
  frame.arch(where, c.cornice_lip, c.cornice_lip);
  frame.arch({where.x + jamb, where.y + jamb, where.w - 2 * jamb, where.h - jamb},
             c.doorway_top, c.doorway_bottom);
}

void column(ui::Frame& frame, ui::Rect where) {
  const ui::Colours& c = frame.colours();
  const float cap = 8.5f;
  const float shaft = where.w * 0.16f;
  frame.gradient_across(
      {where.x + shaft, where.y + cap, where.w - 2 * shaft, where.h - 2 * cap}, c.column_start,
      c.column_end);
  frame.box({where.x, where.y, where.w, cap}, {.fill = c.frame, .radius = 1.5f});
  frame.box({where.x, where.bottom() - cap, where.w, cap}, {.fill = c.frame, .radius = 1.5f});
}

void cornice(ui::Frame& frame, ui::Rect where) {
  const ui::Colours& c = frame.colours();
  frame.fill({where.x, where.y, where.w, where.h * 0.55f}, c.cornice);
  frame.fill({where.x, where.y + where.h * 0.55f, where.w, where.h * 0.45f}, c.cornice_lip);
}

void calls_strip(ui::Frame& frame, const Page& page, ui::Rect where, bool on_dark) {
  const auto calls = last_calls(page);
  if (!calls.empty()) ui::now_serving(frame, where, calls, on_dark);
}

bool has_calls(const Page& page) {
  return page.state.hall.reachable && page.state.hall.view &&
         !page.state.hall.view->calls.empty();
}

}  // namespace atrio::screens
