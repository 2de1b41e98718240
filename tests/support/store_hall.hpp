#pragma once

#include "store/schema.hpp"
#include "store/tickets.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <string>

namespace atrio::store {

inline const Instant nine_o_clock{milliseconds{1'795'420'800'000}};
inline const queue::OpeningDay monday = queue::opening_day("2026-11-23").value();
inline const queue::OpeningDay tuesday = monday + std::chrono::days(1);
inline const queue::DeskId desk_1{"1"}, desk_2{"2"};

struct Hall {
  tests::TemporaryFolder folder;
  sqlite::Database db{folder.path() / "hall.db"};

  Hall() { prepare(db); }

  Outcome<GivenTicket, IssueRefusal> try_press(const std::string& request, char letter = 'A',
                                               queue::OpeningDay day = monday) {
    return issue_ticket(db, {.request = request,
                             .terminal = queue::TerminalId("ingresso"),
                             .service = queue::ServiceId("residenza-anagrafica"),
                             .letter = letter,
                             .wishes = {.language = "ar",
                                        .mediator = true,
                                        .priority = queue::Priority::small_child},
                             .day = day,
                             .arrived = nine_o_clock,
                             .arrived_local = day + std::chrono::hours(9),
                             .sort_key = nine_o_clock});
  }

  /// A visitor presses, and gets a number.
  GivenTicket press(const std::string& request, char letter = 'A',
                    queue::OpeningDay day = monday) {
    const auto given = try_press(request, letter, day);
    REQUIRE(given);
    return *given;
  }

  void call(const GivenTicket& given, const queue::DeskId& desk) {
    const auto called = queue::call(given.ticket, desk, nine_o_clock);
    save_step(db, given.ticket, *called, Event::call, nine_o_clock);
  }

  std::int64_t number(const std::string& sql) {
    sqlite::Statement row(db, sql.c_str());
    REQUIRE(row.step());
    return row.integer(0);
  }
};

}  // namespace atrio::store
