#pragma once

#include "session/state.hpp"

#include <optional>

namespace atrio::session {

/// Printing trouble leaves time to write the number down (look.md §5).
constexpr seconds trouble_shown{60};
/// After so long without an answer from staff the visitor is told to go to the desk herself.
constexpr seconds person_patience{60};

/// How long the page shown waits for a touch before "still there?", with the assistive modes'
/// factor (norms SES-01, SES-02).
milliseconds idle_time(const Rules& rules, const Visit& visit);
milliseconds warning_time(const Rules& rules, const Visit& visit);
/// How long the ticket page stays after the last touch (norms SES-06).
milliseconds ticket_time(const Rules& rules, const State& state);

/// What a ring on the page counts down.
struct Countdown {
  int seconds_left = 0;  ///< rounded up; 0 = over
  int of = 1;
};
/// None when the page counts nothing down.
std::optional<Countdown> countdown(const Rules& rules, const State& state, Instant now);

/// The waiting screen at a moment.
struct AttractMoment {
  std::optional<std::size_t> lit;     ///< window with light; none while it rests
  std::optional<std::size_t> fading;  ///< window the light just left
  float arrived = 1;                  ///< 0..1, how far the light has crossed over
  float breath = 0;                   ///< 0..1, how large the halo is; 0 while it rests
  Instant next;                       ///< when the picture changes
};
/// One round over all windows, three seconds each, then a minute's rest (look.md §8). Without
/// windows it rests for ever.
AttractMoment attract_moment(Instant since, std::size_t windows, Instant now);

/// When `update` should get a Tick or the page a new drawing; none when only a touch or the
/// hall changes anything. The clock in the header is the caller's.
std::optional<Instant> next_deadline(const Rules& rules, const State& state, Instant now);

}  // namespace atrio::session
