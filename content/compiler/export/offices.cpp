#include "offices.hpp"

#include "hours/state.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace atrio::content {

namespace {

/// Where the spans of the week are alike, the days are named together.
void add(std::vector<WeeklyTimes>& week, int day, const hours::Span& span) {
  const auto same = std::ranges::find(week, span, &WeeklyTimes::span);
  if (same == week.end())
    week.push_back({{day}, span});
  else
    same->days.push_back(day);
}

std::string two_digits(std::chrono::minutes after_midnight) {
  std::string written = "00:00";
  const auto minutes = static_cast<int>(after_midnight.count());
  for (const auto& [place, number] : {std::pair{0, minutes / 60}, std::pair{3, minutes % 60}}) {
    written.at(static_cast<std::size_t>(place)) = static_cast<char>('0' + number / 10);
    written.at(static_cast<std::size_t>(place) + 1) = static_cast<char>('0' + number % 10);
  }
  return written;
}

bool is_single(const hours::Rule& rule) {
  return !rule.dates.empty() &&
         std::ranges::all_of(rule.dates, [](const hours::Period& period) {
           return std::holds_alternative<hours::Once>(period);
         });
}

}  // namespace

Offices::Offices(const guide::Guide& guide) {
  for (const auto& office : guide.offices("it")) {
    order_.push_back(office.id);
    offices_.emplace(office.id,
                     SaidOffice(guide, [&guide, id = office.id](const std::string& language) {
                       return guide.office(id, language);
                     }));
  }
  example_ = std::ranges::any_of(guide.layers(), &guide::Layer::example);
}

std::vector<const SaidOffice*> Offices::of(const guide::ServiceCard& service) const {
  std::vector<const SaidOffice*> found;
  for (const auto& kind : service.offices) {
    const std::size_t before = found.size();
    for (const auto& id : order_) {
      const SaidOffice& office = offices_.at(id);
      const bool named = id == kind || office.italian().of == kind;
      if (named && office.italian().is_local()) found.push_back(&office);
    }
    if (found.size() == before) found.push_back(&offices_.at(kind));
  }
  return found;
}

guide::Body Offices::body(const guide::Office& office) const {
  return office.of.empty() ? office.body : offices_.at(office.of).italian().body;
}

std::vector<std::string> Offices::languages(const guide::ServiceCard& service) const {
  std::vector<std::string> spoken;
  for (const SaidOffice* office : of(service))
    for (const auto& tag : office->italian().languages)
      if (std::ranges::find(spoken, tag) == spoken.end()) spoken.push_back(tag);
  return spoken;
}

Address address_of(const guide::Office& office) {
  const auto comma = office.address.rfind(", ");
  if (comma == std::string::npos) return {office.address, ""};
  return {office.address.substr(0, comma), office.address.substr(comma + 2)};
}

OfficeHours hours_of(const guide::Office& office) {
  if (office.hours.empty()) return {};
  const auto schedule = hours::parse_opening_hours(office.hours);
  if (!schedule)
    throw std::runtime_error("office " + office.id + ": " +
                             hours::to_string(schedule.reason()));
  OfficeHours hours;
  hours::Schedule undated;
  for (const auto& rule : schedule->rules) {
    if (rule.dates.empty()) undated.rules.push_back(rule);
    if (is_single(rule)) hours.single.push_back(rule);
  }
  const hours::Week week = hours::normal_week(undated, LocalDay{});
  for (int day = 0; day < 7; ++day)
    for (const auto& span : week.at(static_cast<std::size_t>(day))) add(hours.week, day, span);
  return hours;
}

std::string opens_at(const hours::Span& span) { return two_digits(span.from); }

std::string closes_at(const hours::Span& span) {
  constexpr std::chrono::minutes midnight = std::chrono::days(1);
  if (span.to == midnight) return "23:59";
  return two_digits(span.to > midnight ? span.to - midnight : span.to);
}

}  // namespace atrio::content
