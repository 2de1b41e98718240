#pragma once

#include "queue/local_time.hpp"

#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <variant>
#include <vector>

/// When numbers are given. All in local time; the caller converts.
namespace atrio::queue {

/// Part of a day, in minutes after midnight: from <= t < to.
struct Span {
  std::chrono::minutes from{};
  std::chrono::minutes to{};
  bool operator==(const Span&) const = default;
};

struct Hours {
  std::array<std::vector<Span>, 7> week;  ///< [0] is Monday; spans in order, not touching
  std::set<OpeningDay> closed_days;       ///< holidays
  std::chrono::minutes last_ticket{0};    ///< before the end of each span no number is given
  std::optional<int> daily_limit;         ///< numbers a day; absent = no limit
};

struct Open {
  LocalTime until;  ///< numbers are given up to here today
  bool operator==(const Open&) const = default;
};

enum class ClosedReason {
  closed_day,  ///< no hours on this date
  not_yet,     ///< opens later today for the first time
  pause,       ///< between two spans of today
  over,        ///< today's hours, or the time of the last ticket, are past
  none_left,   ///< today's numbers have all been given
};
std::string_view to_string(ClosedReason reason);
std::optional<ClosedReason> closed_reason(std::string_view text);

struct Closed {
  ClosedReason reason;
  std::optional<LocalTime> opens_again;  ///< absent: not within the next 60 days
  bool operator==(const Closed&) const = default;
};

using Admission = std::variant<Open, Closed>;

/// May a number be given at `now`, when `given_today` have been?
Admission admission(const Hours& hours, LocalTime now, int given_today);

}  // namespace atrio::queue
