#include "support/catch.hpp"
#include "support/hall_rig.hpp"

namespace atrio::hall {

using tests::HallRig;

TEST_CASE("a printer that stalls never delays the next number", "[hall]") {
  HallRig rig;
  rig.paper.hold();
  const auto stuck = rig.issue("a");
  rig.paper.wait_for(1);
  CHECK(rig.issue("b").number.serial == 2);
  CHECK(rig.hall->call_next(queue::DeskId("1"))->id == stuck.id);
  rig.paper.release();
  rig.wait_for_print(stuck.id, queue::JobState::sent);
}

TEST_CASE("an unplugged printer costs nobody the number", "[hall]") {
  HallRig rig;
  rig.paper.answer_with(printer::JobEnd::failed, printer::PrinterState::absent);
  const auto ticket = rig.issue("a");
  rig.wait_for_print(ticket.id, queue::JobState::failed);
  while (rig.hall->snapshot()->view.printer != wire::PrinterState::absent)
    rig.hall->changed_since(rig.hall->snapshot()->view.generation, minutes(5));
  CHECK(rig.hall->call_next(queue::DeskId("1"))->number == ticket.number);
}

TEST_CASE("half a ticket on paper is unknown and never printed again by itself", "[hall]") {
  HallRig rig;
  rig.paper.answer_with(printer::JobEnd::unknown, printer::PrinterState::offline);
  const auto ticket = rig.issue("a");
  rig.wait_for_print(ticket.id, queue::JobState::unknown);
  rig.paper.answer_with(printer::JobEnd::sent, printer::PrinterState::ok);
  const auto next = rig.issue("b");
  rig.wait_for_print(next.id, queue::JobState::sent);
  CHECK(rig.paper.begun().size() == 2);
}

TEST_CASE("print again gives the same number with a copy mark, three papers at most",
          "[hall]") {
  HallRig rig;
  const auto ticket = rig.issue("a");
  const auto again = rig.hall->reprint({"r1", ticket.id});
  REQUIRE(again);
  CHECK(again->number == ticket.number);
  CHECK(rig.hall->reprint({"r1", ticket.id}));
  rig.paper.wait_for(2);
  CHECK(rig.paper.begun()[1].copy == 2);
  CHECK(rig.paper.begun()[1].number == ticket.number);
  REQUIRE(rig.hall->reprint({"r2", ticket.id}));
  CHECK(rig.hall->reprint({"r3", ticket.id}).reason() == wire::ReprintRefusal::too_many);
  CHECK(rig.hall->reprint({"r4", {999}}).reason() == wire::ReprintRefusal::unknown_ticket);
}

}  // namespace atrio::hall
