#include "queue/estimate.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace atrio::queue {
namespace {

constexpr std::size_t enough = 5;   ///< completions below which we say nothing (queue.md §3.5)
constexpr std::size_t window = 30;  ///< completions that count
constexpr double p80 = 0.8416;      ///< standard normal quantile
constexpr double step_min = 5;

std::chrono::minutes round_up(double value_min) {
  const double steps = std::max(1.0, std::ceil(value_min / step_min));
  return std::chrono::minutes(static_cast<int>(steps * step_min));
}

}  // namespace

std::optional<WaitRange> estimate(int people_ahead, int desks,
                                  std::span<const std::chrono::milliseconds> service_times) {
  if (desks < 1 || people_ahead < 0 || service_times.size() < enough) return std::nullopt;
  const auto recent = service_times.last(std::min(window, service_times.size()));

  const auto in_minutes = [](std::chrono::milliseconds time) {
    return std::chrono::duration<double, std::ratio<60>>(time).count();
  };
  const auto count = static_cast<double>(recent.size());
  const double mean = std::accumulate(recent.begin(), recent.end(), 0.0,
                                      [&](double sum, auto t) { return sum + in_minutes(t); }) /
                      count;
  const double variance =
      std::accumulate(recent.begin(), recent.end(), 0.0,
                      [&](double sum, auto t) {
                        return sum + (in_minutes(t) - mean) * (in_minutes(t) - mean);
                      }) /
      (count - 1);

  // (queue + 1) x mean / desks was the best of the simple estimators measured (queue.md §3.5);
  // a sum of n service times spreads with the root of n.
  const double turns = people_ahead + 1.0;
  const double middle = turns * mean / desks;
  const double spread = p80 * std::sqrt(turns * variance) / desks;
  const auto from = round_up(middle);
  return WaitRange{from, std::max(round_up(middle + spread), from + std::chrono::minutes(5))};
}

}  // namespace atrio::queue
