#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

/// Dates, times and numbers as visitors read them: digits, month names, a 24 h clock
/// (norms LNG-10, NUM-01). Every function throws std::runtime_error naming a language tag that
/// is none. Safe from any thread.
namespace atrio::icu {

/// "lunedì 23 novembre", "11月23日 星期一".
std::string weekday_and_date(std::string_view language, std::chrono::local_days day);
/// "23 novembre 2026", as on the ticket.
std::string date(std::string_view language, std::chrono::local_days day);
/// "lunedì", as it stands by itself
std::string weekday(std::string_view language, std::chrono::weekday weekday);
/// "lun"
std::string weekday_short(std::string_view language, std::chrono::weekday weekday);
/// "ottobre 2026"
std::string month_and_year(std::string_view language, std::chrono::year_month month);

/// "8:30", "10:24": European digits in every language, as on the signs of the building
/// (NUM-02).
std::string clock(std::chrono::local_time<std::chrono::minutes> time);
/// The same of a time of day, in minutes after midnight; 24:00 closes a day.
std::string clock(std::chrono::minutes after_midnight);

}  // namespace atrio::icu
