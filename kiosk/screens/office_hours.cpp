#include "screens/office_hours.hpp"

#include "lib/icu/calendar.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

constexpr std::chrono::days ahead{28};  // a visitor who is sent away comes back within weeks
constexpr std::size_t most_texts = 6;

/// Nobody is there from `first` to `last`, whatever the hours say.
hours::Rule closed_from(LocalDay first, LocalDay last) {
  return {{hours::Once{first, last}}, {std::bitset<7>().set(), true}, {}};
}

LocalDay monday_of(LocalDay day) {
  return day - std::chrono::days{std::chrono::weekday{day}.iso_encoding() - 1};
}

/// Some days in a row on which something is otherwise.
struct Days {
  LocalDay first, last;
  std::vector<hours::Span> spans;  ///< none: closed
  std::optional<ui::Text> why;
};

bool nobody_there(const OfficeHours& hours, LocalDay after, LocalDay before) {
  for (LocalDay day = after + std::chrono::days{1}; day < before; day += std::chrono::days{1})
    if (!hours::spans_on(hours.usual, hours.holidays, day).empty()) return false;
  return true;
}

std::vector<Days> closures_of(const Page& page, const guide::Office& office) {
  const LocalDay today = day_of(page.wall);
  std::vector<Days> all;
  for (const guide::Closure& closure : office.closures) {
    const auto first = local_day(closure.from);
    const auto last = local_day(closure.until);
    if (first && last && *last >= today && *first < today + ahead)
      all.push_back({*first, *last, {}, shown(closure.why)});
  }
  return all;
}

/// The days after this week that are not as usual; closed ones in a row, weekends between them
/// included, are one entry.
void add_special_days(const Page& page, const OfficeHours& hours, std::vector<Days>& all) {
  const LocalDay today = day_of(page.wall);
  const LocalDay next_monday = monday_of(today) + std::chrono::days{7};
  const auto closures = all;
  bool in_a_row = false;  // the last of `all` is a closed day that a further one may join
  for (const auto& special :
       hours::special_days(hours.usual, hours.holidays, next_monday, today + ahead)) {
    if (std::ranges::any_of(closures, [&](const Days& days) {
          return days.first <= special.day && special.day <= days.last;
        }))
      continue;
    const bool closed = special.spans.empty();
    if (in_a_row && closed && nobody_there(hours, all.back().last, special.day))
      all.back().last = special.day;
    else
      all.push_back({special.day, special.day, special.spans, std::nullopt});
    in_a_row = closed;
  }
}

/// "closed: Monday 7 December – Friday 11 December", or "Thursday 24 December · 8:30 – 11:30".
ui::Text in_words(const Page& page, const Days& days) {
  const std::string first = date(page, days.first);
  if (days.spans.empty()) {
    const std::string all =
        days.first == days.last ? first : first + " – " + date(page, days.last);
    return say(page, "hours/closed_on", {{"date", all}});
  }
  ui::Text text{first, page.language()};
  for (const hours::Span& span : days.spans)
    text.value += " · `" + icu::clock(span.from) + " – " + icu::clock(span.to) + '`';
  return text;
}

ui::Text open_until(const Page& page, const OfficeHours& office, LocalTime until) {
  const std::string time = icu::clock(until);
  ui::Text text =
      say(page, day_of(until) == day_of(page.wall) ? "hours/today_until" : "hours/until",
          {{"time", time}});
  const auto after = hours::state_at(office.real, office.holidays, until);
  const auto* closed = std::get_if<hours::Closed>(&after);
  if (closed && closed->opens_again)
    text.value += ' ' + opens_next(page, *closed->opens_again).value;
  return text;
}

}  // namespace

std::optional<OfficeHours> office_hours(const Page& page, const guide::Office& office) {
  const auto schedule = hours::parse_opening_hours(office.hours);
  if (!schedule) return std::nullopt;
  OfficeHours hours{*schedule, *schedule, {}};
  for (const guide::LocalHoliday& holiday : page.guide.local_holidays(page.language()))
    if (const auto on = hours::month_day(holiday.on)) hours.holidays.local.push_back(*on);
  for (const guide::Closure& closure : office.closures) {
    const auto first = local_day(closure.from);
    const auto last = local_day(closure.until);
    if (first && last) hours.real.rules.push_back(closed_from(*first, *last));
  }
  return hours;
}

ui::Status office_opening(const Page& page, const OfficeHours& office) {
  const auto state = hours::state_at(office.real, office.holidays, page.wall);
  if (const auto* open = std::get_if<hours::Open>(&state))
    return {say(page, "hours/open_now"),
            open->until ? open_until(page, office, *open->until) : ui::Text{}, "end", true};
  const auto& closed = std::get<hours::Closed>(state);
  return {say(page, "hours/closed_now"),
          closed.opens_again ? opens_again(page, *closed.opens_again) : ui::Text{},
          "closed_day", false};
}

queue::Hours this_week(const Page& page, const OfficeHours& office) {
  const LocalDay monday = monday_of(day_of(page.wall));
  const hours::Week usual = hours::normal_week(office.usual, day_of(page.wall));
  queue::Hours week;
  for (std::size_t i = 0; i < 7; ++i) {
    const LocalDay day = monday + std::chrono::days{i};
    for (const hours::Span& span : hours::spans_on(office.real, office.holidays, day))
      week.week[i].push_back({span.from, span.to});
    if (week.week[i].empty() && !usual[i].empty()) week.closed_days.insert(day);
  }
  return week;
}

std::vector<ui::Text> days_to_know(const Page& page, const guide::Office& office,
                                   const OfficeHours& hours) {
  std::vector<Days> all = closures_of(page, office);
  add_special_days(page, hours, all);
  std::ranges::stable_sort(all, {}, &Days::first);
  std::vector<ui::Text> texts;
  for (const Days& days : all) {
    if (texts.size() + (days.why ? 2 : 1) > most_texts) break;
    texts.push_back(in_words(page, days));
    if (days.why) texts.push_back(*days.why);
  }
  return texts;
}

}  // namespace atrio::screens
