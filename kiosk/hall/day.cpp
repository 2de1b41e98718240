#include "hall/day.hpp"

#include "store/tickets.hpp"

namespace atrio::hall {

queue::OpeningDay current_day(sqlite::Database& db, const Moment& now) {
  return queue::opening_day_at(now.local, store::latest_day(db));
}

queue::OpeningDay begin_day(sqlite::Database& db, const Moment& now) {
  const auto latest = store::latest_day(db);
  const auto today = queue::opening_day_at(now.local, latest);
  if (today != latest) {
    store::end_days_before(db, today, now.instant);
    store::set_latest_day(db, today);
  }
  return today;
}

}  // namespace atrio::hall
