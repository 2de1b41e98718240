#pragma once

#include <chrono>
#include <optional>
#include <span>

namespace atrio::queue {

/// An honest wait: in P50..P80 of the cases, rounded up to 5 minutes.
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
