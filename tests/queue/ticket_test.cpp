#include "queue/ticket.hpp"
#include "support/catch.hpp"

#include <string>

namespace atrio::queue {
namespace {

const Instant nine_o_clock{milliseconds{1'795'420'800'000}};
const DeskId desk_1{"1"}, desk_2{"2"};

Ticket waiting_ticket() {
  return {.id = {7},
          .number = {'A', 42},
          .service = ServiceId("residenza-anagrafica"),
          .arrived = nine_o_clock};
}

}  // namespace

TEST_CASE("a number is a letter, a no-break space and at least three digits", "[queue]") {
  CHECK(to_string(TicketNumber{'A', 42}) == "A\u00A0042");
  CHECK(to_string(TicketNumber{'K', 999}) == "K\u00A0999");
  CHECK(to_string(TicketNumber{'K', 1000}) == "K\u00A01000");
}

TEST_CASE("only what stands on a ticket is read as a number", "[queue]") {
  CHECK(ticket_number("A\u00A0042") == TicketNumber{'A', 42});
  CHECK(ticket_number("Z\u00A09999") == TicketNumber{'Z', 9999});
  for (const std::string text :
       {"", "A", "A 042", "A\u00A042", "A\u00A00042", "A\u00A0000", "A\u00A010000",
        "A\u00A0-42", "I\u00A0042", "a\u00A0042", "A\u00A0042 ", "A\u00A0", "A\u00A070000"})
    CHECK_FALSE(ticket_number(text));
}

TEST_CASE("no series is called I, O or Q, which are read as digits", "[queue]") {
  int letters = 0;
  for (int c = 0; c < 256; ++c) letters += series_letter(static_cast<char>(c));
  CHECK(letters == 23);
  CHECK_FALSE(series_letter('I'));
  CHECK_FALSE(series_letter('O'));
  CHECK_FALSE(series_letter('Q'));
}

TEST_CASE("two desks cannot call the same ticket", "[queue]") {
  const auto called = call(waiting_ticket(), desk_1, nine_o_clock);
  REQUIRE(called);
  CHECK(call(*called, desk_2, nine_o_clock).reason() == Refusal::not_waiting);
  CHECK(serve(*called, desk_2, nine_o_clock).reason() == Refusal::not_called);
  CHECK(recall(*called, desk_2, nine_o_clock).reason() == Refusal::not_called);
  CHECK(no_show(*called, desk_2, nine_o_clock).reason() == Refusal::not_called);
}

TEST_CASE("a visitor is called, called again, served and done", "[queue]") {
  const auto called = call(waiting_ticket(), desk_1, nine_o_clock);
  REQUIRE(called);
  const auto again = recall(*called, desk_1, nine_o_clock + minutes(1));
  REQUIRE(again);
  CHECK(std::get<Called>(again->state).count == 2);
  CHECK(std::get<Called>(again->state).at == nine_o_clock + minutes(1));
  const auto serving = serve(*again, desk_1, nine_o_clock + minutes(2));
  REQUIRE(serving);
  CHECK(desk_of(*serving) == desk_1);
  const auto done = finish(*serving, desk_1, nine_o_clock + minutes(9));
  REQUIRE(done);
  CHECK(phase_of(done->state) == Phase::done);
  CHECK_FALSE(desk_of(*done));
  CHECK(done->number == waiting_ticket().number);
}

TEST_CASE("nobody is served or missed who was not called", "[queue]") {
  CHECK(serve(waiting_ticket(), desk_1, nine_o_clock).reason() == Refusal::not_called);
  CHECK(no_show(waiting_ticket(), desk_1, nine_o_clock).reason() == Refusal::not_called);
  CHECK(finish(waiting_ticket(), desk_1, nine_o_clock).reason() == Refusal::not_serving);
}

TEST_CASE("every word of a phase and a priority is read back", "[queue]") {
  for (const auto value :
       {Phase::issued, Phase::waiting, Phase::called, Phase::serving, Phase::held, Phase::done,
        Phase::no_show, Phase::cancelled, Phase::expired})
    CHECK(phase(to_string(value)) == value);
  for (const auto value : {Priority::none, Priority::pregnancy, Priority::small_child,
                           Priority::disability, Priority::age})
    CHECK(priority(to_string(value)) == value);
  CHECK_FALSE(phase("gone"));
  CHECK_FALSE(priority("rich"));
}

TEST_CASE("what has expired or was cancelled never comes back", "[queue]") {
  for (const auto to : {Phase::issued, Phase::waiting, Phase::called, Phase::serving,
                        Phase::held, Phase::done, Phase::no_show}) {
    CHECK_FALSE(legal(Phase::expired, to));
    CHECK_FALSE(legal(Phase::cancelled, to));
  }
}

}  // namespace atrio::queue
