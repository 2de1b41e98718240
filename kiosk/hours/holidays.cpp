#include "hours/holidays.hpp"

#include <algorithm>
#include <array>

namespace atrio::hours {
namespace {

using namespace std::chrono;

constexpr std::array fixed = {January / 1,   January / 6,  April / 25,   May / 1,
                              June / 2,      August / 15,  November / 1, December / 8,
                              December / 25, December / 26};
constexpr auto san_francesco = October / 4;
constexpr year san_francesco_since{2026};

}  // namespace

/// Gauss's way in the form without exceptions (Meeus, Astronomical Algorithms, ch. 8).
LocalDay easter(year of) {
  const int y = static_cast<int>(of);
  const int golden = y % 19, century = y / 100, in_century = y % 100;
  const int moon_shift = (century - (century + 8) / 25 + 1) / 3;
  const int epact = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
  const int to_sunday =
      (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
  const int late = (golden + 11 * epact + 22 * to_sunday) / 451;
  // Days after 22 March, the earliest Easter there is.
  return local_days(of / March / 22) + days(epact + to_sunday - 7 * late);
}

bool is_holiday(const Holidays& holidays, LocalDay day) {
  const year_month_day date(day);
  const auto in_year = date.month() / date.day();
  if (std::ranges::find(fixed, in_year) != fixed.end()) return true;
  if (in_year == san_francesco && date.year() >= san_francesco_since) return true;
  if (std::ranges::find(holidays.local, in_year) != holidays.local.end()) return true;
  const LocalDay sunday = easter(date.year());
  return day == sunday || day == sunday + days(1);
}

std::vector<LocalDay> holidays_of(const Holidays& holidays, year of) {
  std::vector<LocalDay> found;
  const auto end = local_days((of + years(1)) / January / 1);
  for (auto day = local_days(of / January / 1); day < end; day += days(1))
    if (is_holiday(holidays, day)) found.push_back(day);
  return found;
}

std::optional<std::chrono::month_day> month_day(std::string_view text) {
  // 29 February is a day to be celebrated too: read the text as a day of a leap year.
  const auto in_leap_year = local_day("2024-" + std::string(text));
  if (!in_leap_year) return std::nullopt;
  const year_month_day date(*in_leap_year);
  return date.month() / date.day();
}

}  // namespace atrio::hours
