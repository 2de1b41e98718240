#include "hours/recurrence.hpp"
#include "lib/icu/calendar.hpp"
#include "compiler/web/edition.hpp"

#include <set>

namespace atrio::content {
namespace {

using json::Json;

/// How many of the coming dates of an event are named.
constexpr std::size_t coming = 5;

/// Where something is: the office's name, or an address.
Json where(const Edition& edition, Wording& words, const std::string& office,
           const std::string& address) {
  const guide::Office* place = office.empty() ? nullptr : edition.office(office);
  if (!place) return {{"office", false}, {"name", false}, {"address", address}};
  return {{"office", office},
          {"name", words.html(place->name)},
          {"address", address.empty() ? place->address : address}};
}

/// "2026-12-05 15:00" as layers write it.
std::optional<LocalTime> start_of(std::string written) {
  if (written.size() > 10) written[10] = 'T';
  return local_time(written);
}

Json dates_of(const Edition& edition, const guide::Event& event) {
  Json dates = Json::array();
  const auto start = start_of(event.starts);
  if (!start) return dates;
  std::optional<hours::Recurrence> rule;
  if (const auto parsed = hours::parse_recurrence(event.repeats); parsed) rule = *parsed;
  std::set<LocalDay> except;
  for (const auto& iso : event.except)
    if (const auto day = local_day(iso)) except.insert(*day);
  for (const LocalTime from :
       hours::next_occurrences(*start, rule, except, edition.today, coming))
    dates.push_back({{"date", icu::weekday_and_date(edition.language.tag, day_of(from))},
                     {"time", icu::clock(from) + "–" +
                                  icu::clock(from + std::chrono::minutes{event.minutes})}});
  return dates;
}

}  // namespace

WebPage courses_page(const Edition& edition, const Section& section) {
  Wording words(edition.guide, edition.language);
  Json all = Json::array();
  for (const auto& course : edition.guide.courses(words.language())) {
    if (course.until < day_to_string(edition.today)) continue;
    const std::string from = edition.date(course.from), until = edition.date(course.until);
    all.push_back({{"id", course.id},
                   {"name", words.html(course.name)},
                   {"what", words.html(course.what)},
                   {"level", words.say("web/level/" + course.level)},
                   {"sign", course.pictogram},
                   {"hours", hours_of(edition, words, course.hours)},
                   {"dates", words.say("web/from_until", {{"from", from}, {"until", until}})},
                   {"child_care", course.child_care},
                   {"free", course.free},
                   {"women_only", course.women_only},
                   {"seats", words.html(course.seats)},
                   {"where", where(edition, words, course.office, "")},
                   {"phone", phone_of(course.contact)}});
  }
  return list_page(words, section, {{"courses", all}});
}

WebPage events_page(const Edition& edition, const Section& section) {
  Wording words(edition.guide, edition.language);
  Json all = Json::array();
  for (const auto& event : edition.guide.events(words.language())) {
    const Json dates = dates_of(edition, event);
    if (dates.empty()) continue;
    all.push_back({{"id", event.id},
                   {"name", words.html(event.name)},
                   {"what", words.html(event.what)},
                   {"sign", event.pictogram},
                   {"dates", dates},
                   {"free", event.free},
                   {"where", where(edition, words, event.office, event.address)}});
  }
  return list_page(words, section, {{"events", all}});
}

WebPage notices_page(const Edition& edition, const Section& section) {
  Wording words(edition.guide, edition.language);
  Json all = Json::array();
  for (const auto& notice : edition.notices) all.push_back(notice_of(edition, words, notice));
  return list_page(words, section, {{"notices", all}});
}

}  // namespace atrio::content
