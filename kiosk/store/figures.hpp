#pragma once

#include "base/time.hpp"
#include "lib/sqlite/database.hpp"
#include "queue/local_time.hpp"
#include "queue/ticket.hpp"

#include <cstdint>
#include <map>
#include <vector>

/// What the board and the screens show of the day. Every function throws sqlite::Error.
namespace atrio::store {

/// Of one service on one day.
struct GivenToday {
  int count = 0;
  queue::TicketNumber last;
  queue::LocalTime last_at;
};
std::map<queue::ServiceId, GivenToday> given_on(sqlite::Database& db, queue::OpeningDay day);

/// How many numbers of this service were given on `day`.
int count_given(sqlite::Database& db, queue::OpeningDay day, const queue::ServiceId& service);

struct BoardCall {
  std::int64_t sequence = 0;
  queue::TicketNumber number;
  queue::DeskId desk;
};
/// Of `day`, latest first; a recall is a call.
std::vector<BoardCall> latest_calls(sqlite::Database& db, queue::OpeningDay day, int most);

/// How long the latest visitors with this service kept a desk, from the call to the end, oldest
/// first.
std::vector<milliseconds> service_times(sqlite::Database& db, const queue::ServiceId& service,
                                        int most);

/// Desks where staff did something since `since`.
std::vector<queue::DeskId> busy_desks(sqlite::Database& db, Instant since);

}  // namespace atrio::store
