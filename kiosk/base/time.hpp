#pragma once

#include <chrono>

namespace atrio {

/// A moment of wall-clock time. Only kiosk/main reads a clock; everybody else gets `now`.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

}  // namespace atrio
