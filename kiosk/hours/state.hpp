#pragma once

#include "base/time.hpp"
#include "base/wall_clock.hpp"
#include "hours/holidays.hpp"
#include "hours/opening_hours.hpp"

#include <array>
#include <optional>
#include <variant>
#include <vector>

namespace atrio::hours {

/// How far ahead a change is looked for; beyond it is "never".
constexpr std::chrono::days look_ahead{366};

struct Open {
  std::optional<LocalTime> until;  ///< absent: never closes within `look_ahead`
  bool operator==(const Open&) const = default;
};

struct Closed {
  std::optional<LocalTime> opens_again;  ///< absent: not within `look_ahead`
  bool operator==(const Closed&) const = default;
};

using State = std::variant<Open, Closed>;

/// What a visitor finds who comes at `now`, by the clock on the wall. Spans that touch, at
/// midnight too, are one.
State state_at(const Schedule& schedule, const Holidays& holidays, LocalTime now);

/// The moment at which the door next opens or closes, also when the clocks change before it:
/// "opens in N minutes" is this less `now`. Absent: not within `look_ahead`. `clock` knows the
/// time until then. A span that the change to summer time leaves out does not happen, one that
/// the change back repeats happens twice: the clock on the wall decides.
std::optional<Instant> next_change(const Schedule& schedule, const Holidays& holidays,
                                   const WallClock& clock, Instant now);

/// The spans that start on `day`, in order; none: closed.
std::vector<Span> spans_on(const Schedule& schedule, const Holidays& holidays, LocalDay day);

/// [0] is Monday.
using Week = std::array<std::vector<Span>, 7>;

/// The week to hang on the door on `day`: without holidays and without short periods. A period
/// of four weeks or more is a season and counts from its first day to its last.
Week normal_week(const Schedule& schedule, LocalDay day);

struct SpecialDay {
  LocalDay day;
  std::vector<Span> spans;  ///< none: closed
  bool operator==(const SpecialDay&) const = default;
};

/// The days from <= day < until on which `normal_week(schedule, from)` would mislead, at most
/// `look_ahead` of them: "closed on 24 December".
std::vector<SpecialDay> special_days(const Schedule& schedule, const Holidays& holidays,
                                     LocalDay from, LocalDay until);

/// Whether any rule says what happens on holidays. Where none does, weekdays hold on Christmas
/// too, which an editor rarely means.
bool names_holidays(const Schedule& schedule);

}  // namespace atrio::hours
