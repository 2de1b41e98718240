#include "hours/recurrence.hpp"
#include "support/catch.hpp"

namespace atrio::hours {
namespace {

using atrio::to_string;
using namespace std::chrono;

std::string refused(std::string_view text) {
  const auto rule = parse_recurrence(text);
  return rule ? "read" : to_string(rule.reason());
}

LocalDay day(std::string_view text) { return local_day(text).value(); }

struct Event {
  std::string_view start;
  std::string_view rule;
  std::set<LocalDay> except;

  /// The dates of the first `limit` times from `from` on.
  std::vector<std::string> next(std::string_view from, std::size_t limit) const {
    const auto read = parse_recurrence(rule);
    if (!read) FAIL(to_string(read.reason()));
    std::vector<std::string> dates;
    for (const auto time : next_occurrences(local_time(start).value(), *read, except,
                                            local_time(from).value(), limit)) {
      CHECK(to_string(time).substr(10) == start.substr(10));
      dates.push_back(day_to_string(day_of(time)));
    }
    return dates;
  }
};

using Dates = std::vector<std::string>;

}  // namespace

TEST_CASE("a course comes back every week until its last day", "[hours]") {
  const Event course{.start = "2026-12-05T15:00",
                     .rule = "FREQ=WEEKLY;BYDAY=SA;UNTIL=20261226"};
  CHECK(course.next("2026-11-23T10:00", 9) ==
        Dates{"2026-12-05", "2026-12-12", "2026-12-19", "2026-12-26"});
  CHECK(course.next("2026-12-12T15:00", 1) == Dates{"2026-12-12"});
  CHECK(course.next("2026-12-12T15:01", 1) == Dates{"2026-12-19"});
  CHECK(course.next("2026-12-27T00:00", 9).empty());
}

TEST_CASE("every other week is reckoned in weeks from Monday", "[hours]") {
  // Starts on a Sunday: its Tuesday would have been before it.
  const Event course{.start = "2026-12-06T09:00", .rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU"};
  CHECK(course.next("2026-12-01T00:00", 4) ==
        Dates{"2026-12-06", "2026-12-15", "2026-12-20", "2026-12-29"});
}

TEST_CASE("an event of the first Saturday and the last Sunday", "[hours]") {
  CHECK(Event{.start = "2026-12-05T15:00", .rule = "FREQ=MONTHLY;BYDAY=1SA"}.next(
            "2026-12-01T00:00", 3) == Dates{"2026-12-05", "2027-01-02", "2027-02-06"});
  CHECK(Event{.start = "2026-12-27T15:00", .rule = "FREQ=MONTHLY;BYDAY=-1SU"}.next(
            "2026-12-01T00:00", 3) == Dates{"2026-12-27", "2027-01-31", "2027-02-28"});
  // Not every month has a fifth one.
  CHECK(Event{.start = "2027-01-30T15:00", .rule = "FREQ=MONTHLY;BYDAY=5SA"}.next(
            "2027-01-01T00:00", 3) == Dates{"2027-01-30", "2027-05-29", "2027-07-31"});
  CHECK(Event{.start = "2027-02-01T15:00", .rule = "FREQ=MONTHLY;BYDAY=MO"}.next(
            "2027-02-01T00:00", 5) ==
        Dates{"2027-02-01", "2027-02-08", "2027-02-15", "2027-02-22", "2027-03-01"});
}

TEST_CASE("an event of the 31st skips the short months", "[hours]") {
  const Event event{.start = "2027-01-31T18:00", .rule = "FREQ=MONTHLY"};
  CHECK(event.next("2027-01-01T00:00", 4) ==
        Dates{"2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31"});
}

TEST_CASE("every third day, and every working day", "[hours]") {
  CHECK(Event{.start = "2026-12-29T08:00", .rule = "FREQ=DAILY;INTERVAL=3"}.next(
            "2026-12-30T00:00", 2) == Dates{"2027-01-01", "2027-01-04"});
  CHECK(Event{.start = "2026-12-04T08:00", .rule = "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR"}.next(
            "2026-12-01T00:00", 3) == Dates{"2026-12-04", "2026-12-07", "2026-12-08"});
}

TEST_CASE("a cancelled meeting is left out and still counted", "[hours]") {
  const Event course{.start = "2026-12-05T15:00",
                     .rule = "FREQ=WEEKLY;COUNT=4",
                     .except = {day("2026-12-12")}};
  CHECK(course.next("2026-11-23T10:00", 9) == Dates{"2026-12-05", "2026-12-19", "2026-12-26"});
  // Counted from the start, wherever we stand.
  CHECK(course.next("2026-12-20T00:00", 9) == Dates{"2026-12-26"});
}

TEST_CASE("an event without a rule happens once", "[hours]") {
  const auto start = local_time("2026-12-05T15:00").value();
  CHECK(next_occurrences(start, std::nullopt, {}, start, 9) == std::vector{start});
  CHECK(next_occurrences(start, std::nullopt, {}, start + minutes(1), 9).empty());
}

TEST_CASE("a rule that names nothing within a year ends the search", "[hours]") {
  // February 2027 has no fifth Saturday, nor has any until 2048.
  CHECK(Event{.start = "2027-02-06T15:00", .rule = "FREQ=MONTHLY;INTERVAL=12;BYDAY=5SA"}
            .next("2027-02-01T00:00", 9)
            .empty());
}

TEST_CASE("an editor is told when the start is no day of the rule", "[hours]") {
  const auto saturdays = *parse_recurrence("FREQ=WEEKLY;BYDAY=SA");
  CHECK(fits(saturdays, day("2026-12-05")));
  CHECK_FALSE(fits(saturdays, day("2026-12-04")));
}

TEST_CASE("a mistake in a rule is shown where it stands", "[hours]") {
  CHECK(refused("FREQ=MONTHLY;INTERVAL=2;BYDAY=1SA,-1SU;COUNT=12") == "read");
  CHECK(refused("RRULE:FREQ=DAILY") == "column 1: found 'RRULE:FREQ', expected FREQ=");
  CHECK(refused("FREQ=YEARLY") ==
        "column 6: found 'YEARLY', expected DAILY, WEEKLY or MONTHLY");
  CHECK(refused("FREQ=WEEKLY;BYDAY=Sa") ==
        "column 19: found 'Sa', expected a weekday such as MO, without a number");
  CHECK(refused("FREQ=WEEKLY;BYDAY=1SA") ==
        "column 19: found '1SA', expected a weekday such as MO, without a number");
  CHECK(refused("FREQ=MONTHLY;BYDAY=6SA") ==
        "column 20: found '6SA', expected 1 to 5, counted from the month's start or end");
  CHECK(refused("FREQ=WEEKLY;INTERVAL=0") ==
        "column 22: found '0', expected a number from 1 to 366");
  CHECK(refused("FREQ=WEEKLY;UNTIL=20270631") ==
        "column 19: found '20270631', expected a day such as 20270630");
  CHECK(refused("FREQ=WEEKLY;UNTIL=20270630;COUNT=3") ==
        "column 28: found 'COUNT', expected INTERVAL=, BYDAY=, UNTIL= or COUNT=, each once and "
        "only one of the last two");
  CHECK(refused("FREQ=WEEKLY;").starts_with("column 13: found nothing, expected INTERVAL="));
  CHECK(refused("FREQ=WEEKLY BYDAY=SA") ==
        "column 12: found ' ', expected ';' and another part, or the end");
  CHECK(refused("FREQ=WEEKLY;BYDAY=" + std::string(200, 'M'))
            .ends_with("expected the end, at most 200 bytes"));
}

}  // namespace atrio::hours
