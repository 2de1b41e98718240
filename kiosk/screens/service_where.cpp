#include "lib/icu/calendar.hpp"
#include "screens/hours_table.hpp"
#include "screens/service_panel.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

/// "1, 2, 3": the desks that serve a series.
std::string desks_serving(const wire::Profile& profile, char letter, int& count) {
  std::string all;
  count = 0;
  for (const wire::Desk& desk : profile.desks) {
    if (std::find(desk.serves.begin(), desk.serves.end(), letter) == desk.serves.end())
      continue;
    all += (all.empty() ? "" : ", ") + desk.id.value;
    ++count;
  }
  return all;
}

/// "Today until 12:30. Tomorrow from 8:30."
ui::Text when(const Page& page, const wire::HallService& service,
              const queue::Admission& admission) {
  const auto* open = std::get_if<queue::Open>(&admission);
  if (!open) {
    const auto& closed = std::get<queue::Closed>(admission);
    return closed.opens_again ? opens_again(page, *closed.opens_again) : ui::Text{};
  }
  ui::Text text = say(page, "hours/today_until", {{"time", icu::clock(open->until)}});
  const auto after = queue::admission(service.hours, open->until, 0);
  const auto* closed = std::get_if<queue::Closed>(&after);
  if (!closed || !closed->opens_again) return text;
  const queue::LocalTime next = *closed->opens_again;
  const auto days = (queue::day_of(next) - queue::day_of(page.wall)).count();
  const std::string clock = icu::clock(next);
  const std::string day = date(page, next);
  const ui::Text then = days == 1
                            ? say(page, "hours/tomorrow_from", {{"time", clock}})
                            : say(page, "hours/on_from", {{"date", day}, {"time", clock}});
  text.value += ' ' + then.value;
  return text;
}

/// Open or closed, in words, over the whole width.
Block opening_band(const Drawer& drawer, const wire::HallService& service) {
  const Page& page = drawer.page;
  const wire::ServiceStatus* status = status_of(page, drawer.id());
  const queue::Admission admission =
      status ? status->admission : queue::admission(service.hours, page.wall, 0);
  const bool open = std::holds_alternative<queue::Open>(admission);
  const ui::Text first = say(page, open ? "hours/open_now" : "hours/closed_now");
  const ui::Text second = when(page, service, admission);
  const ui::Colours& c = drawer.frame.colours();
  const ui::Colour ink = open ? c.ok : c.ink;
  const ui::TextStyle first_style{
      .step = ui::Step::t4, .bold = true, .colour = ink, .tight = true};
  const ui::TextStyle second_style{.step = ui::Step::t2, .tight = true};
  constexpr float disc = 17;
  constexpr float inside = 5;
  const float words_w = drawer.width - disc - 3 * inside;
  const float first_h = drawer.frame.measure(words_w, first, first_style).h;
  const float second_h = drawer.frame.measure(words_w, second, second_style).h;
  return {std::max(disc, first_h + second_h) + 5.2f,
          [=](ui::Frame& frame, ui::Rect where, float) {
            const ui::Look& look = frame.look();
            ui::BoxStyle style{.fill = open ? look.colours.ok_ground : look.colours.off_ground,
                               .radius = look.box_radius};
            if (!open || look.flat) {
              style.edge = open ? look.colours.ok : look.colours.off_edge;
              style.edge_width = look.edge_mm;
              style.dashed = !open;
            }
            frame.box(where, style);
            ui::Rect rest = ui::inset(where, inside, 2.5f);
            const ui::Rect sign = ui::centred(ui::cut_start(rest, disc, inside), disc, disc);
            frame.disc(sign, ink);
            frame.picture(ui::centred(sign, disc * 0.66f, disc * 0.66f),
                          open ? "end" : "closed_day",
                          look.flat ? look.colours.on_ok : look.colours.card);
            ui::Rect lines = ui::centred(rest, rest.w, first_h + second_h);
            frame.text(ui::cut_top(lines, first_h), first, first_style,
                       {.id = "opening", .role = ui::Role::status});
            frame.text(lines, second, second_style);
          }};
}

void add_here(const Drawer& drawer, const wire::HallService& service,
              std::vector<Block>& blocks) {
  const Page& page = drawer.page;
  blocks.push_back(opening_band(drawer, service));
  int count = 0;
  const std::string desks = desks_serving(page.profile, service.letter, count);
  blocks.push_back(picture_row(
      drawer, "where", say(page, "service/where/here"),
      say(page, count == 1 ? "service/where/desk" : "service/where/desks", {{"desk", desks}}),
      {page.profile.place.name, "it"}));
  for (Block& row : hours_rows(drawer.frame, page, service.hours))
    blocks.push_back(std::move(row));
}

void add_offices(const Drawer& drawer, std::vector<Block>& blocks) {
  for (const guide::Office& office : drawer.service.offices) {
    ui::Text line = shown(office.what);
    if (line.language == office.find.language) line.value += ' ' + office.find.value;
    blocks.push_back(picture_row(drawer, office.pictogram, shown(office.name), line,
                                 italian_name(drawer.page, office.italian_name)));
  }
}

/// A web address as one reads it aloud: without its scheme; it may break before its path.
std::string address(std::string value) {
  for (const std::string_view scheme : {"https://", "http://", "www."})
    if (value.starts_with(scheme)) value.erase(0, scheme.size());
  if (const auto path = value.find('/'); path != value.npos && path > 0)
    value.insert(path, "`\u200B`");
  return '`' + value + '`';
}

void add_contacts(const Drawer& drawer, std::vector<Block>& blocks) {
  for (const guide::Contact& contact : drawer.service.contacts) {
    const bool phone = contact.kind == guide::ContactKind::phone;
    blocks.push_back(picture_row(
        drawer, phone ? "phone" : "online", {address(contact.value), "it"}, shown(contact.name),
        contact.certain ? ui::Text{} : say(drawer.page, "service/check_at_desk")));
  }
}

}  // namespace

std::vector<Block> where_blocks(const Drawer& drawer) {
  std::vector<Block> blocks;
  if (const wire::HallService* service = here(drawer.page, drawer.id()))
    add_here(drawer, *service, blocks);
  else
    add_offices(drawer, blocks);
  add_contacts(drawer, blocks);
  return blocks;
}

}  // namespace atrio::screens
