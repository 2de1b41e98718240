#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace atrio::queue {

/// What the clock on the hall's wall shows. Opening hours and opening days are reckoned in it;
/// summer time never moves an opening hour.
using LocalTime = std::chrono::local_time<std::chrono::minutes>;

/// The date on the hall's wall: serials restart with it (queue.md §3.2: never computed from UTC).
using OpeningDay = std::chrono::local_days;

inline OpeningDay day_of(LocalTime time) { return std::chrono::floor<std::chrono::days>(time); }

/// "2026-11-23T08:30"
std::string to_string(LocalTime time);
/// "2026-11-23"
std::string day_to_string(OpeningDay day);
/// Reads what the two above wrote; nothing else.
std::optional<LocalTime> local_time(std::string_view text);
std::optional<OpeningDay> opening_day(std::string_view text);

}  // namespace atrio::queue
