#pragma once

#include "base/time.hpp"
#include "lib/sqlite/database.hpp"
#include "queue/local_time.hpp"

namespace atrio::hall {

/// Now, twice: as it orders things and as the clock on the wall shows it.
struct Moment {
  Instant instant;
  queue::LocalTime local;
};

/// The opening day at `now`. When it is a new one, the days before come to their end first, in
/// the caller's transaction. Throws sqlite::Error.
queue::OpeningDay begin_day(sqlite::Database& db, const Moment& now);

/// The same without changing anything, for looking on.
queue::OpeningDay current_day(sqlite::Database& db, const Moment& now);

}  // namespace atrio::hall
