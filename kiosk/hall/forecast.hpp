#pragma once

#include "hall/day.hpp"
#include "queue/estimate.hpp"
#include "wire/profile.hpp"

#include <optional>
#include <string>
#include <vector>

namespace atrio::hall {

/// What is needed to say how long a wait will be, read once for several services.
struct Forecast {
  const wire::Profile& profile;
  queue::OpeningDay day;
  std::vector<queue::DeskId> busy;  ///< desks where staff were at work lately
};
Forecast forecast(sqlite::Database& db, const wire::Profile& profile, queue::OpeningDay day,
                  Instant now);

/// The wait of a ticket of this service that comes now with this sort key; absent when unsure.
/// Desks share their series, so all who wait for the same desks count as one queue (queue.md
/// §3.5: the simple pooled estimate was the best measured).
std::optional<queue::WaitRange> wait_of(sqlite::Database& db, const Forecast& forecast,
                                        const wire::HallService& service, Instant sort_key);

}  // namespace atrio::hall
