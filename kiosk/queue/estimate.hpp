#pragma once

#include <chrono>
#include <optional>
#include <span>

namespace atrio::queue {

/// An honest wait: half of the visitors wait no longer than `from`, four of five no longer than
/// `to`. Multiples of 5 minutes, at least 5 minutes apart.
struct WaitRange {
  std::chrono::minutes from{};
  std::chrono::minutes to{};
  bool operator==(const WaitRange&) const = default;
};

/// `service_times`: the latest completed ones, newest last; up to 30 count. `desks`: how many
/// serve this series now. Absent rather than wrong: with fewer than 5 completions or no desk.
std::optional<WaitRange> estimate(int people_ahead, int desks,
                                  std::span<const std::chrono::milliseconds> service_times);

}  // namespace atrio::queue
