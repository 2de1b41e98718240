#include "screens/regions.hpp"

#include "ui/dock.hpp"
#include "ui/parts.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

// mm of glass from its lower edge: look.md §6, and in large letters all that lies between 800
// and 1100 mm (norms HW-02) when the lower edge hangs at 800.
constexpr float reach_band = 231;
constexpr float reach_band_large = 300;

Regions landscape(const ui::Frame& frame, bool actions) {
  const ui::Look& look = frame.look();
  ui::Rect rest = page_area(frame);
  const float margin = std::min(look.margin, frame.area().w * 0.022f);
  rest = {margin, rest.y, frame.area().w - 2 * margin, rest.h - look.gap};
  const bool small = frame.area().h < 240;

  Regions r;
  const float title = look.modes.large ? (small ? 36.0f : 42.0f) : small ? 32.0f : 30.5f;
  ui::Rect row = ui::cut_top(rest, title, small ? 2 : 3);
  const bool low = look.modes.low_reach && reach_line(frame) > row.y;
  if (low) {
    rest = {rest.x, reach_line(frame), rest.w, rest.bottom() - reach_line(frame)};
    r.show = {0, row.bottom(), frame.area().w, rest.y - row.bottom()};
    if (actions) r.actions = ui::cut_bottom(rest, 26, look.gap);
  } else if (actions) {
    r.actions = ui::cut_end(row, row.w * (small ? 0.55f : 0.47f), 6);
    r.actions.h -= look.lip;
  }
  r.title = row;
  r.body = rest;
  return r;
}

}  // namespace

bool has_header(const ui::Frame& frame) {
  return !frame.look().modes.large || frame.panel().portrait() || frame.area().h >= 240;
}

ui::Rect page_area(const ui::Frame& frame) {
  ui::Rect area = ui::content_area(frame);
  if (has_header(frame)) return area;
  constexpr float margin = 3;
  return {area.x, margin, area.w, area.bottom() - margin};
}

float reach_line(const ui::Panel& panel, const ui::Modes& modes) {
  if (!modes.low_reach) return 0;
  if (panel.portrait()) return panel.h_mm - (modes.large ? reach_band_large : reach_band);
  // A small panel hangs in the band as a whole.
  return panel.h_mm >= 240 && !modes.large ? panel.h_mm / 3 : 0;
}

float reach_line(const ui::Frame& frame) {
  return reach_line(frame.panel(), frame.look().modes);
}

Regions regions(const ui::Frame& frame, bool actions, float title) {
  if (!frame.panel().portrait()) return landscape(frame, actions);
  const ui::Look& look = frame.look();
  ui::Rect rest = page_area(frame);
  const bool low = look.modes.low_reach && !look.modes.large;  // every millimetre counts there
  rest.h -= actions && !low ? 6.5f : look.gap;

  Regions r;
  const float action_h = low ? 28 : look.modes.large ? 40 : 31.5f;
  if (actions) r.actions = ui::cut_bottom(rest, action_h - look.lip, look.lip + look.gap);
  r.title = ui::cut_top(rest, title, 2);
  r.body = rest;
  if (look.modes.low_reach) {
    const float line = reach_line(frame) + 2;
    r.show = {0, r.title.bottom(), frame.area().w, line - 2 - r.title.bottom()};
    r.body = {rest.x, line, rest.w, rest.bottom() - line};
  }
  return r;
}

}  // namespace atrio::screens
