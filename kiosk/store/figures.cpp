#include "store/figures.hpp"

#include "store/rows.hpp"

#include <algorithm>

namespace atrio::store {
namespace {

/// What took longer was not service: a desk forgot to finish and the day's end did it.
constexpr std::chrono::hours longest_service{3};

queue::TicketNumber number_at(const sqlite::Statement& row, int column) {
  return {row.text(column).at(0), static_cast<std::uint16_t>(row.integer(column + 1))};
}

}  // namespace

std::map<queue::ServiceId, GivenToday> given_on(sqlite::Database& db, queue::OpeningDay day) {
  // With MAX() SQLite takes the other columns from the row that has the maximum.
  sqlite::Statement rows(db,
                         "SELECT service, COUNT(*), series, serial, arrived_local, MAX(id) "
                         "FROM ticket WHERE day = ?1 GROUP BY service");
  rows.bind(1, queue::day_to_string(day));
  std::map<queue::ServiceId, GivenToday> given;
  while (rows.step())
    given[queue::ServiceId(rows.text(0))] = {
        static_cast<int>(rows.integer(1)), number_at(rows, 2),
        intact(queue::local_time(rows.text(4)), "ticket.arrived_local")};
  return given;
}

int count_given(sqlite::Database& db, queue::OpeningDay day, const queue::ServiceId& service) {
  sqlite::Statement row(db, "SELECT COUNT(*) FROM ticket WHERE day = ?1 AND service = ?2");
  row.bind(1, queue::day_to_string(day)).bind(2, service.value).step();
  return static_cast<int>(row.integer(0));
}

std::vector<BoardCall> latest_calls(sqlite::Database& db, queue::OpeningDay day, int most) {
  sqlite::Statement rows(db,
                         "SELECT e.id, t.series, t.serial, e.desk FROM ticket_event e "
                         "JOIN ticket t ON t.id = e.ticket "
                         "WHERE e.kind IN ('call', 'recall') AND t.day = ?1 "
                         "ORDER BY e.id DESC LIMIT ?2");
  rows.bind(1, queue::day_to_string(day)).bind(2, most);
  std::vector<BoardCall> calls;
  while (rows.step())
    calls.push_back({rows.integer(0), number_at(rows, 1), queue::DeskId(rows.text(3))});
  return calls;
}

std::vector<milliseconds> service_times(sqlite::Database& db, const queue::ServiceId& service,
                                        int most) {
  sqlite::Statement rows(db,
                         "SELECT finished_ms - called_ms FROM ticket WHERE service = ?1 "
                         "AND state = 'done' AND finished_ms - called_ms BETWEEN 0 AND ?3 "
                         "ORDER BY finished_ms DESC LIMIT ?2");
  rows.bind(1, service.value).bind(2, most).bind(3, milliseconds(longest_service).count());
  std::vector<milliseconds> times;
  while (rows.step()) times.push_back(milliseconds(rows.integer(0)));
  std::ranges::reverse(times);
  return times;
}

std::vector<queue::DeskId> busy_desks(sqlite::Database& db, Instant since) {
  sqlite::Statement rows(db,
                         "SELECT DISTINCT desk FROM ticket_event WHERE desk IS NOT NULL "
                         "AND at_ms >= ?1");
  rows.bind(1, to_ms(since));
  std::vector<queue::DeskId> desks;
  while (rows.step()) desks.push_back(queue::DeskId(rows.text(0)));
  return desks;
}

}  // namespace atrio::store
