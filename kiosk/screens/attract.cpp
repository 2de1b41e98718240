#include "lib/icu/calendar.hpp"
#include "screens/facade.hpp"
#include "screens/previews.hpp"
#include "screens/situations.hpp"
#include "session/timing.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

/// The parts of the façade on this panel.
struct Facade {
  ui::Rect windows;
  int columns = 3;
  ui::Rect ground_floor;  ///< with the doorway
  ui::Rect calls;         ///< empty when nobody was called
  ui::Rect notice;        ///< empty when there is none
};

/// Four windows side by side on a small panel in landscape.
bool crowded(const ui::Frame& frame, const Facade& facade) {
  return !frame.panel().portrait() && frame.area().w < 400 && facade.columns == 4;
}

Facade facade_of(const ui::Frame& frame, bool calls, bool notice, std::size_t languages) {
  const bool portrait = frame.panel().portrait();
  ui::Rect rest = frame.area();
  Facade facade;
  if (notice) facade.notice = ui::cut_bottom(rest, 26.8f);
  if (calls) facade.calls = ui::cut_bottom(rest, portrait ? 30.8f : 27);
  ui::cut_top(rest, ui::header_height(frame) + 2.4f);
  if (portrait) {
    facade.columns = languages > 12 ? 4 : 3;
    facade.windows = ui::inset(ui::cut_top(rest, rest.h * 0.6f), 8, 0);
    facade.ground_floor = rest;
  } else {
    facade.columns = languages > 9 ? 4 : 3;
    // On a small panel four windows side by side need more of the wall.
    const float wall = crowded(frame, facade) ? 0.66f : 0.62f;
    facade.windows = ui::inset(ui::cut_start(rest, rest.w * wall), 12, 0);
    facade.ground_floor = rest;
  }
  return facade;
}

void draw_windows(ui::Frame& frame, const Page& page, const Facade& facade,
                  const session::AttractMoment& moment) {
  const auto& languages = page.rules.languages;
  const int count = static_cast<int>(languages.size());
  const int rows = (count + facade.columns - 1) / facade.columns;
  constexpr float ledge = 2.6f;
  for (int row = 0; row < rows; ++row) {
    const ui::Rect shelf = ui::cell(facade.windows, 1, rows, row, 0);
    cornice(frame, {facade.windows.x, shelf.bottom() - ledge - 2, facade.windows.w, ledge});
  }
  for (int i = 0; i < rows * facade.columns; ++i) {
    ui::Rect place = ui::cell(facade.windows, facade.columns, rows, i, 0);
    place = {place.x + 2.4f, place.y + 2.4f, place.w - 4.8f, place.h - 2.4f - ledge - 2};
    place = ui::inset(place, place.w * (crowded(frame, facade) ? 0.03f : 0.08f), 0);
    const auto at = static_cast<std::size_t>(i);
    if (i >= count) {
      greeting_window(frame, place, {}, 0);
      continue;
    }
    const float light = moment.lit == at      ? moment.arrived
                        : moment.fading == at ? 1 - moment.arrived
                                              : 0.0f;
    greeting_window(frame, place, say_in(page, languages[at], "greeting"), light);
  }
}

void draw_touch_sign(ui::Frame& frame, ui::Rect where, float breath) {
  const ui::Colours& c = frame.colours();
  const float side = std::min(where.w, where.h);
  const ui::Rect halo = ui::centred(where, side, side);
  if (!frame.look().flat) {
    const float wide = side * (1 + 0.06f * breath);
    frame.disc(ui::centred(halo, wide, wide), {c.primary.r, c.primary.g, c.primary.b, 28});
    frame.disc(ui::centred(halo, wide * 0.8f, wide * 0.8f),
               {c.primary.r, c.primary.g, c.primary.b, 40});
  }
  const ui::Rect knob = ui::centred(halo, side * 0.62f, side * 0.62f);
  frame.disc(knob, c.primary);
  frame.picture(ui::centred(knob, knob.w * 0.64f, knob.w * 0.64f), "touch", c.on_primary);
}

/// "Touch here" in Italian and in the language whose window is lit.
void draw_door(ui::Frame& frame, const Page& page, ui::Rect floor,
               const session::AttractMoment& moment) {
  const float w = std::min(105.0f, floor.w * 0.64f);
  const float h = std::min(floor.h - 6, w * 1.32f);
  const ui::Rect door{floor.centre_x() - w / 2, floor.bottom() - h, w, h};
  doorway(frame, door);

  ui::Rect inside = ui::inset(door, w * 0.08f, 0);
  ui::cut_top(inside, h * 0.10f);
  ui::cut_bottom(inside, 2);
  const ui::TextStyle style{.step = ui::Step::t4,
                            .bold = true,
                            .align = ui::Align::centre,
                            .vertical = ui::Vertical::middle,
                            .max_lines = 1,
                            .fit = true};
  ui::Rect lines = ui::cut_bottom(inside, std::min(46.0f, h * 0.36f), 2);
  draw_touch_sign(frame, ui::inset(inside, 2), moment.breath);
  const ui::Rect second = ui::cut_bottom(lines, lines.h * 0.55f);
  frame.text(lines, say(page, "touch_here"), style, {.id = "touch-here"});
  const auto& languages = page.rules.languages;
  if (moment.lit && languages[*moment.lit] != page.language())
    frame.text(second, say_in(page, languages[*moment.lit], "touch_here"), style,
               {.id = "touch-here/" + languages[*moment.lit]});
}

void draw_ground_floor(ui::Frame& frame, const Page& page, ui::Rect floor,
                       const session::AttractMoment& moment) {
  cornice(frame, {floor.x, floor.y, floor.w, 3.5f});
  ui::cut_top(floor, 3.5f);
  if (frame.panel().portrait()) {
    constexpr float width = 23.8f;
    for (const float x : {10.6f, 51.3f}) {
      column(frame, {x, floor.y, width, floor.h});
      column(frame, {frame.area().w - x - width, floor.y, width, floor.h});
    }
  }
  draw_door(frame, page, floor, moment);
}

}  // namespace

Wanted attract(ui::Frame& frame, const Page& page, const session::Attract& situation) {
  const auto moment =
      session::attract_moment(situation.since, page.rules.moving_windows(), page.now);
  const bool paused = !page.state.hall.reachable;
  const Facade facade = facade_of(frame, has_calls(page), paused, page.rules.languages.size());
  // First, so that the whole glass is the target and everything else stands on it.
  const ui::Press press = frame.touchable(
      frame.area(),
      {.id = "attract/start", .role = ui::Role::button, .label = say(page, "attract/start")});

  const ui::Colours& c = frame.colours();
  frame.gradient(frame.area(), c.plaster_top, c.plaster_bottom);
  frame.set_colours("attract/start", c.ink, c.plaster_bottom);
  ui::header(frame, page_header(page));
  draw_windows(frame, page, facade, moment);
  draw_ground_floor(frame, page, facade.ground_floor, moment);
  if (facade.calls.h > 0) calls_strip(frame, page, facade.calls, true);
  if (paused)
    ui::notice_strip(frame, facade.notice, "notice", say(page, "attract/numbers_paused"), {});
  if (press.activated) return session::intent::Begin{};
  return {};
}

std::vector<Preview> preview_attract() {
  const auto lit = [](milliseconds into) {
    return [into](const Sample& sample) {
      session::State state = sample.fresh();
      state.visit.path.front() = session::Attract{sample.now - into};
      return state;
    };
  };
  return {{"attract", "", lit(seconds{4})},
          {"attract", "resting", lit(seconds{60})},
          {"attract", "crossing", lit(milliseconds{6200})},
          {"attract", "hall-unreachable", [](const Sample& sample) {
             session::State state = sample.fresh();
             state.hall.reachable = false;
             return state;
           }}};
}

}  // namespace atrio::screens
