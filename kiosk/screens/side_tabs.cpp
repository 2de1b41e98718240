#include "screens/side_tabs.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

constexpr float gap = 3;

void draw_ground(ui::Frame& frame, ui::Rect where, const ui::Tab& tab, ui::Colour ground) {
  const ui::Look& look = frame.look();
  const ui::Colours& c = look.colours;
  ui::BoxStyle style{.fill = ground, .radius = look.key_radius};
  if (!tab.chosen) {
    if (look.flat) style.edge = c.hair, style.edge_width = look.edge_mm;
    frame.box({where.x, where.y, where.w - gap, where.h}, style);
    return;
  }
  // Open towards the drawer: its ground runs over the drawer's edge and both become one.
  style.edge = c.hair;
  style.edge_width = look.edge_mm;
  frame.box({where.x, where.y, where.w + 2 * look.key_radius, where.h}, style);
  frame.fill({where.end() - 0.3f, where.y + look.edge_mm, 2 * look.key_radius + 0.6f,
              where.h - 2 * look.edge_mm},
             ground);
  frame.box({where.x, where.y + where.h * 0.12f, 2.2f, where.h * 0.76f},
            {.fill = c.accent, .radius = 1});
}

void draw_tab(ui::Frame& frame, ui::Rect where, const ui::Tab& tab, const ui::Press& press) {
  const ui::Look& look = frame.look();
  const ui::Colours& c = look.colours;
  ui::Colour ground = tab.chosen ? c.card : press.held ? c.tint : c.sand;
  ui::Colour ink = tab.chosen ? c.accent : c.ink;
  if (press.held && look.flat) ground = c.primary, ink = c.on_primary;
  if (press.focused) frame.focus_ring(where, look.key_radius);
  draw_ground(frame, where, tab, ground);
  frame.set_colours(tab.id, ink, ground);

  const ui::Frame::Inside inside(frame, tab.id);
  ui::Rect rest = ui::inset({where.x, where.y, where.w - gap, where.h}, 4.5f, 1);
  const float icon = std::min({11.0f, look.t1 * 1.35f, rest.h});
  frame.picture(ui::cut_start(rest, icon, 3.5f), tab.pictogram, ink);
  frame.text(rest, tab.label,
             {.step = ui::Step::t1,
              .bold = tab.chosen,
              .colour = ink,
              .vertical = ui::Vertical::middle,
              .max_lines = 2,
              .fit = true,
              .tight = true});
}

}  // namespace

std::optional<std::size_t> side_tabs(ui::Frame& frame, ui::Rect column, ui::Rect drawer,
                                     std::span<const ui::Tab> content) {
  ui::panel(frame, drawer, frame.look().card_radius);
  std::optional<std::size_t> touched;
  for (std::size_t i = 0; i < content.size(); ++i) {
    const ui::Tab& tab = content[i];
    const ui::Rect where =
        ui::cell(column, 1, static_cast<int>(content.size()), static_cast<int>(i), gap);
    const ui::Press press = frame.touchable(where, {.id = tab.id,
                                                    .role = ui::Role::tab,
                                                    .label = tab.label,
                                                    .speech = tab.speech,
                                                    .chosen = tab.chosen});
    draw_tab(frame, where, tab, press);
    if (press.activated) touched = i;
  }
  return touched;
}

}  // namespace atrio::screens
