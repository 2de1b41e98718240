#include "queue/hours.hpp"
#include "support/catch.hpp"

#include <string>

namespace atrio::queue {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

LocalTime at(std::string_view text) { return local_time(text).value(); }

/// Monday to Friday 8:30-12:30, Monday also 14:30-16:30; last number 20 minutes before closing.
Hours office() {
  Hours office{.last_ticket = minutes(20)};
  const Span morning{hours(8) + minutes(30), hours(12) + minutes(30)};
  for (int day = 0; day < 5; ++day) office.week[day] = {morning};
  office.week[0].push_back({hours(14) + minutes(30), hours(16) + minutes(30)});
  return office;
}

Closed closed(ClosedReason reason, std::string_view again) { return {reason, at(again)}; }

}  // namespace

TEST_CASE("a visitor gets a number from opening until the last ticket", "[queue]") {
  // 2026-11-23 is a Monday.
  CHECK(admission(office(), at("2026-11-23T08:30"), 0) ==
        Admission(Open{at("2026-11-23T12:10")}));
  CHECK(admission(office(), at("2026-11-23T12:09"), 0) ==
        Admission(Open{at("2026-11-23T12:10")}));
}

TEST_CASE("a closed service says why and when it opens again", "[queue]") {
  const auto now = [](std::string_view text) { return admission(office(), at(text), 0); };
  CHECK(now("2026-11-23T08:29") ==
        Admission(closed(ClosedReason::not_yet, "2026-11-23T08:30")));
  CHECK(now("2026-11-23T12:10") == Admission(closed(ClosedReason::pause, "2026-11-23T14:30")));
  CHECK(now("2026-11-23T16:10") == Admission(closed(ClosedReason::over, "2026-11-24T08:30")));
  CHECK(now("2026-11-27T18:00") == Admission(closed(ClosedReason::over, "2026-11-30T08:30")));
  CHECK(now("2026-11-28T10:00") ==
        Admission(closed(ClosedReason::closed_day, "2026-11-30T08:30")));
}

TEST_CASE("on a holiday nobody is told to come back the same day", "[queue]") {
  auto hours_of = office();
  hours_of.closed_days = {opening_day("2026-12-07").value(), opening_day("2026-12-08").value()};
  CHECK(admission(hours_of, at("2026-12-07T10:00"), 0) ==
        Admission(closed(ClosedReason::closed_day, "2026-12-09T08:30")));
  CHECK(admission(hours_of, at("2026-12-04T15:00"), 0) ==
        Admission(closed(ClosedReason::over, "2026-12-09T08:30")));
}

TEST_CASE("when today's numbers are gone, tomorrow's opening is named", "[queue]") {
  auto hours_of = office();
  hours_of.daily_limit = 64;
  CHECK(std::holds_alternative<Open>(admission(hours_of, at("2026-11-23T10:24"), 63)));
  CHECK(admission(hours_of, at("2026-11-23T10:24"), 64) ==
        Admission(closed(ClosedReason::none_left, "2026-11-24T08:30")));
  // In the pause too: the afternoon will bring none.
  CHECK(admission(hours_of, at("2026-11-23T13:00"), 64) ==
        Admission(closed(ClosedReason::none_left, "2026-11-24T08:30")));
  CHECK(admission(hours_of, at("2026-11-23T17:00"), 64) ==
        Admission(closed(ClosedReason::over, "2026-11-24T08:30")));
}

TEST_CASE("a service without any hours does not promise an opening", "[queue]") {
  CHECK(admission(Hours{}, at("2026-11-23T10:00"), 0) ==
        Admission(Closed{ClosedReason::closed_day, std::nullopt}));
}

TEST_CASE("a span shorter than its last-ticket margin never opens", "[queue]") {
  Hours hours_of{.last_ticket = minutes(60)};
  hours_of.week[0] = {{hours(9), hours(9) + minutes(30)}};
  CHECK(admission(hours_of, at("2026-11-23T09:10"), 0) ==
        Admission(Closed{ClosedReason::over, std::nullopt}));
}

TEST_CASE("a hall open round the clock is open at midnight", "[queue]") {
  Hours always;
  always.week.fill({{hours(0), hours(24)}});
  CHECK(admission(always, at("2026-11-23T23:59"), 0) ==
        Admission(Open{at("2026-11-24T00:00")}));
  CHECK(admission(always, at("2026-11-24T00:00"), 0) ==
        Admission(Open{at("2026-11-25T00:00")}));
}

TEST_CASE("local times are read only as they are written", "[queue]") {
  CHECK(to_string(at("2026-11-23T08:05")) == "2026-11-23T08:05");
  for (const std::string text :
       {"", "2026-11-23", "2026-11-23 08:05", "2026-02-30T08:05", "2026-11-23T24:00",
        "2026-11-23T08:60", "2026-11-23T08:05Z", "2026-1-23T008:05", "2026-11-23T-8:05"})
    CHECK_FALSE(local_time(text));
  CHECK(day_to_string(opening_day("2028-02-29").value()) == "2028-02-29");
  CHECK_FALSE(opening_day("2027-02-29"));
}

TEST_CASE("a clock set back over midnight does not begin yesterday again", "[queue]") {
  const auto monday = opening_day("2026-11-23").value();
  const auto tuesday = opening_day("2026-11-24").value();
  CHECK(opening_day_at(at("2026-11-23T23:59"), std::nullopt) == monday);
  CHECK(opening_day_at(at("2026-11-24T00:00"), monday) == tuesday);
  CHECK(opening_day_at(at("2026-11-23T23:30"), tuesday) == tuesday);
}

TEST_CASE("a clock that was wrong by years is believed once it is right", "[queue]") {
  CHECK(opening_day_at(at("2026-11-23T10:00"), opening_day("2036-01-01")) ==
        opening_day("2026-11-23").value());
}

TEST_CASE("every word of a closed reason is read back", "[queue]") {
  for (const auto reason : {ClosedReason::closed_day, ClosedReason::not_yet,
                            ClosedReason::pause, ClosedReason::over, ClosedReason::none_left})
    CHECK(closed_reason(to_string(reason)) == reason);
  CHECK_FALSE(closed_reason("tired"));
}

}  // namespace atrio::queue
