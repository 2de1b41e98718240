#include "support/catch.hpp"
#include "wire/hall_view.hpp"
#include "wire/intents.hpp"

#include <string>

namespace atrio::wire {
namespace {

queue::LocalTime at(std::string_view text) { return queue::local_time(text).value(); }

HallView full_view() {
  HallView view{.generation = 1'795'420'800'000,
                .opening_day = *queue::opening_day("2026-11-23")};
  view.services = {
      {.service = queue::ServiceId("residenza-anagrafica"),
       .letter = 'A',
       .need = queue::NeedId("casa"),
       .admission = queue::Open{at("2026-11-23T12:10")},
       .people_ahead = 5,
       .wait = queue::WaitRange{std::chrono::minutes(20), std::chrono::minutes(30)},
       .last = LastNumber{{'A', 42}, at("2026-11-23T10:24")}},
      {.service = queue::ServiceId("sportello"),
       .letter = 'K',
       .admission = queue::Closed{queue::ClosedReason::over, at("2026-11-24T08:30")}},
      {.service = queue::ServiceId("servizi-sociali-comune"),
       .letter = 'K',
       .admission = queue::Closed{queue::ClosedReason::closed_day, {}}}};
  view.calls = {{8, {'A', 41}, queue::DeskId("2")}, {7, {'K', 1000}, queue::DeskId("1")}};
  view.printer = PrinterState::paper_low;
  view.prints = {{{7}, queue::JobState::unknown, 2, 1}};
  view.person_calls = {
      {queue::TerminalId("ingresso"), PersonCallState::asked, at("2026-11-23T10:20")}};
  return view;
}

IssueTicket press() {
  return {.request = "7f-1_A",
          .service = queue::ServiceId("residenza-anagrafica"),
          .wishes = {.language = "zh-Hans", .mediator = true, .priority = queue::Priority::age},
          .terminal = queue::TerminalId("ingresso")};
}

std::string with(std::string json, std::string_view from, std::string_view to) {
  const auto found = json.find(from);
  REQUIRE(found != std::string::npos);
  return json.replace(found, from.size(), to);
}

}  // namespace

TEST_CASE("a screen reads the view exactly as the hall wrote it", "[wire]") {
  CHECK(hall_view(to_json(full_view()), "view") == full_view());
  CHECK(hall_view(to_json(HallView{}), "view") == HallView{});
}

TEST_CASE("every intent and its answer are read as written", "[wire]") {
  CHECK(issue_ticket(to_json(press()), "body") == press());
  const IssuedTicket issued{
      .id = {7},
      .number = {'A', 42},
      .service = queue::ServiceId("sportello"),
      .people_ahead = 3,
      .wait = queue::WaitRange{std::chrono::minutes(5), std::chrono::minutes(10)},
      .print = queue::JobState::queued};
  CHECK(issued_ticket(to_json(issued), "answer") == issued);
  CHECK(reprint(to_json(Reprint{"r", {7}}), {7}, "body") == Reprint{"r", {7}});
  const CallPerson call{"p", queue::TerminalId("ingresso")};
  CHECK(call_person(to_json(call), "body") == call);
}

TEST_CASE("the view says nothing of any visitor's language or wishes", "[wire]") {
  const auto json = to_json(full_view());
  for (const char* word : {"language", "mediator", "priority"})
    CHECK(json.find(word) == std::string::npos);
}

TEST_CASE("a message that is not as agreed is refused by its field", "[wire]") {
  const auto json = to_json(press());
  const auto refused = [](const std::string& text, const std::string& complaint) {
    CHECK_THROWS_WITH(issue_ticket(text, "body"), Catch::Contains(complaint));
  };
  refused("", "body");
  refused("[]", "body: is not an object");
  refused("{}", "body: lacks 'request'");
  refused(with(json, "7f-1_A", ""), "body: request");
  refused(with(json, "7f-1_A", "a b"), "body: request");
  refused(with(json, "7f-1_A", std::string(65, 'a')), "body: request");
  refused(with(json, "zh-Hans", "zh Hans"), "body: language");
  refused(with(json, "zh-Hans", std::string(36, 'z')), "body: language");
  refused(with(json, "true", "1"), "body: mediator");
  refused(with(json, "\"age\"", "\"rich\""), "body: priority");
  refused(with(json, "residenza-anagrafica", "../etc"), "body: service");
  refused(with(json, "\"mediator\"", "\"name\":\"Amina\",\"mediator\""),
          "unknown member 'name'");
  refused(json + json, "body");
  refused(std::string(20'000, '['), "body");
}

TEST_CASE("a number on the wire is a number on a ticket", "[wire]") {
  const auto json = to_json(full_view());
  for (const char* wrong : {"A 042", "O\u00A0042", "A\u00A00042", "A\u00A010000"})
    CHECK_THROWS(hall_view(with(json, "A\u00A0042", wrong), "view"));
  CHECK_THROWS(hall_view(with(json, "\"from_min\":20", "\"from_min\":40"), "view"));
  CHECK_THROWS(hall_view(with(json, "\"people_ahead\":5", "\"people_ahead\":-5"), "view"));
  CHECK_THROWS(
      hall_view(with(json, "\"ticket\":7", "\"ticket\":18446744073709551615"), "view"));
}

TEST_CASE("every word of a refusal is read back", "[wire]") {
  for (const auto value :
       {IssueRefusal::not_here, IssueRefusal::closed, IssueRefusal::day_full})
    CHECK(issue_refusal(to_string(value)) == value);
  for (const auto value : {ReprintRefusal::unknown_ticket, ReprintRefusal::too_many})
    CHECK(reprint_refusal(to_string(value)) == value);
  CHECK_FALSE(issue_refusal("bad_request"));
}

TEST_CASE("a service that is not in the view is not done here", "[wire]") {
  const auto view = full_view();
  CHECK(find(view, queue::ServiceId("sportello"))->letter == 'K');
  CHECK(find(view, queue::ServiceId("patente")) == nullptr);
  CHECK(person_call(view, queue::TerminalId("ingresso")) == PersonCallState::asked);
  CHECK(person_call(view, queue::TerminalId("altro")) == PersonCallState::none);
}

}  // namespace atrio::wire
