#include "lib/icu/zone.hpp"
#include "support/catch.hpp"

namespace atrio::icu {
namespace {

Instant utc(std::string_view text) {
  return Instant(local_time(text).value().time_since_epoch());
}

WallClock rome() {
  return Zone("Europe/Rome").wall_clock(utc("2026-01-01T00:00"), utc("2028-01-01T00:00"));
}

}  // namespace

TEST_CASE("the wall shows what the zone says, all through the year", "[icu]") {
  const Zone zone("Europe/Rome");
  const WallClock clock = rome();
  for (auto at = utc("2026-01-01T00:00"); at < utc("2028-01-01T00:00"); at += minutes(30))
    if (zone.local(at) != clock.local(at)) FAIL(to_string(zone.local(at)));
  CHECK(clock.local(utc("2026-10-25T00:59")) == local_time("2026-10-25T02:59"));
  CHECK(clock.local(utc("2026-10-25T01:00")) == local_time("2026-10-25T02:00"));
}

TEST_CASE("a time shown twice is reached when it comes next", "[icu]") {
  const auto half_past_two = local_time("2026-10-25T02:30").value();
  CHECK(rome().reaches(half_past_two, utc("2026-10-24T12:00")) == utc("2026-10-25T00:30"));
  CHECK(rome().reaches(half_past_two, utc("2026-10-25T01:15")) == utc("2026-10-25T01:30"));
}

TEST_CASE("a time left out is reached when the clock jumps over it", "[icu]") {
  CHECK(rome().reaches(local_time("2027-03-28T02:30").value(), utc("2026-10-24T12:00")) ==
        utc("2027-03-28T01:00"));
}

TEST_CASE("the clock is set in October and in March", "[icu]") {
  const WallClock clock = rome();
  const auto* october = clock.next_change(utc("2026-10-24T12:00"));
  REQUIRE(october);
  CHECK(october->at == utc("2026-10-25T01:00"));
  REQUIRE(clock.next_change(october->at));
  CHECK(clock.next_change(october->at)->at == utc("2027-03-28T01:00"));
  CHECK(clock.next_change(utc("2027-12-01T00:00")) == nullptr);
}

TEST_CASE("a technician is told of a zone nobody knows", "[icu]") {
  CHECK_THROWS_WITH(Zone("Europe/Rom"), Catch::Contains("Europe/Rom"));
}

}  // namespace atrio::icu
