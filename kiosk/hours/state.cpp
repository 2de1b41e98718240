#include "hours/state.hpp"

#include <algorithm>

namespace atrio::hours {
namespace {

using namespace std::chrono;

constexpr days season{28};  // shorter periods are exceptions, see normal_week

bool contains(const EveryYear& period, LocalDay day) {
  const year_month_day date(day);
  const auto in_year = date.month() / date.day();
  if (period.first <= period.last) return period.first <= in_year && in_year <= period.last;
  return period.first <= in_year || in_year <= period.last;
}

bool contains(const Once& period, LocalDay day) {
  return period.first <= day && day <= period.last;
}

days length(const EveryYear& period) {
  constexpr year leap{2024};
  const year ends_in = period.first <= period.last ? leap : leap + years(1);
  return local_days(ends_in / period.last) - local_days(leap / period.first) + days(1);
}

days length(const Once& period) { return period.last - period.first + days(1); }

bool holds_on(const Rule& rule, LocalDay day) {
  const auto holds = [&](const Period& period) {
    return std::visit([&](const auto& dates) { return contains(dates, day); }, period);
  };
  return rule.dates.empty() || std::ranges::any_of(rule.dates, holds);
}

bool is_in_season(const Rule& rule, LocalDay day) {
  const auto in_season = [&](const Period& period) {
    return std::visit(
        [&](const auto& dates) { return length(dates) >= season && contains(dates, day); },
        period);
  };
  return rule.dates.empty() || std::ranges::any_of(rule.dates, in_season);
}

unsigned from_monday(LocalDay day) { return weekday(day).iso_encoding() - 1; }

const std::vector<Span>& starting_on(const Schedule& schedule, const Holidays& holidays,
                                     LocalDay day) {
  static const std::vector<Span> none;
  const unsigned on = from_monday(day);
  const auto names = [&](const Rule& rule) {
    return (rule.days.weekdays[on] || (rule.days.holidays && is_holiday(holidays, day))) &&
           holds_on(rule, day);
  };
  const auto last = std::find_if(schedule.rules.rbegin(), schedule.rules.rend(), names);
  return last == schedule.rules.rend() ? none : last->spans;
}

/// The latest end of the spans that hold `time`; nothing when it is closed then.
std::optional<LocalTime> end_of_span(const Schedule& schedule, const Holidays& holidays,
                                     LocalTime time) {
  std::optional<LocalTime> end;
  for (const auto day : {day_of(time) - days(1), day_of(time)})
    for (const Span& span : starting_on(schedule, holidays, day))
      if (day + span.from <= time && time < day + span.to)
        end = std::max(end.value_or(time), day + span.to);
  return end;
}

bool is_open(const Schedule& schedule, const Holidays& holidays, LocalTime now) {
  return end_of_span(schedule, holidays, now).has_value();
}

/// When `now` is open.
std::optional<LocalTime> closes(const Schedule& schedule, const Holidays& holidays,
                                LocalTime now) {
  LocalTime end = now;
  while (const auto later = end_of_span(schedule, holidays, end)) {
    if (*later > now + look_ahead) return std::nullopt;
    end = *later;
  }
  return end;
}

/// When `now` is closed.
std::optional<LocalTime> opens(const Schedule& schedule, const Holidays& holidays,
                               LocalTime now) {
  for (auto day = day_of(now); day <= now + look_ahead; day += days(1))
    for (const Span& span : starting_on(schedule, holidays, day))
      if (day + span.from > now && day + span.from <= now + look_ahead) return day + span.from;
  return std::nullopt;
}

}  // namespace

State state_at(const Schedule& schedule, const Holidays& holidays, LocalTime now) {
  if (is_open(schedule, holidays, now)) return Open{closes(schedule, holidays, now)};
  return Closed{opens(schedule, holidays, now)};
}

std::optional<Instant> next_change(const Schedule& schedule, const Holidays& holidays,
                                   const WallClock& clock, Instant now) {
  const bool open = is_open(schedule, holidays, clock.local(now));
  for (Instant at = now;;) {
    const LocalTime wall = clock.local(at);
    const auto turns =
        open ? closes(schedule, holidays, wall) : opens(schedule, holidays, wall);
    const auto* set = clock.next_change(at);
    if (!turns && set == nullptr) return std::nullopt;

    // Setting the clock can open or close as well: it may repeat a span or leave one out.
    at = turns ? clock.reaches(*turns, at) : set->at;
    if (set != nullptr) at = std::min(at, set->at);
    if (at > now + look_ahead) return std::nullopt;
    if (is_open(schedule, holidays, clock.local(at)) != open) return at;
  }
}

std::vector<Span> spans_on(const Schedule& schedule, const Holidays& holidays, LocalDay day) {
  return starting_on(schedule, holidays, day);
}

Week normal_week(const Schedule& schedule, LocalDay day) {
  Week week;
  for (const Rule& rule : schedule.rules)
    if (is_in_season(rule, day))
      for (unsigned i = 0; i < week.size(); ++i)
        if (rule.days.weekdays[i]) week[i] = rule.spans;
  return week;
}

std::vector<SpecialDay> special_days(const Schedule& schedule, const Holidays& holidays,
                                     LocalDay from, LocalDay until) {
  const Week week = normal_week(schedule, from);
  std::vector<SpecialDay> special;
  for (auto day = from; day < std::min(until, from + look_ahead); day += days(1)) {
    const auto& spans = starting_on(schedule, holidays, day);
    if (spans != week[from_monday(day)]) special.push_back({day, spans});
  }
  return special;
}

bool names_holidays(const Schedule& schedule) {
  return std::ranges::any_of(schedule.rules,
                             [](const Rule& rule) { return rule.days.holidays; });
}

}  // namespace atrio::hours
