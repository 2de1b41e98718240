#include "screens/joined_tabs.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

constexpr float gap = 3;           // between a tab and its drawer
constexpr float between_tabs = 3;  // one under the other
constexpr float side_by_side = 2;  // as ui::tabs has them

/// The tab's own place without the gap that parts it from the drawer.
ui::Rect apart(ui::Rect where, TabSide side) {
  return side == TabSide::start ? ui::Rect{where.x, where.y, where.w - gap, where.h}
                                : ui::Rect{where.x, where.y + gap, where.w, where.h - gap};
}

/// Open towards the drawer: the tab's ground runs over the drawer's edge and both become one.
void draw_joined(ui::Frame& frame, ui::Rect where, TabSide side) {
  const ui::Look& look = frame.look();
  const ui::Colours& c = look.colours;
  const float edge = look.edge_mm;
  const float over = 2 * look.key_radius;
  const ui::BoxStyle style{
      .fill = c.card, .edge = c.hair, .edge_width = edge, .radius = look.key_radius};
  if (side == TabSide::start) {
    frame.box({where.x, where.y, where.w + over, where.h}, style);
    frame.fill({where.end() - 0.3f, where.y + edge, over + 0.6f, where.h - 2 * edge}, c.card);
    frame.box({where.x, where.y + where.h * 0.12f, 2.2f, where.h * 0.76f},
              {.fill = c.accent, .radius = 1});
  } else {
    frame.box({where.x, where.y - over, where.w, where.h + over}, style);
    frame.fill({where.x + edge, where.y - over - 0.3f, where.w - 2 * edge, over + 0.6f},
               c.card);
    frame.box({where.x + where.w * 0.12f, where.bottom() - 2.2f, where.w * 0.76f, 2.2f},
              {.fill = c.accent, .radius = 1});
  }
}

void draw_words(ui::Frame& frame, ui::Rect where, TabSide side, const ui::Tab& tab,
                ui::Colour ink) {
  ui::TextStyle style{.step = ui::Step::t1,
                      .bold = tab.chosen,
                      .colour = ink,
                      .vertical = ui::Vertical::middle,
                      .max_lines = 2,
                      .fit = true,
                      .tight = true};
  const float icon = std::min({11.0f, frame.look().t1 * 1.35f, where.h * 0.4f});
  if (side == TabSide::start) {
    ui::Rect rest = ui::inset(where, 4.5f, 1);
    frame.picture(ui::cut_start(rest, icon, 3.5f), tab.pictogram, ink);
    frame.text(rest, tab.label, style);
    return;
  }
  ui::Rect rest = ui::inset(where, 0.8f, 2);
  if (tab.chosen) rest.h -= 2;
  style.align = ui::Align::centre;
  frame.picture(ui::cut_top(rest, icon, 1), tab.pictogram, ink);
  // Bold letters that cost a line more than there is room for stay plain.
  if (frame.measure(rest.w, tab.label, style).h > rest.h) style.bold = false;
  frame.text(rest, tab.label, style);
}

void draw_tab(ui::Frame& frame, ui::Rect where, TabSide side, const ui::Tab& tab,
              const ui::Press& press) {
  const ui::Look& look = frame.look();
  const ui::Colours& c = look.colours;
  ui::Colour ground = tab.chosen ? c.card : press.held ? c.tint : c.sand;
  ui::Colour ink = tab.chosen ? c.accent : c.ink;
  if (press.held && look.flat) ground = c.primary, ink = c.on_primary;
  if (press.focused) frame.focus_ring(where, look.key_radius);
  if (tab.chosen) {
    draw_joined(frame, where, side);
  } else {
    ui::BoxStyle style{.fill = ground, .radius = look.key_radius};
    if (look.flat) style.edge = c.hair, style.edge_width = look.edge_mm;
    frame.box(apart(where, side), style);
  }
  frame.set_colours(tab.id, ink, ground);
  const ui::Frame::Inside inside(frame, tab.id);
  draw_words(frame, apart(where, side), side, tab, ink);
}

}  // namespace

std::optional<std::size_t> joined_tabs(ui::Frame& frame, ui::Rect row, ui::Rect drawer,
                                       TabSide side, std::span<const ui::Tab> content) {
  ui::panel(frame, drawer, frame.look().card_radius);
  const int count = static_cast<int>(content.size());
  std::optional<std::size_t> touched;
  for (std::size_t i = 0; i < content.size(); ++i) {
    const ui::Tab& tab = content[i];
    const int at = static_cast<int>(i);
    const ui::Rect where = side == TabSide::start ? ui::cell(row, 1, count, at, between_tabs)
                                                  : ui::cell(row, count, 1, at, side_by_side);
    const ui::Press press = frame.touchable(where, {.id = tab.id,
                                                    .role = ui::Role::tab,
                                                    .label = tab.label,
                                                    .speech = tab.speech,
                                                    .chosen = tab.chosen});
    draw_tab(frame, where, side, tab, press);
    if (press.activated) touched = i;
  }
  return touched;
}

}  // namespace atrio::screens
