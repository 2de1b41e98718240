#include "store/tickets.hpp"

#include "store/rows.hpp"

#include <cassert>

namespace atrio::store {
namespace {

/// In the order that `ticket_of` and `given_of` read.
#define TICKET_COLUMNS                                                                   \
  "id, series, serial, service, language, mediator, priority, arrived_ms, state, desk, " \
  "called_ms, call_count, serving_ms, finished_ms, day, arrived_local, people_ahead, "   \
  "wait_from_min, wait_to_min"

queue::TicketState state_of(const sqlite::Statement& row) {
  const auto phase = intact(queue::phase(row.text(8)), "ticket.state");
  const auto desk = [&] { return queue::DeskId(row.text(9)); };
  switch (phase) {
    case queue::Phase::called:
      return queue::Called{desk(), from_ms(row.integer(10)), static_cast<int>(row.integer(11))};
    case queue::Phase::serving: return queue::Serving{desk(), from_ms(row.integer(12))};
    case queue::Phase::done: return queue::Done{from_ms(row.integer(13))};
    case queue::Phase::no_show: return queue::NoShow{from_ms(row.integer(13))};
    case queue::Phase::expired: return queue::Expired{};
    case queue::Phase::waiting: return queue::Waiting{};
    case queue::Phase::issued:
    case queue::Phase::held:
    case queue::Phase::cancelled: break;  // no program of this version writes them
  }
  return intact(std::optional<queue::TicketState>(), "ticket.state");
}

queue::Ticket ticket_of(const sqlite::Statement& row) {
  return {.id = {row.integer(0)},
          .number = {row.text(1).at(0), static_cast<std::uint16_t>(row.integer(2))},
          .service = queue::ServiceId(row.text(3)),
          .wishes = {.language = row.text(4),
                     .mediator = row.integer(5) != 0,
                     .priority = row.null(6)
                                     ? queue::Priority::none
                                     : intact(queue::priority(row.text(6)), "ticket.priority")},
          .arrived = from_ms(row.integer(7)),
          .state = state_of(row)};
}

GivenTicket given_of(const sqlite::Statement& row) {
  GivenTicket given{
      .ticket = ticket_of(row),
      .day = intact(queue::opening_day(row.text(14)), "ticket.day"),
      .arrived_local = intact(queue::local_time(row.text(15)), "ticket.arrived_local"),
      .people_ahead = static_cast<int>(row.integer(16))};
  if (!row.null(17))
    given.wait = {std::chrono::minutes(row.integer(17)), std::chrono::minutes(row.integer(18))};
  return given;
}

std::string_view to_string(Event event) {
  switch (event) {
    case Event::issue: return "issue";
    case Event::call: return "call";
    case Event::recall: return "recall";
    case Event::serve: return "serve";
    case Event::finish: return "finish";
    case Event::no_show: return "no_show";
    case Event::expire: return "expire";
  }
  assert(false);
  return {};
}

void add_event(sqlite::Database& db, queue::TicketId ticket, Event event, queue::Phase after,
               const std::optional<queue::DeskId>& desk, Instant now) {
  sqlite::Statement insert(
      db,
      "INSERT INTO ticket_event (ticket, n, kind, state, desk, at_ms) VALUES (?1, "
      "1 + (SELECT COUNT(*) FROM ticket_event WHERE ticket = ?1), ?2, ?3, ?4, ?5)");
  insert.bind(1, ticket.value).bind(2, to_string(event)).bind(3, queue::to_string(after));
  if (desk) insert.bind(4, desk->value);
  insert.bind(5, to_ms(now)).run();
}

/// Counts the serial up, or nothing when the last one has been given.
std::optional<int> next_serial(sqlite::Database& db, const NewTicket& wanted) {
  sqlite::Statement count(
      db,
      "INSERT INTO series_counter (day, series, last_serial) VALUES (?1, ?2, 1) "
      "ON CONFLICT DO UPDATE SET last_serial = last_serial + 1 WHERE last_serial < ?3 "
      "RETURNING last_serial");
  count.bind(1, queue::day_to_string(wanted.day))
      .bind(2, std::string(1, wanted.letter))
      .bind(3, queue::last_serial);
  if (!count.step()) return std::nullopt;
  const auto serial = static_cast<int>(count.integer(0));
  count.step();  // a RETURNING statement is finished only by its end
  return serial;
}

queue::TicketId insert_ticket(sqlite::Database& db, const NewTicket& wanted, int serial) {
  sqlite::Statement insert(
      db,
      "INSERT INTO ticket (request, terminal, day, series, serial, service, state, arrived_ms, "
      "arrived_local, sort_ms, people_ahead, wait_from_min, wait_to_min, language, mediator, "
      "priority) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'waiting', ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
      "?14, ?15)");
  insert.bind(1, wanted.request)
      .bind(2, wanted.terminal.value)
      .bind(3, queue::day_to_string(wanted.day))
      .bind(4, std::string(1, wanted.letter))
      .bind(5, serial)
      .bind(6, wanted.service.value)
      .bind(7, to_ms(wanted.arrived))
      .bind(8, queue::to_string(wanted.arrived_local))
      .bind(9, to_ms(wanted.sort_key))
      .bind(10, wanted.people_ahead)
      .bind(13, wanted.wishes.language)
      .bind(14, wanted.wishes.mediator)
      .bind(15, queue::to_string(wanted.wishes.priority));
  if (wanted.wait) insert.bind(11, wanted.wait->from.count()).bind(12, wanted.wait->to.count());
  insert.run();
  return {db.last_inserted_row()};
}

void queue_first_print(sqlite::Database& db, queue::TicketId ticket, const NewTicket& wanted) {
  sqlite::Statement insert(db,
                           "INSERT INTO print_job (ticket, request, copy, state, queued_ms) "
                           "VALUES (?1, ?2, 1, 'queued', ?3)");
  insert.bind(1, ticket.value).bind(2, wanted.request).bind(3, to_ms(wanted.arrived)).run();
}

std::optional<GivenTicket> first_given(sqlite::Statement& rows) {
  if (!rows.step()) return std::nullopt;
  return given_of(rows);
}

std::vector<queue::Ticket> all_tickets(sqlite::Statement& rows) {
  std::vector<queue::Ticket> tickets;
  while (rows.step()) tickets.push_back(ticket_of(rows));
  return tickets;
}

}  // namespace

std::optional<GivenTicket> find_by_request(sqlite::Database& db, std::string_view request) {
  sqlite::Statement row(db, "SELECT " TICKET_COLUMNS " FROM ticket WHERE request = ?1");
  return first_given(row.bind(1, request));
}

std::optional<GivenTicket> find(sqlite::Database& db, queue::TicketId id) {
  sqlite::Statement row(db, "SELECT " TICKET_COLUMNS " FROM ticket WHERE id = ?1");
  return first_given(row.bind(1, id.value));
}

Outcome<GivenTicket, IssueRefusal> issue_ticket(sqlite::Database& db, const NewTicket& wanted) {
  if (auto earlier = find_by_request(db, wanted.request)) return *std::move(earlier);

  sqlite::Savepoint whole(db);
  const auto serial = next_serial(db, wanted);
  if (!serial) return IssueRefusal::day_is_full;
  const auto id = insert_ticket(db, wanted, *serial);
  add_event(db, id, Event::issue, queue::Phase::waiting, std::nullopt, wanted.arrived);
  queue_first_print(db, id, wanted);
  auto given = find(db, id);
  whole.keep();
  return *std::move(given);
}

std::vector<queue::Ticket> waiting(sqlite::Database& db, queue::OpeningDay day) {
  sqlite::Statement rows(db, "SELECT " TICKET_COLUMNS
                             " FROM ticket WHERE state = 'waiting' AND day = ?1 "
                             "ORDER BY sort_ms, id");
  return all_tickets(rows.bind(1, queue::day_to_string(day)));
}

std::optional<queue::Ticket> next_waiting(sqlite::Database& db, queue::OpeningDay day,
                                          std::string_view letters) {
  sqlite::Statement row(db, "SELECT " TICKET_COLUMNS
                            " FROM ticket WHERE state = 'waiting' AND day = ?1 "
                            "AND instr(?2, series) ORDER BY sort_ms, id LIMIT 1");
  row.bind(1, queue::day_to_string(day)).bind(2, letters);
  if (!row.step()) return std::nullopt;
  return ticket_of(row);
}

int waiting_before(sqlite::Database& db, queue::OpeningDay day, std::string_view letters,
                   Instant sort_key) {
  sqlite::Statement count(db,
                          "SELECT COUNT(*) FROM ticket WHERE state = 'waiting' AND day = ?1 "
                          "AND instr(?2, series) AND sort_ms <= ?3");
  count.bind(1, queue::day_to_string(day)).bind(2, letters).bind(3, to_ms(sort_key)).step();
  return static_cast<int>(count.integer(0));
}

std::vector<queue::Ticket> at_desks(sqlite::Database& db) {
  sqlite::Statement rows(
      db, "SELECT " TICKET_COLUMNS " FROM ticket WHERE state IN ('called', 'serving')");
  return all_tickets(rows);
}

void save_step(sqlite::Database& db, const queue::Ticket& before, const queue::Ticket& after,
               Event event, Instant now) {
  const auto phase = queue::phase_of(after.state);
  const auto desk = queue::desk_of(after);
  sqlite::Savepoint whole(db);
  sqlite::Statement update(
      db,
      "UPDATE ticket SET state = ?3, desk = ?4, "
      "called_ms = coalesce(?5, called_ms), call_count = coalesce(?6, call_count), "
      "serving_ms = coalesce(?7, serving_ms), finished_ms = coalesce(?8, finished_ms) "
      "WHERE id = ?1 AND state = ?2");
  update.bind(1, before.id.value)
      .bind(2, queue::to_string(queue::phase_of(before.state)))
      .bind(3, queue::to_string(phase));
  if (desk) update.bind(4, desk->value);
  if (const auto* called = std::get_if<queue::Called>(&after.state))
    update.bind(5, to_ms(called->at)).bind(6, called->count);
  if (const auto* serving = std::get_if<queue::Serving>(&after.state))
    update.bind(7, to_ms(serving->since));
  if (phase == queue::Phase::done || phase == queue::Phase::no_show) update.bind(8, to_ms(now));
  if (update.run() != 1)
    throw sqlite::Error("ticket " + std::to_string(before.id.value) + " has changed meanwhile",
                        sqlite::damaged);
  // The desk of the event is where it happened, also when the ticket leaves it.
  add_event(db, before.id, event, phase, desk ? desk : queue::desk_of(before), now);
  whole.keep();
}

void end_days_before(sqlite::Database& db, queue::OpeningDay day, Instant now) {
  sqlite::Savepoint whole(db);
  const auto date = queue::day_to_string(day);
  const auto still_open = [&] {
    sqlite::Statement rows(db, "SELECT " TICKET_COLUMNS
                               " FROM ticket WHERE day < ?1 "
                               "AND state IN ('waiting', 'called', 'serving')");
    return all_tickets(rows.bind(1, date));
  };
  for (const auto& before : still_open()) {
    auto after = before;
    Event event = Event::expire;
    if (std::holds_alternative<queue::Waiting>(before.state)) {
      after.state = queue::Expired{};
    } else if (std::holds_alternative<queue::Called>(before.state)) {
      after.state = queue::NoShow{now};
      event = Event::no_show;
    } else {
      after.state = queue::Done{now};
      event = Event::finish;
    }
    save_step(db, before, after, event, now);
  }
  sqlite::Statement forget(
      db,
      "UPDATE ticket SET language = NULL, mediator = NULL, priority = NULL "
      "WHERE day < ?1 AND language IS NOT NULL");
  forget.bind(1, date).run();
  whole.keep();
}

std::optional<queue::OpeningDay> latest_day(sqlite::Database& db) {
  sqlite::Statement row(db, "SELECT opening_day FROM hall");
  if (!row.step()) return std::nullopt;
  return intact(queue::opening_day(row.text(0)), "hall.opening_day");
}

void set_latest_day(sqlite::Database& db, queue::OpeningDay day) {
  sqlite::Statement write(db,
                          "INSERT INTO hall (id, opening_day) VALUES (1, ?1) "
                          "ON CONFLICT DO UPDATE SET opening_day = ?1");
  write.bind(1, queue::day_to_string(day)).run();
}

}  // namespace atrio::store
