#pragma once

#include "base/local_time.hpp"
#include "base/time.hpp"

#include <vector>

namespace atrio {

/// How a clock on the wall runs over some stretch of time, as a value: pure code reckons with
/// it and needs no time zones. Made by icu::Zone::wall_clock.
class WallClock {
 public:
  /// From `at` on the wall shows UTC + `ahead`.
  struct Change {
    Instant at;
    seconds ahead;
  };

  /// UTC + `ahead_first` until the first of `changes`, which are in order.
  explicit WallClock(seconds ahead_first, std::vector<Change> changes = {});

  /// What the wall shows, to the minute below.
  LocalTime local(Instant instant) const;

  /// The first moment at or after `from` at which the wall shows `wall` or something later. Of
  /// a time shown twice that is the first still to come; one that is left out is reached when
  /// the clock jumps over it.
  Instant reaches(LocalTime wall, Instant from) const;

  /// The next moment after `from` at which the clock is set forward or back, or nothing.
  const Change* next_change(Instant from) const;

 private:
  seconds ahead_at(Instant instant) const;

  seconds ahead_;
  std::vector<Change> changes_;
};

}  // namespace atrio
