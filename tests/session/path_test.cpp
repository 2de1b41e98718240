#include "session/visitor.hpp"
#include "support/catch.hpp"

using namespace atrio;
using namespace atrio::tests;

TEST_CASE("a visitor walks from the waiting screen to her number", "[session]") {
  Visitor visitor;
  CHECK(visitor.sees() == "attract");
  CHECK(visitor.wants(intent::Begin{}).sees() == "choose_language");
  CHECK(visitor.wants(intent::Language{"ar"}).sees() == "choose_need");
  CHECK(visitor.wants(intent::Need{queue::NeedId("casa")}).sees() == "choose_service");
  CHECK(visitor.wants(intent::Service{residence}).sees() == "service");
  CHECK(visitor.wants(intent::TakeNumber{residence}).sees() == "confirm_ticket");
  CHECK(visitor.wants(intent::Issue{}).sees() == "confirm_ticket");
  visitor.send(event::TicketAnswered{visitor.sent_request(), ticket_42()});
  CHECK(visitor.sees() == "ticket_issued");
  CHECK(visitor.page<TicketIssued>().ticket.number == queue::TicketNumber{'A', 42});
}

TEST_CASE("nothing is assumed about a visitor: no mediator, no priority", "[session]") {
  Visitor visitor;
  visitor.walks_to_confirm();
  CHECK_FALSE(visitor.page<ConfirmTicket>().mediator.has_value());
  CHECK(visitor.page<ConfirmTicket>().priority == queue::Priority::none);
}

TEST_CASE("the hall is told the language and the wishes of this visitor", "[session]") {
  Visitor visitor;
  visitor.walks_to_confirm()
      .wants(intent::Mediator{true})
      .wants(intent::Priority{queue::Priority::pregnancy})
      .wants(intent::Issue{});
  REQUIRE(visitor.effects.size() == 1);
  const auto& issue = std::get<wire::IssueTicket>(visitor.effects.front());
  CHECK(issue.service == residence);
  CHECK(issue.terminal == rules.terminal);
  CHECK(issue.wishes == queue::Wishes{"ar", true, queue::Priority::pregnancy});
}

TEST_CASE("a number button pressed twice asks for one number", "[session]") {
  Visitor visitor;
  visitor.walks_to_confirm().wants(intent::Issue{}).wants(intent::Issue{});
  CHECK(visitor.sent<wire::IssueTicket>() == 1);

  SECTION("also when the visitor goes back and takes the other way to it") {
    visitor.wants(intent::Back{}).wants(intent::TakeNumber{residence}).wants(intent::Issue{});
    CHECK(visitor.sent<wire::IssueTicket>() == 1);
  }
  SECTION("and the number is shown wherever she has gone meanwhile") {
    visitor.wants(intent::Back{}).wants(intent::OpenLanguages{});
    visitor.send(event::TicketAnswered{visitor.sent_request(), ticket_42()});
    CHECK(visitor.sees() == "ticket_issued");
  }
}

TEST_CASE("after a lost answer the same request goes out again", "[session]") {
  Visitor visitor;
  visitor.walks_to_confirm().wants(intent::Issue{});
  const std::string first = visitor.sent_request();
  visitor.send(event::TicketAnswered{first, event::Unreachable::no_answer});
  CHECK(visitor.sees() == "confirm_ticket");
  CHECK(visitor.state.visit.asking->failed);

  visitor.wants(intent::Issue{});
  CHECK(visitor.sent<wire::IssueTicket>() == 2);
  CHECK(visitor.sent_request() == first);

  SECTION("but another service is another request") {
    visitor.send(event::TicketAnswered{first, event::Unreachable::no_answer});
    visitor.wants(intent::Start{}).wants(intent::TakeNumber{school}).wants(intent::Issue{});
    CHECK(visitor.sent_request() != first);
  }
}

TEST_CASE("an answer for a visitor who has left shows nothing to the next", "[session]") {
  Visitor visitor;
  visitor.walks_to_confirm().wants(intent::Issue{});
  const std::string request = visitor.sent_request();
  visitor.wants(intent::End{});
  visitor.send(event::TicketAnswered{request, ticket_42()});
  CHECK(visitor.is_forgotten());
}

TEST_CASE("changing the language keeps the place", "[session]") {
  Visitor visitor;
  visitor.walks_to_service().wants(intent::OpenTab{Tab::where}).wants(intent::TurnPage{1});
  visitor.wants(intent::OpenLanguages{}).wants(intent::Language{"bn"});
  CHECK(visitor.sees() == "service");
  CHECK(visitor.page<ReadService>() == ReadService{residence, Tab::where, 1});
  CHECK(visitor.state.visit.language == "bn");

  CHECK(visitor.wants(intent::OpenLanguages{}).wants(intent::OpenLanguages{}).sees() ==
        "choose_language");
  CHECK(visitor.wants(intent::Back{}).sees() == "service");
}

TEST_CASE("a language the hall does not offer changes nothing", "[session]") {
  Visitor visitor;
  visitor.wants(intent::Begin{}).wants(intent::Language{"xx"});
  CHECK(visitor.sees() == "choose_language");
  CHECK(visitor.state.visit.language == "it");
}

TEST_CASE("back leads the way one came, and out at its beginning", "[session]") {
  Visitor visitor;
  visitor.walks_to_confirm();
  for (const auto* place :
       {"service", "choose_service", "choose_need", "choose_language", "attract"})
    CHECK(visitor.wants(intent::Back{}).sees() == place);
  CHECK(visitor.is_forgotten());
}

TEST_CASE("start leads to the needs from everywhere", "[session]") {
  Visitor visitor;
  CHECK(visitor.walks_to_confirm().wants(intent::Start{}).sees() == "choose_need");
  CHECK(visitor.gets_number().wants(intent::Start{}).sees() == "choose_need");
}

TEST_CASE("back from a number does not lead to taking it again", "[session]") {
  Visitor visitor;
  CHECK(visitor.gets_number().wants(intent::Back{}).sees() == "choose_need");
}

TEST_CASE("a touch that no longer fits the page does nothing", "[session]") {
  Visitor visitor;
  visitor.wants(intent::Begin{});
  const auto before = visitor.state.visit;
  visitor.wants(intent::Issue{})
      .wants(intent::Mediator{true})
      .wants(intent::OpenTab{Tab::cost});
  CHECK(visitor.state.visit == before);
  CHECK(visitor.effects.empty());
}

TEST_CASE("the tools switch on and off", "[session]") {
  Visitor visitor;
  visitor.wants(intent::Begin{});
  visitor.wants(intent::Larger{}).wants(intent::Contrast{}).wants(intent::LowReach{});
  CHECK(visitor.state.visit.modes == Modes{true, true, true});
  visitor.wants(intent::Contrast{});
  CHECK(visitor.state.visit.modes == Modes{true, false, true});
}
