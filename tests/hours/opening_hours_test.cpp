#include "hours/opening_hours.hpp"
#include "support/catch.hpp"

#include <string>

namespace atrio::hours {
namespace {

using namespace std::chrono_literals;
using namespace std::chrono;

Schedule read(std::string_view text) {
  const auto schedule = parse_opening_hours(text);
  if (!schedule) FAIL(text << ": " << to_string(schedule.reason()));
  return *schedule;
}

std::string refused(std::string_view text) {
  const auto schedule = parse_opening_hours(text);
  return schedule ? "read" : to_string(schedule.reason());
}

Rule only_rule(std::string_view text) {
  const auto schedule = read(text);
  REQUIRE(schedule.rules.size() == 1);
  return schedule.rules[0];
}

LocalDay day(std::string_view text) { return local_day(text).value(); }

}  // namespace

TEST_CASE("an editor writes weekdays as lists, ranges and over Sunday", "[hours]") {
  // std::bitset's text has Sunday first.
  CHECK(only_rule("Mo-Fr 08:30-12:30").days == Days{std::bitset<7>("0011111"), false});
  CHECK(only_rule("Mo,We off").days == Days{std::bitset<7>("0000101"), false});
  CHECK(only_rule("Sa-Mo off").days == Days{std::bitset<7>("1100001"), false});
  CHECK(only_rule("Mo-Fr,PH off").days == Days{std::bitset<7>("0011111"), true});
  CHECK(only_rule("PH closed").days == Days{std::bitset<7>(), true});
  CHECK(only_rule("off").days == Days{std::bitset<7>().set(), false});
}

TEST_CASE("an editor writes times, and those of the night too", "[hours]") {
  CHECK(only_rule("08:30-12:30,14:00-16:00").spans ==
        std::vector<Span>{{8h + 30min, 12h + 30min}, {14h, 16h}});
  CHECK(only_rule("22:00-02:00").spans == std::vector<Span>{{22h, 26h}});
  CHECK(only_rule("18:00-24:00").spans == std::vector<Span>{{18h, 24h}});
  CHECK(only_rule("18:00-00:00").spans == std::vector<Span>{{18h, 24h}});
  CHECK(only_rule("24/7").spans == std::vector<Span>{{0h, 24h}});
  CHECK(only_rule("Mo off").spans.empty());
}

TEST_CASE("an editor writes months and dates of every year", "[hours]") {
  CHECK(only_rule("Aug off").dates == std::vector<Period>{EveryYear{August / 1, August / 31}});
  CHECK(only_rule("Nov-Feb off").dates ==
        std::vector<Period>{EveryYear{November / 1, February / 29}});
  CHECK(only_rule("Dec 24-Jan 6 off").dates ==
        std::vector<Period>{EveryYear{December / 24, January / 6}});
  CHECK(only_rule("Aug 10-20,Dec 7 off").dates ==
        std::vector<Period>{EveryYear{August / 10, August / 20},
                            EveryYear{December / 7, December / 7}});
  // A month and a time are not a date.
  CHECK(only_rule("Jul 08:00-12:00").dates ==
        std::vector<Period>{EveryYear{July / 1, July / 31}});
}

TEST_CASE("an editor writes the dates of one year", "[hours]") {
  const auto once = [](std::string_view text) {
    return std::get<Once>(only_rule(text).dates.at(0));
  };
  CHECK(once("2026 Dec 24 off") == Once{day("2026-12-24"), day("2026-12-24")});
  CHECK(once("2026 Aug 10-20 off") == Once{day("2026-08-10"), day("2026-08-20")});
  CHECK(once("2026 Dec 24-Jan 6 off") == Once{day("2026-12-24"), day("2027-01-06")});
  CHECK(once("2026 Dec 24-2027 Jan 6 off") == Once{day("2026-12-24"), day("2027-01-06")});
  CHECK(once("2027 Feb off") == Once{day("2027-02-01"), day("2027-02-28")});
  CHECK(once("2027 Nov-Feb off") == Once{day("2027-11-01"), day("2028-02-29")});
}

TEST_CASE("rules stand in the order they are written", "[hours]") {
  const auto schedule = read("Mo-Fr 08:00-12:00; Dec 24 off; PH off");
  REQUIRE(schedule.rules.size() == 3);
  CHECK(schedule.rules[1].dates ==
        std::vector<Period>{EveryYear{December / 24, December / 24}});
  CHECK(schedule.rules[2].days.holidays);
}

TEST_CASE("a mistake is shown where it stands, with what would be right", "[hours]") {
  CHECK(
      refused("Lu-Ve 08:00-12:00") ==
      "column 1: found 'Lu', expected a month such as Jan, a weekday such as Mo, or PH, a time "
      "such as 08:30, or off");
  CHECK(refused("Mo-Ve 08:00-12:00") == "column 4: found 'Ve', expected a weekday such as Fr");
  CHECK(refused("Mo-Fr 8:00-12:00") == "column 7: found '8:00', expected a time such as 08:30");
  CHECK(refused("Mo-Fr 08:00-25:00") ==
        "column 13: found '25:00', expected a time such as 08:30");
  CHECK(refused("Mo-Fr 24:00-02:00") ==
        "column 7: found '24:00', expected a time of the day, 00:00 to 23:59 and 24:00 as an "
        "end");
  CHECK(refused("Mo-Fr") == "column 6: found nothing, expected a space and times or off");
  CHECK(refused("Mo-Fr ") == "column 7: found nothing, expected a time such as 08:30, or off");
  CHECK(refused("") ==
        "column 1: found nothing, expected a month such as Jan, a weekday such as Mo, or PH, a "
        "time such as 08:30, or off");
  CHECK(refused("Mo 08:00-12:00;") == "column 16: found nothing, expected a space after ';'");
  CHECK(refused("Mo 08:00-12:00 \"su appuntamento\"") ==
        "column 15: found ' ', expected '; ' and another rule, or the end");
  CHECK(refused("2026-12-24 off") == "column 5: found '-', expected a space and a month");
}

TEST_CASE("times that contradict themselves are refused", "[hours]") {
  CHECK(refused("08:00-12:00,11:00-14:00") ==
        "column 13: found '11:00', expected a time after 12:00");
  CHECK(refused("08:00-12:00,12:00-14:00") ==
        "column 13: found '12:00', expected a time after 12:00");
  CHECK(refused("22:00-02:00,08:00-12:00") ==
        "column 13: found '08:00', expected nothing more after a span that reaches midnight");
  CHECK(refused("08:00-08:00") ==
        "column 7: found '08:00', expected another time than it opens; all day is 00:00-24:00");
}

TEST_CASE("days that no calendar has are refused", "[hours]") {
  CHECK(refused("Feb 30 off") == "column 5: found '30', expected a day of that month, 1 to 29");
  CHECK(refused("Feb 29 off") == "read");
  CHECK(refused("2027 Feb 29 off") ==
        "column 10: found '29', expected a day of that month, 1 to 28");
  CHECK(refused("2026 Dec 24-Feb 29 off") ==
        "column 17: found '29', expected a day of that month, 1 to 28");
  CHECK(refused("2027 Dec 24-Feb 29 off") == "read");
  CHECK(refused("Aug 20-10 off") ==
        "column 8: found '10', expected a day that is not before the first");
  CHECK(refused("2027 Jan 6-2026 Dec 24 off") ==
        "column 12: found '2026', expected a day that is not before the first");
  CHECK(refused("Dec 24-Feb") ==
        "column 11: found nothing, expected a space and a day, because the period starts with "
        "one");
  CHECK(refused("Dec 24-Feb off") ==
        "column 12: found 'off', expected a day of that month, 1 to 29");
}

TEST_CASE("a text longer than any opening hours is refused unread", "[hours]") {
  std::string text = "off";
  while (text.size() + 5 <= max_opening_hours_bytes) text += "; off";
  CHECK(refused(text) == "read");
  CHECK(refused(text + "; off") ==
        "column 501: found 'off', expected the end, at most 500 bytes");
}

TEST_CASE("bytes that are no text are named without harm to the line", "[hours]") {
  CHECK(refused("\n\xff\xfe Mo").starts_with("column 1: found '?"));
}

}  // namespace atrio::hours
