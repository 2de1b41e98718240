#pragma once

#include "base/local_time.hpp"
#include "base/outcome.hpp"
#include "hours/parse_error.hpp"

#include <bitset>
#include <string_view>
#include <variant>
#include <vector>

/// When an office is open, a course meets, an event comes back. All in local time and pure.
///
/// Opening hours are written in a subset of OpenStreetMap's `opening_hours` (specification
/// 0.7.4), which maps, editors and associations know:
///
///     hours    = rule { "; " rule }
///     rule     = "24/7" | [ dates " " ] [ days " " ] ( times | "off" | "closed" )
///     dates    = period { "," period }
///     period   = [ year " " ] month [ "-" month ]               Jul-Aug
///              | [ year " " ] month " " day                     Dec 24     2026 Dec 24
///              | [ year " " ] month " " day "-" day             Aug 10-20
///              | [ year " " ] month " " day "-" [ year " " ] month " " day   Dec 24-Jan 6
///     days     = item { "," item }
///     item     = weekday [ "-" weekday ] | "PH"                 Mo-Fr,PH
///     times    = span { "," span }                              08:30-12:30,14:00-16:00
///     span     = time "-" time                                  22:00-02:00
///     weekday  = "Mo" | "Tu" | "We" | "Th" | "Fr" | "Sa" | "Su"
///     month    = "Jan" | "Feb" | … | "Dec"
///
/// - A rule without dates holds all year, one without days on every day, holidays too.
/// - A period whose end lies before its start runs over New Year; weekdays run over Sunday.
/// - For each day the last rule that names it decides alone: `Mo-Fr 08:00-12:00; We off`.
/// - `PH` names the public holidays. Weekdays name them as well: who is closed on holidays
///   writes `PH off` last.
/// - A span that ends at or before its start ends on the next day and belongs to the day it
///   starts on, whatever a rule says about the next day.
/// - The spans of a rule stand in order and do not touch; only the last may pass midnight.
///
/// Stricter than OpenStreetMap, where editors err: times are never left out (there it means
/// "all day"), hours have two digits, `off` has no times. Not read: week numbers, school
/// holidays, sunrise, comments, `||`, open ends.
namespace atrio::hours {

/// Opening hours are longer nowhere; a longer text is refused unread.
constexpr std::size_t max_opening_hours_bytes = 500;

/// Part of a day, in minutes after its midnight: from <= t < to. `to` is past 24:00 when the
/// span ends on the next day, and never past 24 hours after `from`.
struct Span {
  std::chrono::minutes from{};
  std::chrono::minutes to{};
  bool operator==(const Span&) const = default;
};

/// The same days of every year, both ends included; over New Year when `last` is before
/// `first`.
struct EveryYear {
  std::chrono::month_day first;
  std::chrono::month_day last;
  bool operator==(const EveryYear&) const = default;
};

/// Days of one year, or of one turn of the year, both ends included.
struct Once {
  LocalDay first;
  LocalDay last;
  bool operator==(const Once&) const = default;
};

using Period = std::variant<EveryYear, Once>;

/// Which days of the week, and whether public holidays.
struct Days {
  std::bitset<7> weekdays;  ///< [0] is Monday
  bool holidays = false;
  bool operator==(const Days&) const = default;
};

struct Rule {
  std::vector<Period> dates;  ///< empty: all year
  Days days;                  ///< never none
  std::vector<Span> spans;    ///< in order, not touching; empty: closed
  bool operator==(const Rule&) const = default;
};

/// Later rules override earlier ones for the days they name. Never without a rule when read
/// from text; without one it is never open.
struct Schedule {
  std::vector<Rule> rules;
  bool operator==(const Schedule&) const = default;
};

Outcome<Schedule, ParseError> parse_opening_hours(std::string_view text);

}  // namespace atrio::hours
