#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace atrio {

/// What the clock on the hall's wall shows. Opening hours and opening days are reckoned in it;
/// summer time never moves an opening hour. icu::Zone turns it into an Instant and back.
using LocalTime = std::chrono::local_time<std::chrono::minutes>;

/// The date on the hall's wall.
using LocalDay = std::chrono::local_days;

inline LocalDay day_of(LocalTime time) { return std::chrono::floor<std::chrono::days>(time); }

/// "2026-11-23T08:30"
std::string to_string(LocalTime time);
/// "2026-11-23"
std::string day_to_string(LocalDay day);
/// The two back from text; nothing but what the two above write is read.
std::optional<LocalTime> local_time(std::string_view text);
std::optional<LocalDay> local_day(std::string_view text);

}  // namespace atrio
