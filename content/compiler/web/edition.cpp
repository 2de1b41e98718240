#include "compiler/web/edition.hpp"

#include "lib/icu/calendar.hpp"

#include <algorithm>
#include <stdexcept>

namespace atrio::content {
namespace {

template <class Entry>
const Entry* by_id(const std::vector<Entry>& entries, std::string_view id) {
  const auto found = std::ranges::find(entries, id, &Entry::id);
  return found == entries.end() ? nullptr : &*found;
}

std::vector<guide::Service> services_of(const guide::Guide& guide, std::string_view language) {
  std::vector<guide::Service> all;
  const auto add = [&](std::string_view need) {
    for (const auto& card : guide.services(need))
      all.push_back(guide.service(card.id, language));
  };
  for (const auto& need : guide.needs()) add(need.id);
  add("");
  return all;
}

hours::Holidays holidays_from(const std::vector<guide::LocalHoliday>& local) {
  hours::Holidays holidays;
  for (const auto& day : local)
    if (const auto on = hours::month_day(day.on)) holidays.local.push_back(*on);
  return holidays;
}

}  // namespace

Edition::Edition(const guide::Guide& from, const guide::Language& in, LocalDay on)
    : guide(from),
      language(in),
      today(on),
      services(services_of(from, in.tag)),
      offices(from.offices(in.tag)),
      terms(from.terms(in.tag)),
      local_holidays(from.local_holidays(in.tag)),
      holidays(holidays_from(local_holidays)),
      notices(from.notices(in.tag)) {
  const std::string iso = day_to_string(today);
  std::erase_if(notices, [&](const auto& notice) { return notice.until < iso; });
}

const guide::Service* Edition::service(std::string_view id) const {
  const auto found = std::ranges::find_if(
      services, [&](const guide::Service& service) { return service.card.id == id; });
  return found == services.end() ? nullptr : &*found;
}

const guide::Office* Edition::office(std::string_view id) const { return by_id(offices, id); }

std::vector<const guide::Office*> Edition::places_of(std::string_view kind) const {
  std::vector<const guide::Office*> places;
  for (const auto& office : offices)
    if (office.is_local() && (office.id == kind || office.of == kind))
      places.push_back(&office);
  return places;
}

std::string Edition::date(std::string_view iso) const {
  const auto day = local_day(iso);
  return day ? icu::date(language.tag, *day) : std::string(iso);
}

namespace {

/// In the order of the start page: what one needs soonest first.
constexpr Section all_sections[] = {
    {"notices", "notice", notices_page},       {"offices", "town_hall", offices_page},
    {"helplines", "phone", helplines_page},    {"courses", "letters", courses_page},
    {"events", "appointment", events_page},    {"associations", "together", associations_page},
    {"documents", "folder", documents_page},   {"forms", "form", forms_page},
    {"phrases", "speak", phrases_page},        {"school", "school", school_page},
    {"glossary", "help_choose", glossary_page}};

bool has_anything(const Edition& edition, std::string_view section) {
  const guide::Guide& guide = edition.guide;
  const std::string& tag = edition.language.tag;
  if (section == "notices") return !edition.notices.empty();
  if (section == "courses") return !guide.courses(tag).empty();
  if (section == "events") return !guide.events(tag).empty();
  if (section == "associations") return !guide.associations(tag).empty();
  return true;  // the base has something of all others
}

}  // namespace

std::vector<Section> sections_of(const Edition& edition) {
  std::vector<Section> sections;
  for (const Section& section : all_sections)
    if (has_anything(edition, section.path)) sections.push_back(section);
  return sections;
}

std::vector<WebPage> pages_of(const Edition& edition) {
  std::vector<WebPage> pages{start_page(edition)};
  for (const auto& need : edition.guide.needs()) pages.push_back(need_page(edition, need));
  for (const Section& section : sections_of(edition))
    pages.push_back(section.make(edition, section));
  for (const auto& form : edition.guide.forms(edition.language.tag))
    pages.push_back(form_page(edition, form));
  for (const auto& service : edition.services) {
    if (service.card.id == "needs" ||
        std::ranges::count(all_sections, service.card.id, &Section::path) > 0)
      throw std::runtime_error("the service " + service.card.id +
                               " has the id of another page of the site; name it otherwise");
    pages.push_back(service_page(edition, service));
  }
  return pages;
}

}  // namespace atrio::content
