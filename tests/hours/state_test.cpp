#include "hours/state.hpp"
#include "lib/icu/zone.hpp"
#include "support/catch.hpp"

namespace atrio::hours {
namespace {

using namespace std::chrono_literals;
using atrio::to_string;
using namespace std::chrono;

const Holidays milan{.local = {December / 7}};

Schedule read(std::string_view text) { return *parse_opening_hours(text); }
LocalDay day(std::string_view text) { return local_day(text).value(); }

/// "until 2026-…", "again 2026-…", or with "never".
std::string at(std::string_view hours_text, std::string_view now) {
  const auto state = state_at(read(hours_text), milan, local_time(now).value());
  const auto told = [](std::optional<LocalTime> time) {
    return time ? to_string(*time) : std::string("never");
  };
  if (const auto* open = std::get_if<Open>(&state)) return "until " + told(open->until);
  return "again " + told(std::get<Closed>(state).opens_again);
}

std::vector<Span> on(std::string_view hours_text, std::string_view date) {
  return spans_on(read(hours_text), milan, day(date));
}

constexpr auto office = "Mo-Fr 08:30-12:30; Tu 08:30-12:30,14:00-16:00; PH off";
const std::vector<Span> morning = {{8h + 30min, 12h + 30min}};
const std::vector<Span> closed;

}  // namespace

TEST_CASE("a visitor learns until when it is open, or when it opens again", "[hours]") {
  // 2026-11-23 is a Monday.
  CHECK(at(office, "2026-11-23T08:29") == "again 2026-11-23T08:30");
  CHECK(at(office, "2026-11-23T08:30") == "until 2026-11-23T12:30");
  CHECK(at(office, "2026-11-23T12:30") == "again 2026-11-24T08:30");
  CHECK(at(office, "2026-11-24T13:00") == "again 2026-11-24T14:00");
  CHECK(at(office, "2026-11-27T13:00") == "again 2026-11-30T08:30");
}

TEST_CASE("nobody comes in vain on a holiday or the patron saint's day", "[hours]") {
  // Friday; Monday is Sant'Ambrogio, Tuesday the Immacolata.
  CHECK(at(office, "2026-12-04T15:00") == "again 2026-12-09T08:30");
  CHECK(at("Mo-Fr 08:30-12:30; PH 09:00-10:00", "2026-12-07T08:45") ==
        "again 2026-12-07T09:00");
  CHECK(at("Sa,PH 09:00-10:00", "2026-12-06T12:00") == "again 2026-12-07T09:00");
  // Who says nothing of holidays is open on them.
  CHECK(on("Mo-Fr 08:30-12:30", "2026-12-25") == morning);
  CHECK_FALSE(names_holidays(read("Mo-Fr 08:30-12:30; Dec 24 off")));
  CHECK(names_holidays(read(office)));
  CHECK(names_holidays(read("24/7")));
}

TEST_CASE("a later rule decides alone for the days it names", "[hours]") {
  const auto text = "Mo-Fr 08:30-12:30; We 14:00-16:00; 2026 Nov 26 off";
  CHECK(on(text, "2026-11-24") == morning);
  CHECK(on(text, "2026-11-25") == std::vector<Span>{{14h, 16h}});
  CHECK(on(text, "2026-11-26") == closed);
  CHECK(on(text, "2027-11-26") == morning);
  CHECK(on("We off; Mo-Fr 08:30-12:30", "2026-11-25") == morning);
}

TEST_CASE("a period over New Year holds on both sides of it", "[hours]") {
  const auto text = "Mo-Fr 08:30-12:30; Dec 24-Jan 6 off";
  CHECK(on(text, "2026-12-23") == morning);
  CHECK(on(text, "2026-12-24") == closed);
  CHECK(on(text, "2027-01-06") == closed);
  CHECK(on(text, "2027-01-07") == morning);
  CHECK(at(text, "2026-12-24T09:00") == "again 2027-01-07T08:30");
}

TEST_CASE("a night belongs to the day it starts on", "[hours]") {
  CHECK(at("Fr 22:00-02:00; Sa off", "2026-11-28T01:59") == "until 2026-11-28T02:00");
  CHECK(at("Fr 22:00-02:00; Sa off", "2026-11-28T02:00") == "again 2026-12-04T22:00");
  CHECK(at("Fr 22:00-02:00", "2026-11-27T01:00") == "again 2026-11-27T22:00");
}

TEST_CASE("spans that touch at midnight are one", "[hours]") {
  CHECK(at("Fr 18:00-24:00; Sa 00:00-03:00", "2026-11-27T20:00") == "until 2026-11-28T03:00");
  CHECK(at("Fr 22:00-04:00; Sa 03:00-12:00", "2026-11-28T01:00") == "until 2026-11-28T12:00");
}

TEST_CASE("what never changes is not given a date", "[hours]") {
  CHECK(at("24/7", "2026-11-23T10:00") == "until never");
  CHECK(at("24/7; 2028 Jan 1 off", "2027-01-01T10:00") == "until 2028-01-01T00:00");
  CHECK(at("24/7; 2028 Jan 1 off", "2026-11-23T10:00") == "until never");
  CHECK(at("off", "2026-11-23T10:00") == "again never");
  CHECK(at("2026 Jan 8 08:00-12:00", "2026-11-23T10:00") == "again never");
  CHECK(at("2027 Nov 24 08:00-12:00", "2026-11-23T10:00") == "again 2027-11-24T08:00");
  CHECK(at("2027 Nov 24 08:00-12:00", "2026-11-23T07:59") == "again never");
}

namespace {

/// Minutes until the door opens or closes, at a moment given in UTC.
long minutes_left(std::string_view hours_text, std::string_view utc) {
  static const icu::Zone rome("Europe/Rome");
  const Instant now(local_time(utc).value().time_since_epoch());
  const auto change =
      next_change(read(hours_text), milan, rome.wall_clock(now, now + look_ahead), now);
  REQUIRE(change);
  return static_cast<long>(duration_cast<minutes>(*change - now).count());
}

}  // namespace

TEST_CASE("the minutes are right in the night that summer time ends", "[hours]") {
  // On 2026-10-25 the hour from 2:00 to 3:00 comes twice: 3:00 CEST is 1:00 UTC.
  CHECK(minutes_left("01:30-03:30", "2026-10-24T22:30") == 60);   // 0:30, opens 1:30
  CHECK(minutes_left("01:30-03:30", "2026-10-24T23:30") == 180);  // 1:30, closes 3:30
  CHECK(minutes_left("01:30-03:30", "2026-10-25T01:15") == 75);   // 2:15 again
  CHECK(minutes_left("22:00-02:00", "2026-10-24T20:00") == 240);  // 22:00, closes 2:00
  // 2:45 for the first time: when the clock is set back to 2:00, the wall says open again.
  CHECK(minutes_left("01:30-02:30", "2026-10-25T00:45") == 15);
  CHECK(minutes_left("01:30-02:30", "2026-10-25T01:15") == 15);
}

TEST_CASE("the minutes are right in the night that summer time begins", "[hours]") {
  // On 2027-03-28, which is Easter, 2:00 CET is 3:00 CEST: 1:00 UTC.
  CHECK(minutes_left("01:30-03:30", "2027-03-28T00:30") == 60);   // 1:30, closes 3:30
  CHECK(minutes_left("22:00-02:00", "2027-03-27T21:00") == 240);  // 22:00, closes "2:00"
  CHECK(minutes_left("02:30-04:00", "2027-03-28T00:30") == 30);   // 1:30, opens "2:30"
  // A span that the night leaves out does not happen: the next is a day later.
  CHECK(minutes_left("02:15-02:45", "2027-03-28T00:45") == 23 * 60 + 30);
  CHECK(minutes_left("08:30-12:30", "2027-03-27T11:30") == 19 * 60);
}

TEST_CASE("the table on the door shows the season, not its exceptions", "[hours]") {
  const auto text = read("Mo-Fr 08:30-12:30; Jul-Aug Mo-Fr 09:00-12:00; Aug 10-20 off; PH off");
  const auto winter = normal_week(text, day("2026-12-24"));
  CHECK(winter[0] == morning);
  CHECK(winter[5] == closed);
  CHECK(normal_week(text, day("2026-08-12"))[0] == std::vector<Span>{{9h, 12h}});
}

TEST_CASE("a visitor is told of the days on which the table would mislead", "[hours]") {
  const auto text =
      read("Mo-Fr 08:30-12:30; Jul-Aug Mo-Fr 09:00-12:00; 2026 Dec 24 off; PH off");
  const auto special = [&](std::string_view from, std::string_view until) {
    return special_days(text, milan, day(from), day(until));
  };
  // Holidays on a Saturday or Sunday change nothing.
  CHECK(special("2026-12-20", "2026-12-30") ==
        std::vector<SpecialDay>{{day("2026-12-24"), {}}, {day("2026-12-25"), {}}});
  CHECK(special("2026-12-20", "2026-12-24").empty());
  // The table of June misleads in July.
  CHECK(special("2026-06-29", "2026-07-02") ==
        std::vector<SpecialDay>{{day("2026-07-01"), {{9h, 12h}}}});
  CHECK(special("2026-07-01", "2026-07-15").empty());
}

}  // namespace atrio::hours
