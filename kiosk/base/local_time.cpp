#include "base/local_time.hpp"

#include <cstdio>

namespace atrio {
namespace {

using namespace std::chrono;

/// "dd" at `at`, or -1.
int two_digits(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (!digit(at) || !digit(at + 1)) return -1;
  return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

}  // namespace

std::string day_to_string(LocalDay day) {
  const year_month_day date(day);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

std::string to_string(LocalTime time) {
  const auto day = day_of(time);
  const auto since_midnight = static_cast<int>((time - day).count());
  char text[32];
  std::snprintf(text, sizeof text, "T%02d:%02d", since_midnight / 60, since_midnight % 60);
  return day_to_string(day) + text;
}

std::optional<LocalDay> local_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int century = two_digits(text, 0), year_of = two_digits(text, 2);
  const int month_of = two_digits(text, 5), day_of_month = two_digits(text, 8);
  if (century < 0 || year_of < 0 || month_of < 0 || day_of_month < 0) return std::nullopt;
  const year_month_day date(year(century * 100 + year_of),
                            month(static_cast<unsigned>(month_of)),
                            day(static_cast<unsigned>(day_of_month)));
  if (!date.ok()) return std::nullopt;
  return local_days(date);
}

std::optional<LocalTime> local_time(std::string_view text) {
  if (text.size() != 16 || text[10] != 'T' || text[13] != ':') return std::nullopt;
  const auto date = local_day(text.substr(0, 10));
  const int hour = two_digits(text, 11), minute = two_digits(text, 14);
  if (!date || hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
  return *date + hours(hour) + minutes(minute);
}

}  // namespace atrio
