#include "lib/sqlite/database.hpp"
#include "support/catch.hpp"
#include "support/hall_rig.hpp"

namespace atrio::hall {
namespace {

using tests::HallRig;

Instant rome(int day, int hour, int minute, int month = 11) {
  // Rome is one hour before UTC in winter; the tests of summer time say so themselves.
  return std::chrono::sys_days(std::chrono::year(2026) / month / day) +
         std::chrono::hours(hour - 1) + minutes(minute);
}

std::int64_t count(HallRig& rig, const char* sql) {
  sqlite::Database db(rig.folder.path() / "hall.db");
  sqlite::Statement row(db, sql);
  REQUIRE(row.step());
  return row.integer(0);
}

}  // namespace

TEST_CASE("numbers begin again at 1 when the hall's own day begins", "[hall]") {
  HallRig rig;
  rig.now = rome(23, 23, 59);
  CHECK(rig.issue("a").number.serial == 1);
  CHECK(rig.issue("b").number.serial == 2);
  rig.now = rome(24, 0, 0);
  CHECK(rig.issue("c").number.serial == 1);
  CHECK(rig.hall->snapshot()->waiting.size() == 1);
  // Midnight in Greenwich is one o'clock in Rome: nothing restarts then.
  rig.now = rome(24, 1, 0);
  CHECK(rig.issue("d").number.serial == 2);
}

TEST_CASE("a clock set back over midnight gives no number twice", "[hall]") {
  HallRig rig;
  rig.now = rome(23, 23, 50);
  rig.issue("a");
  rig.now = rome(24, 0, 10);
  rig.issue("b");
  rig.now = rome(23, 23, 55);
  CHECK(rig.issue("c").number.serial == 2);
  CHECK(rig.hall->snapshot()->view.opening_day == queue::opening_day("2026-11-24"));
  rig.now = rome(24, 0, 5);
  CHECK(rig.issue("d").number.serial == 3);
}

TEST_CASE("the hour that comes twice in October does not begin a day", "[hall]") {
  HallRig rig;
  using namespace std::chrono;
  const auto before = sys_days(year(2026) / 10 / 25) + minutes(30);  // 02:30 summer time
  rig.now = before;
  CHECK(rig.hall->local(before) == queue::local_time("2026-10-25T02:30"));
  CHECK(rig.issue("a").number.serial == 1);
  rig.now = before + hours(1);
  CHECK(rig.hall->local(before + hours(1)) == queue::local_time("2026-10-25T02:30"));
  CHECK(rig.issue("b").number.serial == 2);
  CHECK(rig.hall->snapshot()->waiting[0].number.serial == 1);
}

TEST_CASE("the hour that is missing in March moves no opening hour", "[hall]") {
  HallRig rig;
  using namespace std::chrono;
  // Monday after the change: 08:00 summer time is 06:00 UTC.
  rig.now = sys_days(year(2026) / 3 / 30) + hours(6) - minutes(1);
  CHECK(rig.hall->issue(HallRig::press("a", "iscrizione-scuola")).reason() ==
        wire::IssueRefusal::closed);
  rig.now = sys_days(year(2026) / 3 / 30) + hours(6);
  CHECK(rig.issue("a", "iscrizione-scuola").number.serial == 1);
}

TEST_CASE("at midnight yesterday's wishes are gone from the disk, unasked", "[hall]") {
  HallRig rig;
  rig.issue("a");
  rig.now = rome(24, 0, 0);
  rig.hall->look_at_clock();
  CHECK(rig.hall->snapshot()->waiting.empty());
  CHECK(rig.hall->snapshot()->view.calls.empty());
  CHECK(count(rig, "SELECT COUNT(*) FROM ticket WHERE language IS NOT NULL") == 0);
  CHECK(count(rig, "SELECT COUNT(*) FROM ticket WHERE state = 'expired'") == 1);
}

TEST_CASE("a hall that was off overnight forgets yesterday at its start", "[hall]") {
  HallRig rig;
  const auto ticket = rig.issue("a");
  rig.hall.reset();
  rig.now = rome(24, 8, 0);
  rig.open();
  rig.hall->look_at_clock();
  CHECK(count(rig, "SELECT COUNT(*) FROM ticket WHERE language IS NOT NULL") == 0);
  CHECK(rig.hall->call(ticket.id, queue::DeskId("1")).reason() ==
        queue::Refusal::unknown_ticket);
  CHECK(rig.hall->reprint({"r", ticket.id}).reason() == wire::ReprintRefusal::unknown_ticket);
}

}  // namespace atrio::hall
