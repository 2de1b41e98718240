#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace atrio::queue {

/// What the clock on the hall's wall shows. Opening hours and opening days are reckoned in it;
/// summer time never moves an opening hour.
using LocalTime = std::chrono::local_time<std::chrono::minutes>;

/// The date on the hall's wall: serials restart with it (queue.md §3.2: never computed from
/// UTC).
using OpeningDay = std::chrono::local_days;

inline OpeningDay day_of(LocalTime time) { return std::chrono::floor<std::chrono::days>(time); }

/// "2026-11-23T08:30"
std::string to_string(LocalTime time);
/// "2026-11-23"
std::string day_to_string(OpeningDay day);
/// The two back from text; nothing but what the two above write is read.
std::optional<LocalTime> local_time(std::string_view text);
std::optional<OpeningDay> opening_day(std::string_view text);

/// The opening day at `now`, when `latest` is the latest the hall has had. A clock that is set
/// back over midnight does not begin yesterday again; one that was wrong by days is believed.
OpeningDay opening_day_at(LocalTime now, std::optional<OpeningDay> latest);

}  // namespace atrio::queue
