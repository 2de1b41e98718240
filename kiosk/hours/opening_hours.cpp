#include "hours/opening_hours.hpp"

#include "hours/cursor.hpp"

#include <array>
#include <cstdio>
#include <optional>
#include <span>

namespace atrio::hours {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 7> weekday_names = {"Mo", "Tu", "We", "Th",
                                                           "Fr", "Sa", "Su"};
constexpr std::array<std::string_view, 12> month_names = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

constexpr std::string_view a_month = "a month such as Jan";
constexpr std::string_view a_weekday = "a weekday such as Mo, or PH";
constexpr std::string_view a_time = "a time such as 08:30";
constexpr auto whole_day = minutes(24 * 60);

/// The place of the name that comes next, taken; nothing when none comes.
std::optional<unsigned> take_name(Cursor& in, std::span<const std::string_view> names) {
  for (unsigned i = 0; i < names.size(); ++i)
    if (in.take(names[i])) return i;
  return std::nullopt;
}

/// One end of a period, as written: "2026 Dec 24" or less.
struct Named {
  std::size_t place;
  std::optional<year> in_year;
  month in_month{1};
  std::optional<day> on_day;
};

bool year_ahead(const Cursor& in) { return in.digits_ahead() == 4; }

/// " 24" comes next, and not the " 08:30" of a rule that names only a month.
bool day_ahead(const Cursor& in) {
  Cursor ahead = in;
  if (!ahead.take(" ")) return false;
  const std::size_t digits = ahead.digits_ahead();
  return digits > 0 && digits <= 2 && !ahead.rest().substr(digits).starts_with(':');
}

/// The last day that `in_month` can have, in `in_year` or in any.
day last_day(const Named& named) {
  constexpr year leap{2024};
  return (named.in_year.value_or(leap) / named.in_month / last).day();
}

void read_day(Cursor& in, Named& named) {
  const auto most = static_cast<int>(static_cast<unsigned>(last_day(named)));
  named.on_day = day(static_cast<unsigned>(
      in.number(2, 1, most, "a day of that month, 1 to " + std::to_string(most), true)));
}

void read_month(Cursor& in, Named& named) {
  const auto found = take_name(in, month_names);
  if (!found) return in.fail(a_month);
  named.in_month = month(*found + 1);
}

Named read_first(Cursor& in) {
  Named first{.place = in.place()};
  if (year_ahead(in)) {
    first.in_year = year(in.number(4, 1970, 9999, "a year such as 2026"));
    in.expect(" ", "a space and a month");
  }
  read_month(in, first);
  if (day_ahead(in)) {
    in.take(" ");
    read_day(in, first);
  }
  return first;
}

/// The year of an end that names none: the first in which it does not lie before the start.
year year_of_end(const Named& first, const Named& end) {
  const auto wraps = end.in_month / end.on_day.value_or(day(31)) <
                     first.in_month / first.on_day.value_or(day(1));
  return *first.in_year + years(wraps ? 1 : 0);
}

/// What stands after the "-".
Named read_end(Cursor& in, const Named& first) {
  Named end{.place = in.place()};
  if (first.on_day && !year_ahead(in) && in.digits_ahead() > 0) {
    end.in_year = first.in_year;
    end.in_month = first.in_month;
    read_day(in, end);
    if (end.on_day < first.on_day) in.fail_at(end.place, "a day that is not before the first");
    return end;
  }
  if (first.in_year && year_ahead(in)) {
    end.in_year = year(in.number(4, 1970, 9999, "a year such as 2026"));
    in.expect(" ", "a space and a month");
  }
  read_month(in, end);
  if (!first.on_day) {
    if (first.in_year && !end.in_year) end.in_year = year_of_end(first, end);
    return end;
  }
  in.expect(" ", "a space and a day, because the period starts with one");
  const Cursor at_day = in;
  read_day(in, end);
  if (first.in_year && !end.in_year && !in.error()) {
    // Which 29 February it is shows only now.
    end.in_year = year_of_end(first, end);
    in = at_day;
    read_day(in, end);
  }
  return end;
}

Period read_period(Cursor& in) {
  const Named first = read_first(in);
  const Named end = in.take("-") ? read_end(in, first) : first;
  const day from = first.on_day.value_or(day(1)), until = end.on_day.value_or(last_day(end));
  if (in.error() || !first.in_year)
    return EveryYear{first.in_month / from, end.in_month / until};
  const Once once{local_days(*first.in_year / first.in_month / from),
                  local_days(*end.in_year / end.in_month / until)};
  if (once.last < once.first) in.fail_at(end.place, "a day that is not before the first");
  return once;
}

void read_weekdays(Cursor& in, std::bitset<7>& weekdays) {
  const auto from = take_name(in, weekday_names);
  if (!from) return in.fail(a_weekday);
  const auto to = in.take("-") ? take_name(in, weekday_names) : from;
  if (!to) return in.fail("a weekday such as Fr");
  for (unsigned i = *from; i != *to; i = (i + 1) % 7) weekdays.set(i);
  weekdays.set(*to);
}

Days read_days(Cursor& in) {
  Days days;
  do {
    if (in.take("PH"))
      days.holidays = true;
    else
      read_weekdays(in, days.weekdays);
  } while (in.take(","));
  return days;
}

/// In minutes after midnight; 24:00 only as an end.
minutes read_time(Cursor& in, minutes most) {
  const std::size_t place = in.place();
  const int hour = in.number(2, 0, 24, a_time);
  in.expect(":", a_time);
  const minutes time(hour * 60 + in.number(2, 0, 59, a_time));
  if (time > most) in.fail_at(place, "a time of the day, 00:00 to 23:59 and 24:00 as an end");
  return time;
}

std::string clock(minutes time) {
  char text[16];
  std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(time.count() / 60),
                static_cast<int>(time.count() % 60));
  return text;
}

Span read_span(Cursor& in) {
  const minutes from = read_time(in, whole_day - minutes(1));
  in.expect("-", "'-' and the time it closes");
  const std::size_t place = in.place();
  const minutes to = read_time(in, whole_day);
  if (to == from) in.fail_at(place, "another time than it opens; all day is 00:00-24:00");
  return {from, to > from ? to : to + whole_day};
}

std::vector<Span> read_spans(Cursor& in) {
  std::vector<Span> spans;
  do {
    const std::size_t place = in.place();
    const Span span = read_span(in);
    if (!spans.empty() && spans.back().to >= whole_day)
      in.fail_at(place, "nothing more after a span that reaches midnight");
    else if (!spans.empty() && span.from <= spans.back().to)
      in.fail_at(place, "a time after " + clock(spans.back().to));
    spans.push_back(span);
  } while (in.take(","));
  return spans;
}

bool starts_with_any(std::string_view text, std::span<const std::string_view> names) {
  for (const auto name : names)
    if (text.starts_with(name)) return true;
  return false;
}

Rule read_rule(Cursor& in) {
  if (in.take("24/7"))
    return {.days = {std::bitset<7>().set(), true}, .spans = {{minutes(0), whole_day}}};

  std::string choices = "a time such as 08:30, or off";
  Rule rule{.days = {std::bitset<7>().set(), false}};
  const bool dated = year_ahead(in) || starts_with_any(in.rest(), month_names);
  if (dated) {
    do rule.dates.push_back(read_period(in));
    while (in.take(","));
    in.expect(" ", "a space and weekdays, times or off");
  }
  if (in.rest().starts_with("PH") || starts_with_any(in.rest(), weekday_names)) {
    rule.days = read_days(in);
    in.expect(" ", "a space and times or off");
  } else {
    choices = std::string(a_weekday) + ", " + choices;
    if (!dated) choices = std::string(a_month) + ", " + choices;
  }
  if (in.take("off") || in.take("closed")) return rule;
  if (in.digits_ahead() == 0) in.fail(choices);
  rule.spans = read_spans(in);
  return rule;
}

}  // namespace

Outcome<Schedule, ParseError> parse_opening_hours(std::string_view text) {
  Cursor in(text, max_opening_hours_bytes);
  Schedule schedule;
  bool more = true;
  while (more) {
    schedule.rules.push_back(read_rule(in));
    more = in.take(";");
    if (more) in.expect(" ", "a space after ';'");
  }
  if (!in.at_end()) in.fail("'; ' and another rule, or the end");
  if (in.error()) return *in.error();
  return schedule;
}

}  // namespace atrio::hours
