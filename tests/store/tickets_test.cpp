#include "store/figures.hpp"
#include "support/store_hall.hpp"
#include "support/catch.hpp"

namespace atrio::store {

TEST_CASE("a retry after a lost answer gives the same number and one print", "[store]") {
  Hall hall;
  const auto first = hall.press("same-press");
  const auto again = hall.press("same-press");
  CHECK(first.ticket.id == again.ticket.id);
  CHECK(first.ticket.number == again.ticket.number);
  CHECK(hall.number("SELECT COUNT(*) FROM ticket") == 1);
  CHECK(hall.number("SELECT COUNT(*) FROM print_job") == 1);
}

TEST_CASE("if the print job cannot be queued, no number is used up", "[store]") {
  Hall hall;
  hall.db.execute("ALTER TABLE print_job RENAME TO gone");
  CHECK_THROWS_AS(hall.try_press("a"), sqlite::Error);
  CHECK(hall.number("SELECT COUNT(*) FROM ticket") == 0);
  CHECK(hall.number("SELECT COUNT(*) FROM series_counter") == 0);
  hall.db.execute("ALTER TABLE gone RENAME TO print_job");
  CHECK(hall.press("a").ticket.number == queue::TicketNumber{'A', 1});
}

TEST_CASE("each series counts by itself and from 1 every opening day", "[store]") {
  Hall hall;
  CHECK(hall.press("1").ticket.number == queue::TicketNumber{'A', 1});
  CHECK(hall.press("2").ticket.number == queue::TicketNumber{'A', 2});
  CHECK(hall.press("3", 'K').ticket.number == queue::TicketNumber{'K', 1});
  CHECK(hall.press("4", 'A', tuesday).ticket.number == queue::TicketNumber{'A', 1});
  // The clock is set back: Monday goes on where it was, no number is given twice.
  CHECK(hall.press("5", 'A', monday).ticket.number == queue::TicketNumber{'A', 3});
}

TEST_CASE("after 9999 no number is given, and none is given twice", "[store]") {
  Hall hall;
  hall.db.execute("INSERT INTO series_counter VALUES ('2026-11-23', 'A', 9998)");
  CHECK(hall.press("a").ticket.number == queue::TicketNumber{'A', 9999});
  CHECK(hall.try_press("b").reason() == IssueRefusal::day_is_full);
  CHECK(hall.number("SELECT COUNT(*) FROM ticket") == 1);
}

TEST_CASE("a called ticket comes back from the database as it was", "[store]") {
  Hall hall;
  const auto given = hall.press("a");
  hall.call(given, desk_1);
  const auto read = find(hall.db, given.ticket.id);
  REQUIRE(read);
  REQUIRE(std::holds_alternative<queue::Called>(read->ticket.state));
  CHECK(std::get<queue::Called>(read->ticket.state).desk == desk_1);
  CHECK(read->ticket.wishes == given.ticket.wishes);
  CHECK(read->arrived_local == monday + std::chrono::hours(9));
}

TEST_CASE("two steps from the same state: the second is refused", "[store]") {
  Hall hall;
  const auto given = hall.press("a");
  hall.call(given, desk_1);
  CHECK_THROWS_AS(hall.call(given, desk_2), sqlite::Error);
  CHECK(hall.number("SELECT COUNT(*) FROM ticket_event") == 2);
}

TEST_CASE("at the day's end language, mediator and priority are forgotten", "[store]") {
  Hall hall;
  const auto waits = hall.press("a"), is_called = hall.press("b"), is_served = hall.press("c");
  const auto of_tuesday = hall.press("d", 'A', tuesday);
  hall.call(is_called, desk_1);
  hall.call(is_served, desk_2);
  const auto called = find(hall.db, is_served.ticket.id)->ticket;
  save_step(hall.db, called, *queue::serve(called, desk_2, nine_o_clock), Event::serve,
            nine_o_clock);

  end_days_before(hall.db, tuesday, nine_o_clock + std::chrono::hours(15));

  CHECK(hall.number("SELECT COUNT(*) FROM ticket WHERE day = '2026-11-23' AND (language "
                    "IS NOT NULL OR mediator IS NOT NULL OR priority IS NOT NULL)") == 0);
  const auto phase = [&](const auto& given) {
    return queue::phase_of(find(hall.db, given.ticket.id)->ticket.state);
  };
  CHECK(phase(waits) == queue::Phase::expired);
  CHECK(phase(is_called) == queue::Phase::no_show);
  CHECK(phase(is_served) == queue::Phase::done);
  CHECK(phase(of_tuesday) == queue::Phase::waiting);
  CHECK(find(hall.db, of_tuesday.ticket.id)->ticket.wishes.language == "ar");
}

TEST_CASE("who comes first is called first, by the series of the desk", "[store]") {
  Hall hall;
  const auto a1 = hall.press("1", 'A'), k1 = hall.press("2", 'K'), a2 = hall.press("3", 'A');
  CHECK(next_waiting(hall.db, monday, "K")->id == k1.ticket.id);
  CHECK(next_waiting(hall.db, monday, "KA")->id == a1.ticket.id);
  CHECK_FALSE(next_waiting(hall.db, monday, "D"));
  CHECK_FALSE(next_waiting(hall.db, tuesday, "A"));
  CHECK(waiting(hall.db, monday).size() == 3);
  CHECK(waiting_before(hall.db, monday, "A", nine_o_clock) == 2);
  CHECK(waiting_before(hall.db, monday, "A", nine_o_clock - minutes(1)) == 0);
  CHECK(a2.ticket.number.serial == 2);
}

TEST_CASE("the last number and its time are today's", "[store]") {
  Hall hall;
  hall.press("a");
  hall.press("b");
  hall.press("c", 'A', tuesday);
  const auto given = given_on(hall.db, monday);
  const auto& of_service = given.at(queue::ServiceId("residenza-anagrafica"));
  CHECK(of_service.count == 2);
  CHECK(of_service.last == queue::TicketNumber{'A', 2});
  CHECK(of_service.last_at == monday + std::chrono::hours(9));
  CHECK(count_given(hall.db, monday, queue::ServiceId("residenza-anagrafica")) == 2);
}

}  // namespace atrio::store
