#pragma once

#include "base/local_time.hpp"
#include "base/outcome.hpp"
#include "hours/parse_error.hpp"

#include <optional>
#include <set>
#include <string_view>
#include <variant>
#include <vector>

/// How an event comes back, in a subset of the recurrence rules of RFC 5545 §3.3.10:
///
///     rule     = "FREQ=" ( "DAILY" | "WEEKLY" | "MONTHLY" ) { ";" part }
///     part     = "INTERVAL=" 1..366 | "BYDAY=" byday { "," byday }
///              | "UNTIL=" yyyymmdd  | "COUNT=" 1..1000
///     byday    = [ ordinal ] ( "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU" )
///     ordinal  = [ "-" ] 1..5                                   MONTHLY only: 1SA, -1SU
///
/// Each part at most once; UNTIL and COUNT exclude each other. Weeks begin on Monday (the
/// default of WKST). UNTIL is a day, included. COUNT counts excepted days too, as EXDATE does.
namespace atrio::hours {

/// Longer rules are refused unread.
constexpr std::size_t max_recurrence_bytes = 200;

enum class Frequency { daily, weekly, monthly };

struct ByDay {
  int ordinal = 0;  ///< 1..5 from the month's start, -1..-5 from its end, 0: every one
  std::chrono::weekday weekday;
  bool operator==(const ByDay&) const = default;
};

struct Forever {
  bool operator==(const Forever&) const = default;
};
struct Until {
  LocalDay last;  ///< included
  bool operator==(const Until&) const = default;
};
struct Count {
  int times;  ///< 1..1000
  bool operator==(const Count&) const = default;
};

struct Recurrence {
  Frequency frequency = Frequency::weekly;
  int interval = 1;           ///< 1..366, in days, weeks or months
  std::vector<ByDay> by_day;  ///< empty: the weekday, or the day of the month, of the start
  std::variant<Forever, Until, Count> end;
  bool operator==(const Recurrence&) const = default;
};

Outcome<Recurrence, ParseError> parse_recurrence(std::string_view text);

/// Whether the rule names the day the event starts on. RFC 5545 leaves it undefined what else
/// means; here such a start is no occurrence, and editors are told.
bool fits(const Recurrence& rule, LocalDay start);

/// The first `limit` starts at or after `from`, in order and at most 366 days after it. Without
/// a rule `start` is the only one. Takes one step a day since `start`, at worst.
std::vector<LocalTime> next_occurrences(LocalTime start, const std::optional<Recurrence>& rule,
                                        const std::set<LocalDay>& except, LocalTime from,
                                        std::size_t limit);

}  // namespace atrio::hours
