#include "lib/sqlite/database.hpp"
#include "support/catch.hpp"
#include "support/hall_rig.hpp"

#include <fstream>
#include <set>
#include <thread>

namespace atrio::hall {
namespace {

using tests::HallRig;

const queue::DeskId desk_1{"1"}, desk_2{"2"};

}  // namespace

TEST_CASE("a visitor presses, paper comes, a desk calls, serves and finishes", "[hall]") {
  HallRig rig;
  const auto ticket = rig.issue("a");
  CHECK(queue::to_string(ticket.number) == "A\u00A0001");
  CHECK(ticket.people_ahead == 0);
  CHECK_FALSE(ticket.wait);
  rig.wait_for_print(ticket.id, queue::JobState::sent);
  REQUIRE(rig.paper.begun().size() == 1);
  CHECK(rig.paper.begun()[0].number == ticket.number);
  CHECK(rig.paper.begun()[0].language == "ar");
  CHECK(rig.paper.begun()[0].mediator);

  const auto called = rig.hall->call_next(desk_1);
  REQUIRE(called);
  CHECK(called->number == ticket.number);
  CHECK(called->wishes.language == "ar");
  const auto view = rig.hall->snapshot()->view;
  REQUIRE(view.calls.size() == 1);
  CHECK(view.calls[0].number == ticket.number);
  CHECK(view.calls[0].desk == desk_1);

  REQUIRE(rig.hall->recall(ticket.id, desk_1));
  CHECK(rig.hall->snapshot()->view.calls.size() == 2);
  CHECK(rig.hall->snapshot()->view.calls[0].sequence > view.calls[0].sequence);
  REQUIRE(rig.hall->serve(ticket.id, desk_1));
  REQUIRE(rig.hall->finish(ticket.id, desk_1));
  CHECK_FALSE(rig.hall->snapshot()->desks[0].ticket);
}

TEST_CASE("a press repeated after a lost answer gives the same number and one paper",
          "[hall]") {
  HallRig rig;
  const auto first = rig.issue("same-press");
  rig.wait_for_print(first.id, queue::JobState::sent);
  const auto again = rig.issue("same-press");
  CHECK(again.id == first.id);
  CHECK(again.number == first.number);
  const auto next = rig.issue("next");
  rig.wait_for_print(next.id, queue::JobState::sent);
  CHECK(rig.paper.begun().size() == 2);
}

TEST_CASE("a hall that was killed goes on with the next number", "[hall]") {
  HallRig rig;
  rig.issue("a");
  rig.restart();
  CHECK(rig.issue("a").number.serial == 1);
  CHECK(rig.issue("b").number.serial == 2);
}

TEST_CASE("desks calling at once never get the same ticket, and none goes empty-handed",
          "[hall]") {
  HallRig rig;
  constexpr int visitors = 60;
  for (int i = 0; i < visitors; ++i) rig.issue(std::to_string(i));
  std::mutex mutex;
  std::vector<queue::TicketId> called;
  const auto work = [&](const queue::DeskId& desk) {
    for (int i = 0; i < visitors / 2; ++i) {
      const auto ticket = rig.hall->call_next(desk);
      // A refusal is seen below: somebody is missing from the list.
      if (!ticket || !rig.hall->finish(ticket->id, desk)) return;
      const std::lock_guard lock(mutex);
      called.push_back(ticket->id);
    }
  };
  std::thread first(work, desk_1), second(work, desk_2);
  first.join();
  second.join();
  CHECK(called.size() == visitors);
  CHECK(std::set<queue::TicketId>(called.begin(), called.end()).size() == visitors);
  CHECK(rig.hall->call_next(desk_1).reason() == queue::Refusal::nobody_waiting);
}

TEST_CASE("many screens pressing at once never share a number", "[hall]") {
  HallRig rig;
  std::vector<std::thread> screens;
  std::mutex mutex;
  std::set<int> serials;
  for (int screen = 0; screen < 8; ++screen)
    screens.emplace_back([&, screen] {
      for (int press = 0; press < 25; ++press) {
        const auto issued = rig.hall->issue(
            HallRig::press(std::to_string(screen) + "-" + std::to_string(press)));
        const std::lock_guard lock(mutex);
        if (issued) serials.insert(issued->number.serial);
      }
    });
  for (auto& screen : screens) screen.join();
  CHECK(serials.size() == 200);
  CHECK(*serials.rbegin() == 200);
}

TEST_CASE("a desk has one visitor at a time and only its own series by turn", "[hall]") {
  HallRig rig;
  const auto k = rig.issue("k", "sportello");
  const auto a = rig.issue("a");
  CHECK(rig.hall->snapshot()->desks[0].next == a.number);
  CHECK(rig.hall->snapshot()->desks[1].next == k.number);
  CHECK(rig.hall->call_next(desk_1)->id == a.id);
  CHECK(rig.hall->call_next(desk_1).reason() == queue::Refusal::desk_busy);
  CHECK(rig.hall->call(k.id, desk_1).reason() == queue::Refusal::desk_busy);
  CHECK(rig.hall->call(a.id, desk_2).reason() == queue::Refusal::not_waiting);
  REQUIRE(rig.hall->no_show(a.id, desk_1));
  // Staff may call anybody from the list, also of another series.
  CHECK(rig.hall->call(k.id, desk_1)->id == k.id);
  CHECK(rig.hall->call_next(queue::DeskId("9")).reason() == queue::Refusal::unknown_desk);
  CHECK(rig.hall->serve({999}, desk_1).reason() == queue::Refusal::unknown_ticket);
}

TEST_CASE("finish right after the call counts as served", "[hall]") {
  HallRig rig;
  const auto ticket = rig.issue("a");
  REQUIRE(rig.hall->call_next(desk_1));
  CHECK(rig.hall->finish(ticket.id, desk_2).reason() == queue::Refusal::not_called);
  const auto done = rig.hall->finish(ticket.id, desk_1);
  REQUIRE(done);
  CHECK(queue::phase_of(done->state) == queue::Phase::done);
}

TEST_CASE("a visitor with a priority goes before those who came just before", "[hall]") {
  HallRig rig;
  const auto early = rig.issue("early");
  rig.now = tests::monday_nine + minutes(20);
  const auto late = rig.issue("late");
  auto with_child = HallRig::press("child");
  with_child.wishes.priority = queue::Priority::small_child;
  const auto child = rig.hall->issue(with_child);
  REQUIRE(child);
  CHECK(child->people_ahead == 1);
  const auto waiting = rig.hall->snapshot()->waiting;
  REQUIRE(waiting.size() == 3);
  CHECK(waiting[0].id == early.id);
  CHECK(waiting[1].id == child->id);
  CHECK(waiting[2].id == late.id);
}

TEST_CASE("the wait is told after five visitors have been helped", "[hall]") {
  HallRig rig;
  for (int i = 0; i < 5; ++i) {
    const auto ticket = rig.issue("done-" + std::to_string(i));
    REQUIRE(rig.hall->call_next(desk_1));
    rig.now = rig.now.load() + minutes(8);
    REQUIRE(rig.hall->finish(ticket.id, desk_1));
  }
  const auto ticket = rig.issue("now");
  CHECK(ticket.wait == queue::WaitRange{minutes(10), minutes(15)});
  // Nobody has worked for an hour: say nothing rather than something wrong.
  rig.now = rig.now.load() + minutes(60);
  CHECK_FALSE(rig.issue("later").wait);
}

TEST_CASE("a closed service gives no number and the view says when it opens", "[hall]") {
  HallRig rig;
  rig.issue("1", "iscrizione-scuola");
  rig.issue("2", "iscrizione-scuola");
  const auto third = rig.hall->issue(HallRig::press("3", "iscrizione-scuola"));
  CHECK(third.reason() == wire::IssueRefusal::closed);
  CHECK(rig.hall->issue(HallRig::press("4", "patente")).reason() ==
        wire::IssueRefusal::not_here);
  const auto snapshot = rig.hall->snapshot();
  const auto* school = wire::find(snapshot->view, queue::ServiceId("iscrizione-scuola"));
  REQUIRE(school);
  const auto* closed = std::get_if<queue::Closed>(&school->admission);
  REQUIRE(closed);
  CHECK(closed->reason == queue::ClosedReason::none_left);
  CHECK(closed->opens_again == queue::local_time("2026-11-24T08:00"));
  CHECK(school->last->number.serial == 2);
  CHECK(school->last->at == queue::local_time("2026-11-23T09:00"));
  // A repeat of an answered press is answered, closed or not.
  CHECK(rig.issue("2", "iscrizione-scuola").number.serial == 2);
}

TEST_CASE("whoever watches hears that a service has closed, without anybody pressing",
          "[hall]") {
  HallRig rig;
  const auto before = rig.hall->snapshot();
  rig.now = tests::monday_nine + std::chrono::hours(3);
  rig.hall->look_at_clock();
  const auto after = rig.hall->changed_since(before->view.generation, seconds(1));
  CHECK(after->view.generation > before->view.generation);
  CHECK(std::holds_alternative<queue::Closed>(
      wire::find(after->view, queue::ServiceId("iscrizione-scuola"))->admission));
}

TEST_CASE("nothing changes while nothing happens", "[hall]") {
  HallRig rig;
  const auto before = rig.hall->snapshot()->view.generation;
  rig.now = tests::monday_nine + minutes(1);
  rig.hall->look_at_clock();
  CHECK(rig.hall->snapshot()->view.generation == before);
}

TEST_CASE("a visitor who calls a person sees that somebody comes", "[hall]") {
  HallRig rig;
  const queue::TerminalId terminal{"ingresso"};
  const auto state = [&] { return wire::person_call(rig.hall->snapshot()->view, terminal); };
  CHECK(state() == wire::PersonCallState::none);
  rig.hall->call_person({"p", terminal});
  CHECK(state() == wire::PersonCallState::asked);
  CHECK(rig.hall->answer_person_call(terminal));
  CHECK(state() == wire::PersonCallState::coming);
  rig.now = tests::monday_nine + minutes(11);
  rig.hall->look_at_clock();
  CHECK(state() == wire::PersonCallState::none);
}

TEST_CASE("a damaged hall does not open, and says which file", "[hall]") {
  HallRig rig;
  rig.hall.reset();
  std::ofstream(rig.folder.path() / "hall.db") << std::string(10000, 'x');
  CHECK_THROWS_WITH(rig.open(), Catch::Contains("hall.db"));
}

TEST_CASE("when the disk takes nothing, no number is given and the view still answers",
          "[hall]") {
  HallRig rig;
  rig.issue("a");
  {
    // SQLite itself undoes the whole transaction when the disk is full; so does this trigger.
    sqlite::Database other(rig.folder.path() / "hall.db");
    other.execute(
        "CREATE TRIGGER full BEFORE INSERT ON ticket BEGIN "
        "SELECT RAISE(ROLLBACK, 'disk full'); END");
  }
  CHECK_THROWS_AS(rig.hall->issue(HallRig::press("b")), sqlite::Error);
  CHECK(rig.hall->snapshot()->waiting.size() == 1);
  {
    sqlite::Database other(rig.folder.path() / "hall.db");
    other.execute("DROP TRIGGER full");
  }
  CHECK(rig.issue("b").number.serial == 2);
}

}  // namespace atrio::hall
