#include "lib/icu/calendar.hpp"
#include "lib/icu/plural.hpp"
#include "support/catch.hpp"

using namespace std::chrono_literals;
using namespace atrio;

namespace {
constexpr std::chrono::local_days monday{2026y / std::chrono::November / 23};
}

TEST_CASE("a visitor reads the date with month names in her language", "[icu]") {
  CHECK(icu::weekday_and_date("it", monday) == "lunedì 23 novembre");
  // Newer CLDR data drop the comma; day before month is what matters here.
  CHECK_THAT(icu::weekday_and_date("en", monday), Catch::Contains("23 November"));
  CHECK(icu::weekday_and_date("zh-Hans", monday) == "11月23日星期一");
  CHECK(icu::weekday_and_date("uk", monday) == "понеділок, 23 листопада");
  CHECK(icu::month_and_year("it", 2026y / std::chrono::October) == "ottobre 2026");
}

TEST_CASE("Bengali dates have Bengali digits, Arabic and Urdu dates European ones", "[icu]") {
  CHECK(icu::weekday_and_date("bn", monday).find("২৩") != std::string::npos);
  CHECK(icu::weekday_and_date("ar", monday).find("23") != std::string::npos);
  CHECK(icu::weekday_and_date("ur", monday).find("23") != std::string::npos);
}

TEST_CASE("weekdays are named in short in the table of hours", "[icu]") {
  CHECK(icu::weekday_short("it", std::chrono::Monday) == "lun");
  CHECK(icu::weekday_short("it", std::chrono::Sunday) == "dom");
  CHECK(icu::weekday_short("en", std::chrono::Friday) == "Fri");
}

TEST_CASE("the clock runs over 24 hours with European digits", "[icu]") {
  CHECK(icu::clock(monday + 10h + 24min) == "10:24");
  CHECK(icu::clock(monday + 8h + 5min) == "8:05");
  CHECK(icu::clock(monday + 0min) == "0:00");
  CHECK(icu::clock(24h) == "24:00");
}

TEST_CASE("people are counted by each language's own rules", "[icu]") {
  CHECK(icu::plural_category("it", 1) == "one");
  CHECK(icu::plural_category("it", 5) == "other");
  CHECK(icu::plural_category("uk", 2) == "few");
  CHECK(icu::plural_category("uk", 5) == "many");
  CHECK(icu::plural_category("ar", 0) == "zero");
  CHECK(icu::plural_category("ar", 2) == "two");
  CHECK(icu::plural_category("ar", 11) == "many");
  CHECK(icu::plural_category("zh-Hans", 1) == "other");
}

TEST_CASE("a language tag that is none is refused with its name", "[icu]") {
  CHECK_THROWS_WITH(icu::weekday_short("not a tag!", std::chrono::Monday),
                    Catch::Contains("not a tag!"));
}
