#include "hours/holidays.hpp"
#include "support/catch.hpp"

namespace atrio::hours {
namespace {

using namespace std::chrono;

LocalDay day(std::string_view text) { return local_day(text).value(); }

}  // namespace

TEST_CASE("Easter falls where the tables of the Church put it", "[hours]") {
  // Among them the earliest and the latest there are, and the two exceptions of Gauss's rule.
  for (const auto text :
       {"1818-03-22", "1886-04-25", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19",
        "2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
        "2028-04-16", "2038-04-25", "2049-04-18", "2285-03-22"})
    CHECK(day_to_string(easter(year_month_day(day(text)).year())) == text);
}

TEST_CASE("a visitor in Milan finds these days on the calendar of 2027", "[hours]") {
  std::vector<std::string> found;
  for (const auto on : holidays_of({.local = {December / 7}}, year(2027)))
    found.push_back(day_to_string(on));
  CHECK(found == std::vector<std::string>{
                     "2027-01-01", "2027-01-06", "2027-03-28", "2027-03-29", "2027-04-25",
                     "2027-05-01", "2027-06-02", "2027-08-15", "2027-10-04", "2027-11-01",
                     "2027-12-07", "2027-12-08", "2027-12-25", "2027-12-26"});
}

TEST_CASE("San Francesco is a holiday since the law of 2025 is in force", "[hours]") {
  CHECK_FALSE(is_holiday({}, day("2025-10-04")));
  CHECK(is_holiday({}, day("2026-10-04")));
}

TEST_CASE("a patron saint is celebrated at home only", "[hours]") {
  CHECK(is_holiday({.local = {December / 7}}, day("2026-12-07")));
  CHECK_FALSE(is_holiday({}, day("2026-12-07")));
}

TEST_CASE("a layer writes its own holiday as month and day", "[hours]") {
  CHECK(month_day("12-07") == December / 7);
  CHECK(month_day("02-29") == February / 29);
  for (const auto text : {"", "12", "12-7", "7-12", "13-01", "02-30", "12-07 ", "2026-12-07"})
    CHECK_FALSE(month_day(text));
}

}  // namespace atrio::hours
