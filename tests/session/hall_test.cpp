#include "session/visitor.hpp"
#include "support/catch.hpp"

using namespace atrio;
using namespace atrio::tests;

namespace {

wire::HallView hall_with_call(wire::PersonCallState call) {
  auto view = open_hall();
  if (call != wire::PersonCallState::none)
    view.person_calls.push_back({rules.terminal, call, std::nullopt});
  return view;
}

PersonState person(const Visitor& visitor) { return visitor.state.visit.person.state; }

}  // namespace

TEST_CASE("a closed service says so instead of giving a number", "[session]") {
  auto view = open_hall();
  const queue::Closed full{queue::ClosedReason::none_left, at(24h + 8h + 30min)};
  view.services.front().admission = full;
  Visitor visitor;
  visitor.send(event::ViewArrived{view}).walks_to_confirm();
  CHECK(visitor.sees() == "queue_closed");
  CHECK(visitor.page<QueueClosed>().closed == full);

  SECTION("and one can go on reading what to bring") {
    visitor.wants(intent::Service{residence, Tab::bring});
    CHECK(visitor.page<ReadService>() == ReadService{residence, Tab::bring, 0});
    CHECK(visitor.wants(intent::Back{}).sees() == "choose_service");
  }
}

TEST_CASE("a hall that cannot be asked is not called closed", "[session]") {
  Visitor visitor;
  visitor.send(event::HallLost{}).walks_to_confirm();
  CHECK(visitor.sees() == "queue_closed");
  CHECK_FALSE(visitor.page<QueueClosed>().closed.has_value());

  visitor.wants(intent::Back{}).send(event::ViewArrived{open_hall()});
  CHECK(visitor.wants(intent::TakeNumber{residence}).sees() == "confirm_ticket");
}

TEST_CASE("the last number may go while the visitor decides", "[session]") {
  Visitor visitor;
  visitor.walks_to_confirm().wants(intent::Issue{});
  visitor.send(event::TicketAnswered{visitor.sent_request(), wire::IssueRefusal::day_full});
  REQUIRE(visitor.sees() == "queue_closed");
  CHECK(visitor.page<QueueClosed>().closed->reason == queue::ClosedReason::none_left);
  CHECK(visitor.wants(intent::Back{}).sees() == "service");
}

TEST_CASE("a person called is on the way when the staff say so", "[session]") {
  Visitor visitor;
  visitor.wants(intent::Begin{}).wants(intent::CallPerson{}).wants(intent::CallPerson{});
  CHECK(visitor.sent<wire::CallPerson>() == 1);
  CHECK(person(visitor) == PersonState::requested);

  // The hall may publish once more before it has read the call.
  visitor.send(event::ViewArrived{hall_with_call(wire::PersonCallState::none)});
  CHECK(person(visitor) == PersonState::requested);
  visitor.send(event::ViewArrived{hall_with_call(wire::PersonCallState::asked)});
  CHECK(person(visitor) == PersonState::waiting);
  visitor.send(event::ViewArrived{hall_with_call(wire::PersonCallState::coming)});
  CHECK(person(visitor) == PersonState::coming);
  visitor.send(event::ViewArrived{hall_with_call(wire::PersonCallState::none)});
  CHECK(person(visitor) == PersonState::none);
}

TEST_CASE("a call nobody answers is not left hanging", "[session]") {
  Visitor visitor;
  visitor.wants(intent::Begin{}).wants(intent::CallPerson{});
  visitor.waits(40s).touches().waits(20s);
  CHECK(person(visitor) == PersonState::nobody);
  visitor.wants(intent::CallPerson{});
  CHECK(visitor.sent<wire::CallPerson>() == 2);
}

TEST_CASE("a call that does not get through is said, and may be repeated", "[session]") {
  Visitor visitor;
  visitor.wants(intent::Begin{}).wants(intent::CallPerson{});
  const auto request = visitor.state.visit.person.request;
  visitor.send(event::PersonAnswered{request, false});
  CHECK(person(visitor) == PersonState::unreachable);
  visitor.wants(intent::CallPerson{});
  CHECK(person(visitor) == PersonState::requested);
  visitor.send(event::PersonAnswered{request, false});  // of the first press, late
  CHECK(person(visitor) == PersonState::requested);
}

TEST_CASE("the next visitor does not see whom the last one called", "[session]") {
  Visitor visitor;
  visitor.wants(intent::Begin{}).wants(intent::CallPerson{}).wants(intent::End{});
  visitor.send(event::ViewArrived{hall_with_call(wire::PersonCallState::coming)});
  CHECK(visitor.is_forgotten());
}

TEST_CASE("the paper can be printed again, and the page says what came of it", "[session]") {
  Visitor visitor;
  visitor.gets_number().wants(intent::PrintAgain{}).wants(intent::PrintAgain{});
  CHECK(visitor.sent<wire::Reprint>() == 1);
  const auto copy = [&] { return visitor.page<TicketIssued>().copy; };
  using Copy = TicketIssued::Copy;
  CHECK(copy() == Copy::asked);
  visitor.send(event::ReprintAnswered{ticket_42().id, std::monostate{}});
  CHECK(copy() == Copy::printing);
  visitor.wants(intent::PrintAgain{});
  visitor.send(event::ReprintAnswered{ticket_42().id, wire::ReprintRefusal::too_many});
  CHECK(copy() == Copy::refused);
  visitor.wants(intent::PrintAgain{});
  visitor.send(event::ReprintAnswered{ticket_42().id, event::Unreachable::no_answer});
  CHECK(copy() == Copy::unreachable);
  visitor.wants(intent::PrintAgain{});
  visitor.send(event::ReprintAnswered{queue::TicketId{99}, std::monostate{}});
  CHECK(copy() == Copy::asked);
}

TEST_CASE("trouble with the paper is told only when paper did not come", "[session]") {
  const auto trouble = [](wire::PrinterState printer, std::optional<queue::JobState> print) {
    Hall hall{open_hall(), true};
    hall.view->printer = printer;
    if (print) hall.view->prints.push_back({ticket_42().id, *print, 1, 0});
    return paper_trouble(hall, ticket_42());
  };
  using wire::PrinterState;
  CHECK_FALSE(trouble(PrinterState::ok, std::nullopt));
  CHECK_FALSE(trouble(PrinterState::silent, queue::JobState::sending));
  CHECK_FALSE(trouble(PrinterState::paper_out, queue::JobState::confirmed));
  CHECK(trouble(PrinterState::paper_out, queue::JobState::queued) == PaperTrouble::no_paper);
  CHECK(trouble(PrinterState::cover_open, std::nullopt) == PaperTrouble::cover_open);
  CHECK(trouble(PrinterState::absent, std::nullopt) == PaperTrouble::not_working);
  CHECK(trouble(PrinterState::ok, queue::JobState::failed) == PaperTrouble::not_working);
  CHECK(trouble(PrinterState::ok, queue::JobState::unknown) == PaperTrouble::maybe_printed);
}
