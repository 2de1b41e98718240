#include "screens/hours_table.hpp"
#include "screens/office_hours.hpp"
#include "screens/service_panel.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

/// Its name and where it is.
Block office_row(const Drawer& drawer, const guide::Office& office) {
  const ui::Colour soft = drawer.frame.colours().ink_soft;
  const ui::Text italian = italian_name(drawer.page, office.italian_name);
  Block row = picture_row(
      drawer, office.pictogram,
      {{shown(office.name), {.step = ui::Step::t3, .bold = true, .tight = true}},
       {italian, {.step = ui::Step::t1, .colour = soft, .tight = true}},
       {{office.address, "it"}, {.step = ui::Step::t2, .bold = true, .tight = true}}});
  row.keep_with_next = true;
  return row;
}

}  // namespace

Block opening_band(const Drawer& drawer, const ui::Status& now, std::string id) {
  const ui::Colours& c = drawer.frame.colours();
  const ui::Colour ink = now.open ? c.ok : c.ink;
  const ui::TextStyle first_style{
      .step = ui::Step::t4, .bold = true, .colour = ink, .tight = true};
  const ui::TextStyle second_style{.step = ui::Step::t2, .tight = true};
  constexpr float disc = 17;
  constexpr float inside = 5;
  const float words_w = drawer.width - disc - 3 * inside;
  const float first_h = drawer.frame.measure(words_w, now.first, first_style).h;
  const float second_h = drawer.frame.measure(words_w, now.second, second_style).h;
  return {std::max(disc, first_h + second_h) + 5.2f,
          [=, id = std::move(id)](ui::Frame& frame, ui::Rect where, float) {
            const ui::Look& look = frame.look();
            ui::BoxStyle style{
                .fill = now.open ? look.colours.ok_ground : look.colours.off_ground,
                .radius = look.box_radius};
            if (!now.open || look.flat) {
              style.edge = now.open ? look.colours.ok : look.colours.off_edge;
              style.edge_width = look.edge_mm;
              style.dashed = !now.open;
            }
            frame.box(where, style);
            ui::Rect rest = ui::inset(where, inside, 2.5f);
            const ui::Rect sign = ui::centred(ui::cut_start(rest, disc, inside), disc, disc);
            frame.disc(sign, ink);
            frame.picture(ui::centred(sign, disc * 0.66f, disc * 0.66f), now.pictogram,
                          look.flat ? look.colours.on_ok : look.colours.card);
            ui::Rect lines = ui::centred(rest, rest.w, first_h + second_h);
            frame.text(ui::cut_top(lines, first_h), now.first, first_style,
                       {.id = id, .role = ui::Role::status});
            frame.text(lines, now.second, second_style);
          }};
}

void add_local_office(const Drawer& drawer, const guide::Office& office,
                      std::vector<Block>& blocks) {
  const Page& page = drawer.page;
  blocks.push_back(office_row(drawer, office));
  const auto hours = office_hours(page, office);
  if (hours) {
    blocks.push_back(
        opening_band(drawer, office_opening(page, *hours), "opening/" + office.id));
    for (Block& row : hours_rows(drawer.frame, page, this_week(page, *hours)))
      blocks.push_back(std::move(row));
    if (const auto days = days_to_know(page, office, *hours); !days.empty())
      blocks.push_back(remark(drawer, days, "closed_day"));
  } else {
    blocks.push_back(paragraph(drawer, say(page, "hours/unknown"), ui::Step::t2));
  }
  for (const guide::Text& step : office.way)
    blocks.push_back(paragraph(drawer, shown(step), ui::Step::t2));
  if (!office.phone.empty())
    blocks.push_back(picture_row(drawer, "phone", {'`' + office.phone + '`', "it"},
                                 shown(office.short_name)));
}

}  // namespace atrio::screens
