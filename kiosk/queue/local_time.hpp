#pragma once

#include "base/local_time.hpp"

#include <optional>
#include <string_view>

namespace atrio::queue {

using atrio::day_of;
using atrio::day_to_string;
using atrio::local_time;
using atrio::LocalTime;
using atrio::to_string;

/// The date on the hall's wall: serials restart with it (queue.md §3.2: never computed from
/// UTC).
using OpeningDay = LocalDay;

/// "2026-11-23"
inline std::optional<OpeningDay> opening_day(std::string_view text) { return local_day(text); }

/// The opening day at `now`, when `latest` is the latest the hall has had. A clock that is set
/// back over midnight does not begin yesterday again; one that was wrong by days is believed.
OpeningDay opening_day_at(LocalTime now, std::optional<OpeningDay> latest);

}  // namespace atrio::queue
