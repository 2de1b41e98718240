#pragma once

#include "base/time.hpp"
#include "base/wall_clock.hpp"

#include <chrono>
#include <memory>
#include <string>

namespace atrio::icu {

/// A time zone by its IANA name, with all its summer times.
class Zone {
 public:
  /// Throws std::runtime_error naming the zone when ICU does not know it.
  explicit Zone(const std::string& name);
  ~Zone();
  Zone(Zone&&) noexcept;

  /// What a clock on the wall there shows, to the minute below. Safe from any thread.
  std::chrono::local_time<std::chrono::minutes> local(Instant instant) const;

  /// The same for all of from <= t < until, as a value. Safe from any thread.
  WallClock wall_clock(Instant from, Instant until) const;

 private:
  seconds ahead_at(Instant instant) const;

  struct Rules;
  std::unique_ptr<Rules> rules_;
};

}  // namespace atrio::icu
