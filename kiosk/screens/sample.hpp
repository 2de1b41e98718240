#pragma once

#include "guide/guide.hpp"
#include "screens/page.hpp"
#include "session/state.hpp"

#include <string>

namespace atrio::screens {

/// The hall of every preview: the invented Comune di Borgolieto on Monday 23 November 2026 at
/// 10:24, with people waiting. The content is the pack's.
struct Sample {
  /// Borrows `guide`.
  Sample(const guide::Guide& guide, std::string language, session::Modes modes);

  const guide::Guide& guide;
  wire::Profile profile;
  session::Rules rules;
  std::string language;
  session::Modes modes;
  Instant now;
  queue::LocalTime wall;

  /// Makes it a hall that does nothing itself but the general desk: for every service another
  /// office is shown.
  void only_inform();

  /// Nobody there yet, the hall in order.
  session::State fresh() const;
  /// A visitor in the sample's language and modes on one situation.
  session::State at(session::Situation situation) const;
  Page page(const session::State& state) const;
};

/// The sample's own ticket, "A 042".
wire::IssuedTicket sample_ticket();

}  // namespace atrio::screens
