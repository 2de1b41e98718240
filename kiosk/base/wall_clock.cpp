#include "base/wall_clock.hpp"

#include <algorithm>

namespace atrio {

WallClock::WallClock(seconds ahead_first, std::vector<Change> changes)
    : ahead_(ahead_first), changes_(std::move(changes)) {}

LocalTime WallClock::local(Instant instant) const {
  const auto wall = instant.time_since_epoch() + ahead_at(instant);
  return LocalTime(std::chrono::floor<minutes>(wall));
}

Instant WallClock::reaches(LocalTime wall, Instant from) const {
  for (Instant at = from;;) {
    const Instant shown(wall.time_since_epoch() - ahead_at(at));
    if (shown <= at) return at;
    const Change* change = next_change(at);
    if (change == nullptr || shown < change->at) return shown;
    at = change->at;
  }
}

const WallClock::Change* WallClock::next_change(Instant from) const {
  const auto next = std::ranges::upper_bound(changes_, from, {}, &Change::at);
  return next == changes_.end() ? nullptr : &*next;
}

seconds WallClock::ahead_at(Instant instant) const {
  const auto next = std::ranges::upper_bound(changes_, instant, {}, &Change::at);
  return next == changes_.begin() ? ahead_ : std::prev(next)->ahead;
}

}  // namespace atrio
