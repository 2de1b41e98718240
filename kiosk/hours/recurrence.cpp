#include "hours/recurrence.hpp"

#include "hours/cursor.hpp"

#include <algorithm>
#include <array>

namespace atrio::hours {
namespace {

using namespace std::chrono;

constexpr days look_ahead{366};
constexpr std::array<std::string_view, 7> weekday_names = {"MO", "TU", "WE", "TH",
                                                           "FR", "SA", "SU"};

Frequency read_frequency(Cursor& in) {
  in.expect("FREQ=", "FREQ=");
  if (in.take("DAILY")) return Frequency::daily;
  if (in.take("WEEKLY")) return Frequency::weekly;
  if (!in.take("MONTHLY")) in.fail("DAILY, WEEKLY or MONTHLY");
  return Frequency::monthly;
}

ByDay read_by_day(Cursor& in, Frequency frequency) {
  ByDay by_day;
  if (frequency == Frequency::monthly &&
      (in.digits_ahead() > 0 || in.rest().starts_with('-'))) {
    const int sign = in.take("-") ? -1 : 1;
    by_day.ordinal = sign * in.number(1, 1, 5, "1 to 5, counted from the month's start or end");
  }
  for (unsigned i = 0; i < weekday_names.size(); ++i)
    if (in.take(weekday_names[i])) {
      by_day.weekday = weekday(i + 1);
      return by_day;
    }
  in.fail(frequency == Frequency::monthly ? "a weekday such as MO, 1SA or -1SU"
                                          : "a weekday such as MO, without a number");
  return by_day;
}

LocalDay read_until(Cursor& in) {
  constexpr std::string_view a_day = "a day such as 20270630";
  const std::size_t place = in.place();
  const int digits = in.number(8, 19700101, 99991231, a_day);
  const year_month_day day(year(digits / 10000),
                           month(static_cast<unsigned>(digits / 100 % 100)),
                           std::chrono::day(static_cast<unsigned>(digits % 100)));
  if (!day.ok()) in.fail_at(place, a_day);
  return local_days(day);
}

/// Which parts a rule has named so far.
struct Named {
  bool interval = false, by_day = false, end = false;
};

void read_part(Cursor& in, Recurrence& rule, Named& named) {
  if (!named.interval && in.take("INTERVAL=")) {
    named.interval = true;
    rule.interval = in.number(3, 1, 366, "a number from 1 to 366", true);
  } else if (!named.by_day && in.take("BYDAY=")) {
    named.by_day = true;
    do rule.by_day.push_back(read_by_day(in, rule.frequency));
    while (in.take(","));
  } else if (!named.end && in.take("UNTIL=")) {
    named.end = true;
    rule.end = Until{read_until(in)};
  } else if (!named.end && in.take("COUNT=")) {
    named.end = true;
    rule.end = Count{in.number(4, 1, 1000, "a number from 1 to 1000", true)};
  } else {
    in.fail("INTERVAL=, BYDAY=, UNTIL= or COUNT=, each once and only one of the last two");
  }
}

/// Days from the Monday of `day`'s week.
days from_monday(LocalDay day) { return days(weekday(day).iso_encoding() - 1); }

bool names_weekday(const Recurrence& rule, LocalDay day) {
  return std::ranges::find(rule.by_day, weekday(day), &ByDay::weekday) != rule.by_day.end();
}

bool daily_on(const Recurrence& rule, LocalDay start, LocalDay day) {
  return (day - start).count() % rule.interval == 0 &&
         (rule.by_day.empty() || names_weekday(rule, day));
}

bool weekly_on(const Recurrence& rule, LocalDay start, LocalDay day) {
  const days between = (day - from_monday(day)) - (start - from_monday(start));
  if (between.count() / 7 % rule.interval != 0) return false;
  return rule.by_day.empty() ? weekday(day) == weekday(start) : names_weekday(rule, day);
}

bool monthly_on(const Recurrence& rule, LocalDay start, LocalDay on) {
  const year_month_day date(on), first(start);
  const auto between = (date.year() / date.month()) - (first.year() / first.month());
  if (between.count() % rule.interval != 0) return false;
  // A month without the 31st has no occurrence (RFC 5545 §3.3.10: invalid dates are ignored).
  if (rule.by_day.empty()) return date.day() == first.day();

  const auto in_month = static_cast<int>(static_cast<unsigned>(date.day()));
  const auto length =
      static_cast<int>(static_cast<unsigned>((date.year() / date.month() / last).day()));
  const int from_start = (in_month - 1) / 7 + 1, from_end = -((length - in_month) / 7 + 1);
  return std::ranges::any_of(rule.by_day, [&](const ByDay& by_day) {
    return by_day.weekday == weekday(on) &&
           (by_day.ordinal == 0 || by_day.ordinal == from_start || by_day.ordinal == from_end);
  });
}

/// Whether the rule names `day`, which is not before `start`; its end is not looked at.
bool names(const Recurrence& rule, LocalDay start, LocalDay day) {
  switch (rule.frequency) {
    case Frequency::daily: return daily_on(rule, start, day);
    case Frequency::weekly: return weekly_on(rule, start, day);
    case Frequency::monthly: return monthly_on(rule, start, day);
  }
  return false;
}

}  // namespace

Outcome<Recurrence, ParseError> parse_recurrence(std::string_view text) {
  Cursor in(text, max_recurrence_bytes);
  Recurrence rule{.frequency = read_frequency(in)};
  Named named;
  while (in.take(";")) read_part(in, rule, named);
  if (!in.at_end()) in.fail("';' and another part, or the end");
  if (in.error()) return *in.error();
  return rule;
}

bool fits(const Recurrence& rule, LocalDay start) { return names(rule, start, start); }

std::vector<LocalTime> next_occurrences(LocalTime start, const std::optional<Recurrence>& rule,
                                        const std::set<LocalDay>& except, LocalTime from,
                                        std::size_t limit) {
  const LocalDay first = day_of(start);
  const auto* count = rule ? std::get_if<Count>(&rule->end) : nullptr;
  const auto* until = rule ? std::get_if<Until>(&rule->end) : nullptr;
  LocalDay end = day_of(from) + look_ahead;
  if (!rule) end = std::min(end, first);
  if (until != nullptr) end = std::min(end, until->last);

  std::vector<LocalTime> found;
  int times = 0;
  // What lies before `from` matters only when it is counted.
  for (auto day = count != nullptr ? first : std::max(first, day_of(from));
       day <= end && found.size() < limit; day += days(1)) {
    if (rule && !names(*rule, first, day)) continue;
    if (count != nullptr && ++times > count->times) break;
    const LocalTime time = day + (start - first);
    if (time >= from && !except.contains(day)) found.push_back(time);
  }
  return found;
}

}  // namespace atrio::hours
