#include "store/person_calls.hpp"

#include "store/rows.hpp"

namespace atrio::store {

void ask_for_person(sqlite::Database& db, std::string_view request,
                    const queue::TerminalId& terminal, queue::LocalTime asked, Instant now) {
  // Either unique index may already hold it: the same press, or another one while a call is
  // open. Both mean that staff know.
  sqlite::Statement(db,
                    "INSERT INTO person_call (request, terminal, state, asked_ms, asked_local, "
                    "changed_ms) VALUES (?1, ?2, 'asked', ?3, ?4, ?3) ON CONFLICT DO NOTHING")
      .bind(1, request)
      .bind(2, terminal.value)
      .bind(3, to_ms(now))
      .bind(4, queue::to_string(asked))
      .run();
}

bool answer_person_call(sqlite::Database& db, const queue::TerminalId& terminal, Instant now) {
  return sqlite::Statement(db,
                           "UPDATE person_call SET state = 'coming', changed_ms = ?2 "
                           "WHERE terminal = ?1 AND state = 'asked'")
             .bind(1, terminal.value)
             .bind(2, to_ms(now))
             .run() == 1;
}

bool end_person_call(sqlite::Database& db, const queue::TerminalId& terminal, Instant now) {
  return sqlite::Statement(db,
                           "UPDATE person_call SET state = 'ended', changed_ms = ?2 "
                           "WHERE terminal = ?1 AND state <> 'ended'")
             .bind(1, terminal.value)
             .bind(2, to_ms(now))
             .run() == 1;
}

int end_old_person_calls(sqlite::Database& db, Instant before, Instant now) {
  return sqlite::Statement(db,
                           "UPDATE person_call SET state = 'ended', changed_ms = ?2 "
                           "WHERE state <> 'ended' AND changed_ms < ?1")
      .bind(1, to_ms(before))
      .bind(2, to_ms(now))
      .run();
}

std::vector<PersonCall> open_person_calls(sqlite::Database& db) {
  sqlite::Statement rows(db,
                         "SELECT terminal, state = 'coming', asked_local FROM person_call "
                         "WHERE state <> 'ended' ORDER BY id");
  std::vector<PersonCall> calls;
  while (rows.step())
    calls.push_back({queue::TerminalId(rows.text(0)), rows.integer(1) != 0,
                     intact(queue::local_time(rows.text(2)), "person_call.asked_local")});
  return calls;
}

}  // namespace atrio::store
