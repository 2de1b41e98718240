#include "console/open_hall.hpp"
#include "support/catch.hpp"

using namespace atrio;
using namespace atrio::tests;
using console::Role;

namespace {

/// Staff at a desk.
struct AtDesk : Browser {
  AtDesk(OpenHall& open, const std::string& desk) : Browser{open} {
    sign_in_as(Role::staff);
    REQUIRE(post("/api/session/desk", json::Json{{"desk", desk}}.dump()).status == 200);
  }
  json::Json act(const std::string& what) {
    const auto answer = post("/api/tickets/" + what);
    REQUIRE(answer.status == 200);
    return body_of(answer)["hall"];
  }
};

json::Json ticket_at(const json::Json& hall, std::size_t desk) {
  return hall["desks"][desk]["ticket"];
}

}  // namespace

TEST_CASE("the officer sees language, mediator and priority of who waits", "[console]") {
  OpenHall hall;
  hall.take_ticket("one");
  AtDesk anna(hall, "1");

  const auto ticket = body_of(anna.get("/api/staff"))["hall"]["waiting"][0];
  CHECK(ticket["number"]["text"] == "A\u00A0001");
  CHECK(ticket["number"]["digits"] == "001");
  CHECK(ticket["number"]["silhouette"] == "house");
  CHECK(ticket["service"] == "Residenza in Comune");
  CHECK(ticket["language"]["endonym"] == "العربية");
  CHECK(ticket["language"]["name"] == "arabo");
  CHECK(ticket["language"]["direction"] == "rtl");
  CHECK(ticket["mediator"] == true);
  CHECK(ticket["priority"] == "age");
}

TEST_CASE("the board shows number and desk, and nothing about the visitor", "[console]") {
  OpenHall hall;
  hall.take_ticket("one");
  AtDesk anna(hall, "1");
  anna.act("next");
  Browser anybody{hall};

  const auto answer = anybody.get("/api/board");
  const auto call = body_of(answer)["hall"]["calls"][0];
  CHECK(call["number"]["text"] == "A\u00A0001");
  CHECK(call["desk"] == "1");
  for (const auto* secret :
       {"arabo", "العربية", "Residenza", "mediator", "priority", "language"})
    CHECK(answer.body.find(secret) == std::string::npos);
}

TEST_CASE("call, recall, serve, finish", "[console]") {
  OpenHall hall;
  const auto id = std::to_string(hall.take_ticket("one").value);
  AtDesk anna(hall, "1");

  CHECK(ticket_at(anna.act("next"), 0)["phase"] == "called");
  CHECK(ticket_at(anna.act(id + "/recall"), 0)["calls"] == 2);
  CHECK(ticket_at(anna.act(id + "/serve"), 0)["phase"] == "serving");
  CHECK(ticket_at(anna.act(id + "/finish"), 0).is_null());
}

TEST_CASE("who does not come makes room for the next", "[console]") {
  OpenHall hall;
  const auto id = std::to_string(hall.take_ticket("one").value);
  hall.take_ticket("two");
  AtDesk anna(hall, "1");
  anna.act("next");

  CHECK(ticket_at(anna.act(id + "/no-show"), 0).is_null());
  CHECK(ticket_at(anna.act("next"), 0)["number"]["digits"] == "002");
}

TEST_CASE("one press finishes and calls the next, or only finishes when nobody waits",
          "[console]") {
  OpenHall hall;
  const auto one = std::to_string(hall.take_ticket("one").value);
  const auto two = std::to_string(hall.take_ticket("two").value);
  AtDesk anna(hall, "1");
  anna.act("next");
  anna.act(one + "/serve");

  CHECK(ticket_at(anna.act(one + "/finish-and-next"), 0)["number"]["digits"] == "002");
  anna.act(two + "/serve");
  CHECK(ticket_at(anna.act(two + "/finish-and-next"), 0).is_null());
}

TEST_CASE("a second press of finish-and-next does not skip anybody", "[console]") {
  OpenHall hall;
  const auto one = std::to_string(hall.take_ticket("one").value);
  hall.take_ticket("two");
  hall.take_ticket("three");
  AtDesk anna(hall, "1");
  anna.act("next");
  anna.act(one + "/serve");
  anna.act(one + "/finish-and-next");

  CHECK(anna.post("/api/tickets/" + one + "/finish-and-next").status == 409);
  CHECK(hall.hall.snapshot()->waiting.size() == 1);
}

TEST_CASE("the hall's refusal reaches the page as one word", "[console]") {
  OpenHall hall;
  AtDesk anna(hall, "1");
  CHECK(body_of(anna.post("/api/tickets/next"))["error"] == "nobody_waiting");
  CHECK(anna.post("/api/tickets/999/call").status == 409);
  CHECK(anna.post("/api/tickets/x/call").status == 404);

  Browser standing{hall};
  standing.sign_in_as(Role::staff);
  CHECK(body_of(standing.post("/api/tickets/next"))["error"] == "no_desk");
  CHECK(standing.post("/api/session/desk", R"({"desk":"99"})").status == 422);
}

TEST_CASE("an officer cannot finish what another desk serves", "[console]") {
  OpenHall hall;
  const auto id = std::to_string(hall.take_ticket("one").value);
  AtDesk anna(hall, "1"), bruno(hall, "2");
  anna.act("next");
  anna.act(id + "/serve");

  CHECK(bruno.post("/api/tickets/" + id + "/finish").status == 409);
  CHECK(bruno.post("/api/tickets/" + id + "/call").status == 409);
}

TEST_CASE("the call of a visitor at the glass is answered and closed once", "[console]") {
  OpenHall hall;
  hall.hall.call_person({.request = "help", .terminal = queue::TerminalId("ingresso")});
  AtDesk anna(hall, "1");
  CHECK(body_of(anna.get("/api/staff"))["hall"]["person_calls"][0]["state"] == "asked");

  const auto coming = body_of(anna.post("/api/person-calls/ingresso/answer"));
  CHECK(coming["hall"]["person_calls"][0]["state"] == "coming");
  const auto over = body_of(anna.post("/api/person-calls/ingresso/end"));
  CHECK(over["hall"]["person_calls"].empty());
  CHECK(anna.post("/api/person-calls/ingresso/end").status == 409);
}

TEST_CASE("polling costs nothing while nothing changes", "[console]") {
  OpenHall hall;
  hall.take_ticket("one");
  AtDesk anna(hall, "1");
  const auto generation = body_of(anna.get("/api/staff"))["hall"]["generation"].get<int>();

  auto poll = anna.request("GET", "/api/staff");
  poll.query["after"] = std::to_string(generation - 1);
  CHECK(anna.status(poll) == 200);
  poll.query["after"] = std::to_string(hall.hall.snapshot()->view.generation);
  CHECK(anna.status(poll) == 204);
}
