#include "store/print_jobs.hpp"
#include "support/store_hall.hpp"
#include "support/catch.hpp"

namespace atrio::store {

TEST_CASE("what was being sent when the hall died is unknown and not sent again", "[store]") {
  Hall hall;
  hall.press("a");
  hall.press("b");
  const auto sending = begin_next_job(hall.db);
  REQUIRE(sending);
  settle_interrupted_jobs(hall.db, nine_o_clock - minutes(2), nine_o_clock);
  CHECK(latest_job(hall.db, sending->ticket).state == queue::JobState::unknown);
  const auto next = begin_next_job(hall.db);
  REQUIRE(next);
  CHECK(next->id != sending->id);
  CHECK_FALSE(begin_next_job(hall.db));
}

TEST_CASE("a ticket queued long ago is not printed to an empty hall", "[store]") {
  Hall hall;
  const auto given = hall.press("a");
  settle_interrupted_jobs(hall.db, nine_o_clock + minutes(1), nine_o_clock + minutes(3));
  CHECK(latest_job(hall.db, given.ticket.id).state == queue::JobState::failed);
  CHECK_FALSE(begin_next_job(hall.db));
}

TEST_CASE("the schema lets no print job go back", "[store]") {
  Hall hall;
  const auto given = hall.press("a");
  const auto job = begin_next_job(hall.db);
  end_job(hall.db, job->id, queue::JobState::unknown, 0, nine_o_clock);
  CHECK_THROWS_AS(hall.db.execute("UPDATE print_job SET state = 'queued'"), sqlite::Error);
  CHECK_THROWS_AS(hall.db.execute("UPDATE print_job SET state = 'sending'"), sqlite::Error);
  CHECK(copies(hall.db, given.ticket.id) == 1);
}

TEST_CASE("print again is a new job of the same ticket, once a press", "[store]") {
  Hall hall;
  const auto given = hall.press("a");
  const auto copy = queue_reprint(hall.db, given.ticket.id, "again", nine_o_clock);
  CHECK(copy.copy == 2);
  CHECK(queue_reprint(hall.db, given.ticket.id, "again", nine_o_clock).id == copy.id);
  CHECK(copies(hall.db, given.ticket.id) == 2);
  CHECK(hall.number("SELECT COUNT(*) FROM ticket") == 1);
}

}  // namespace atrio::store
