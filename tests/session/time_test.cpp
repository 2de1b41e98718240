#include "session/visitor.hpp"
#include "support/catch.hpp"

using namespace atrio;
using namespace atrio::tests;

TEST_CASE("a visitor who is silent for a minute is asked, and has 30 seconds", "[session]") {
  Visitor visitor;
  visitor.walks_to_service().waits(59s);
  CHECK_FALSE(visitor.is_asked());
  CHECK(visitor.waits(1s).is_asked());
  CHECK(countdown(rules, visitor.state, visitor.now)->seconds_left == 30);
  CHECK(visitor.waits(29s).is_asked());
  CHECK(visitor.sees() == "service");
  CHECK(visitor.waits(1s).is_forgotten());
}

TEST_CASE("with a tool switched on a visitor has twice the time", "[session]") {
  const std::vector<Intent> tools{intent::Larger{}, intent::Contrast{}, intent::LowReach{}};
  for (const Intent& tool : tools) {
    Visitor visitor;
    visitor.walks_to_service().wants(tool).waits(119s);
    CHECK_FALSE(visitor.is_asked());
    CHECK(visitor.waits(1s).is_asked());
    CHECK(visitor.waits(59s).is_asked());
    CHECK(visitor.waits(1s).is_forgotten());
  }
}

TEST_CASE("any touch answers 'still there?', ten times and more", "[session]") {
  Visitor visitor;
  visitor.walks_to_service();
  for (int time = 0; time < 12; ++time) {
    visitor.waits(75s);
    REQUIRE(visitor.is_asked());
    visitor.touches();
    REQUIRE_FALSE(visitor.is_asked());
    REQUIRE(visitor.sees() == "service");
  }
  CHECK(visitor.waits(75s).wants(intent::StillHere{}).sees() == "service");
}

TEST_CASE("under 'still there?' no key of the page acts", "[session]") {
  Visitor visitor;
  visitor.walks_to_service().waits(61s);
  visitor.wants(intent::TakeNumber{residence});
  CHECK(visitor.sees() == "service");
  CHECK_FALSE(visitor.is_asked());
}

TEST_CASE("'no, finish' forgets the visitor at once", "[session]") {
  Visitor visitor;
  CHECK(visitor.walks_to_service().waits(61s).wants(intent::End{}).is_forgotten());
}

TEST_CASE("a tick that comes late leaves the whole warning", "[session]") {
  Visitor visitor;
  visitor.walks_to_service();
  visitor.now += 10min;  // the machine slept
  visitor.send(event::Tick{});
  CHECK(visitor.is_asked());
  CHECK(countdown(rules, visitor.state, visitor.now)->seconds_left == 30);
}

TEST_CASE("the page with a number empties itself, a touch begins its time anew", "[session]") {
  Visitor visitor;
  visitor.gets_number().waits(19s);
  CHECK(visitor.sees() == "ticket_issued");
  CHECK(visitor.touches().waits(19s).sees() == "ticket_issued");
  CHECK_FALSE(visitor.is_asked());
  CHECK(visitor.waits(1s).is_forgotten());
}

TEST_CASE("when no paper comes there is a minute to write the number down", "[session]") {
  Visitor visitor;
  auto view = open_hall();
  view.printer = wire::PrinterState::paper_out;
  visitor.gets_number().send(event::ViewArrived{view}).waits(59s);
  CHECK(visitor.sees() == "ticket_issued");
  CHECK(visitor.waits(1s).is_forgotten());
}

TEST_CASE("nothing of a visitor is left for the next one", "[session]") {
  const auto use_everything = [](Visitor& visitor) {
    visitor.wants(intent::Begin{}).wants(intent::Larger{}).wants(intent::Contrast{});
    visitor.wants(intent::LowReach{}).wants(intent::CallPerson{}).wants(intent::Language{"ar"});
    visitor.wants(intent::TakeNumber{residence}).wants(intent::Mediator{true});
    visitor.wants(intent::Priority{queue::Priority::disability}).wants(intent::Issue{});
    REQUIRE_FALSE(visitor.is_forgotten());
  };
  Visitor visitor;
  SECTION("when she ends") {
    use_everything(visitor);
    CHECK(visitor.wants(intent::End{}).is_forgotten());
  }
  SECTION("when she walks away") {
    use_everything(visitor);
    CHECK(visitor.waits(180s).is_forgotten());
  }
  SECTION("when she walks away with her number") {
    use_everything(visitor);
    visitor.send(event::TicketAnswered{visitor.sent_request(), ticket_42()});
    CHECK(visitor.waits(40s).is_forgotten());
  }
}

TEST_CASE("every second of a countdown is drawn, a still page wakes nobody", "[session]") {
  Visitor visitor;
  visitor.walks_to_service();
  CHECK(next_deadline(rules, visitor.state, visitor.now) == visitor.now + 60s);
  visitor.waits(60s);
  CHECK(next_deadline(rules, visitor.state, visitor.now) == visitor.now + 1s);
}

TEST_CASE("the light goes round the windows once and rests a minute", "[session]") {
  const Instant since{1h};
  const auto at = [&](milliseconds into) { return attract_moment(since, 3, since + into); };
  CHECK(at(1s).lit == 0);
  CHECK(at(4s).lit == 1);
  CHECK(at(8s).lit == 2);
  CHECK_FALSE(at(9s).lit.has_value());
  CHECK(at(9s).next == since + 69s);
  CHECK(at(69s).lit == 0);

  CHECK(at(3200ms).fading == 0);
  CHECK(at(3200ms).arrived == Approx(0.5));
  CHECK_FALSE(at(3400ms).fading.has_value());
  CHECK(at(5900ms).next == since + 6s);
}

TEST_CASE("a calm waiting screen stands still and wakes for nothing", "[session]") {
  Visitor visitor;
  REQUIRE(next_deadline(rules, visitor.state, visitor.now).has_value());
  Rules calm = rules;
  calm.calm = true;
  CHECK_FALSE(next_deadline(calm, visitor.state, visitor.now).has_value());
  CHECK_FALSE(attract_moment(visitor.now, calm.moving_windows(), visitor.now + 1s).lit);
}

TEST_CASE("the waiting screen draws at most 30 pictures a second", "[session]") {
  const Instant since{1h};
  Instant now = since;
  for (int frame = 0; frame < 200; ++frame) {
    const auto moment = attract_moment(since, 8, now);
    // A step to the next window may cut a frame short, once in three seconds.
    if ((moment.next - since) % 3s != 0ms) CHECK(moment.next - now >= 33ms);
    CHECK(moment.next > now);
    now = moment.next;
  }
}
