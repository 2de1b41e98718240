#pragma once

#include "base/local_time.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace atrio::hours {

/// The public holidays where an office stands: those of Italy and the local ones.
struct Holidays {
  /// Every year, such as the patron saint's day of the municipality (7 December in Milan).
  std::vector<std::chrono::month_day> local;
};

/// Easter Sunday by the Gregorian computus, any year from 1583.
LocalDay easter(std::chrono::year year);

/// True on the days of Legge 27 maggio 1949 n. 260 art. 2 as in force: 1 and 6 January, Easter,
/// Easter Monday, 25 April, 1 May, 2 June, 15 August, 4 October from 2026 (Legge 8 ottobre 2025
/// n. 151 art. 1, in force since 2026-01-01), 1 November, 8, 25 and 26 December, and on local
/// ones. Ordinary Sundays are not holidays here: they are weekdays of the schedule.
bool is_holiday(const Holidays& holidays, LocalDay day);

/// All of one year, in order.
std::vector<LocalDay> holidays_of(const Holidays& holidays, std::chrono::year year);

/// "12-07" as a layer writes it; nothing else is read.
std::optional<std::chrono::month_day> month_day(std::string_view text);

}  // namespace atrio::hours
