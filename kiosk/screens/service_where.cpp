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

/// Whether numbers are given now, in words.
ui::Status numbers_now(const Page& page, const wire::HallService& service) {
  const wire::ServiceStatus* status = status_of(page, queue::ServiceId(service.service));
  const queue::Admission admission =
      status ? status->admission : queue::admission(service.hours, page.wall, 0);
  ui::Status now = opening(page, admission);
  now.pictogram = now.open ? "end" : "closed_day";
  const auto* open = std::get_if<queue::Open>(&admission);
  if (!open) return now;
  now.second = say(page, "hours/today_until", {{"time", icu::clock(open->until)}});
  const auto after = queue::admission(service.hours, open->until, 0);
  const auto* closed = std::get_if<queue::Closed>(&after);
  if (closed && closed->opens_again)
    now.second.value += ' ' + opens_next(page, *closed->opens_again).value;
  return now;
}

void add_here(const Drawer& drawer, const wire::HallService& service,
              std::vector<Block>& blocks) {
  const Page& page = drawer.page;
  blocks.push_back(opening_band(drawer, numbers_now(page, service), "opening"));
  int count = 0;
  const std::string desks = desks_serving(page.profile, service.letter, count);
  blocks.push_back(picture_row(
      drawer, "where", say(page, "service/where/here"),
      say(page, count == 1 ? "service/where/desk" : "service/where/desks", {{"desk", desks}}),
      {page.profile.place.name, "it"}));
  for (Block& row : hours_rows(drawer.frame, page, service.hours))
    blocks.push_back(std::move(row));
  // This place is one of the service's offices; where it has branches, they help as well.
  for (const guide::Office& office : drawer.service.offices)
    if (office.is_local() && !office.of.empty()) add_local_office(drawer, office, blocks);
}

void add_offices(const Drawer& drawer, std::vector<Block>& blocks) {
  for (const guide::Office& office : drawer.service.offices) {
    if (office.is_local()) {
      add_local_office(drawer, office, blocks);
      continue;
    }
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
  const std::size_t first = blocks.size();
  for (const guide::Contact& contact : drawer.service.contacts) {
    const bool phone = contact.kind == guide::ContactKind::phone;
    blocks.push_back(picture_row(
        drawer, phone ? "phone" : "online", {address(contact.value), "it"}, shown(contact.name),
        contact.certain ? ui::Text{} : say(drawer.page, "service/check_at_desk")));
  }
  mark_unsure(drawer, "contacts", blocks, first);
}

}  // namespace

std::vector<Block> where_blocks(const Drawer& drawer) {
  std::vector<Block> blocks;
  if (const wire::HallService* service = here(drawer.page, drawer.id()))
    add_here(drawer, *service, blocks);
  else
    add_offices(drawer, blocks);
  mark_unsure(drawer, "offices", blocks, 0);
  add_contacts(drawer, blocks);
  return blocks;
}

}  // namespace atrio::screens
