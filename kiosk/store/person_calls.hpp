#pragma once

#include "base/time.hpp"
#include "lib/sqlite/database.hpp"
#include "queue/local_time.hpp"
#include "queue/ticket.hpp"

#include <string_view>
#include <vector>

/// Visitors who asked for a person. Every function throws sqlite::Error.
namespace atrio::store {

struct PersonCall {
  queue::TerminalId terminal;
  bool coming = false;  ///< staff said "I go"
  queue::LocalTime asked;
};

/// Notes the call unless one is open at this terminal or this request was noted before.
void ask_for_person(sqlite::Database& db, std::string_view request,
                    const queue::TerminalId& terminal, queue::LocalTime asked, Instant now);
/// False when nobody waits there.
bool answer_person_call(sqlite::Database& db, const queue::TerminalId& terminal, Instant now);
/// False when no call is open there.
bool end_person_call(sqlite::Database& db, const queue::TerminalId& terminal, Instant now);
/// Ends calls that nobody has touched since `before`. Returns how many.
int end_old_person_calls(sqlite::Database& db, Instant before, Instant now);
/// Oldest first.
std::vector<PersonCall> open_person_calls(sqlite::Database& db);

}  // namespace atrio::store
