#include "hours/state.hpp"
#include "support/catch.hpp"

#include <cstdio>
#include <random>

/// Random schedules, and for every minute of some weeks the door as somebody would work it out
/// who knows nothing of the code: paint every rule over a calendar, minute by minute.
namespace atrio::hours {
namespace {

using atrio::to_string;
using namespace std::chrono;

constexpr int minutes_a_day = 24 * 60;

/// A rule as drawn, before it is text.
struct Drawn {
  std::string text;
  std::vector<bool> weekdays = std::vector<bool>(7, true);
  bool holidays = false;
  int first = 0, last = 0;                 ///< month * 100 + day; 0: all year
  int in_year = 0;                         ///< of the first day; 0: every year
  std::vector<std::pair<int, int>> spans;  ///< minutes after midnight
};

std::string format(const char* pattern, int a, int b) {
  char text[32];
  std::snprintf(text, sizeof text, pattern, a, b);
  return text;
}

class Draw {
 public:
  explicit Draw(unsigned seed) : random_(seed) {}

  Drawn rule() {
    Drawn drawn;
    if (below(3) == 0) dates(drawn);
    if (below(4) != 0) weekdays(drawn);
    times(drawn);
    return drawn;
  }
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

 private:
  void dates(Drawn& drawn) {
    static const char* const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto near_new_year = [&] { return std::vector{11, 12, 1, 2}[below(4)]; };
    const int from = near_new_year(), to = near_new_year();
    drawn.first = from * 100 + 1 + below(28);
    drawn.last = to * 100 + 1 + below(28);
    // Within one year a period may be written for that year alone.
    if (below(2) == 0) {
      drawn.in_year = 2026 + below(2);
      drawn.text += std::to_string(drawn.in_year) + " ";
    }
    drawn.text += months[from - 1] + format(" %d-", drawn.first % 100, 0) + months[to - 1] +
                  format(" %d ", drawn.last % 100, 0);
  }

  void weekdays(Drawn& drawn) {
    static const char* const names[] = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    drawn.weekdays.assign(7, false);
    drawn.holidays = below(4) == 0;
    std::string text = drawn.holidays ? "PH" : "";
    const int ranges = below(3) + (drawn.holidays ? 0 : 1);
    for (int i = 0; i < ranges; ++i) {
      const int from = below(7), more = below(6);
      for (int j = 0; j <= more; ++j) drawn.weekdays[(from + j) % 7] = true;
      if (!text.empty()) text += ",";
      text += names[from];
      if (more > 0) text += std::string("-") + names[(from + more) % 7];
    }
    drawn.text += text + " ";
  }

  void times(Drawn& drawn) {
    if (below(4) == 0) {
      drawn.text += "off";
      return;
    }
    int earliest = 0;
    for (int i = 0; i < 3 && earliest < minutes_a_day - 30; ++i) {
      const int from = earliest + below(minutes_a_day - earliest - 1);
      const int to = from + 1 + below(i == 0 ? 400 : minutes_a_day - 1);
      if (i > 0) drawn.text += ",";
      drawn.text += format("%02d:%02d-", from / 60, from % 60);
      const int shown = to == minutes_a_day ? to : to % minutes_a_day;
      drawn.text += format("%02d:%02d", shown / 60, shown % 60);
      drawn.spans.emplace_back(from, to);
      earliest = to + 1;
      if (below(2) == 0) break;
    }
  }

  std::mt19937 random_;
};

bool names(const Drawn& rule, LocalDay day, bool holiday) {
  const int on_weekday = static_cast<int>(weekday(day).iso_encoding()) - 1;
  if (!rule.weekdays[static_cast<std::size_t>(on_weekday)] && !(holiday && rule.holidays))
    return false;
  if (rule.first == 0) return true;
  const year_month_day date(day);
  const int in_year = static_cast<int>(date.year());
  const int today = static_cast<int>(static_cast<unsigned>(date.month())) * 100 +
                    static_cast<int>(static_cast<unsigned>(date.day()));
  const bool wraps = rule.last < rule.first;
  const bool this_part = today >= rule.first && (wraps || today <= rule.last);
  const bool next_part = wraps && today <= rule.last;
  if (rule.in_year == 0) return this_part || next_part;
  return (this_part && in_year == rule.in_year) || (next_part && in_year == rule.in_year + 1);
}

/// Open or closed for every minute of `days` from `first` on.
std::vector<bool> painted(const std::vector<Drawn>& rules, LocalDay first, int days_long) {
  std::vector<bool> open(static_cast<std::size_t>(days_long) * minutes_a_day, false);
  for (int i = -1; i < days_long; ++i) {
    const LocalDay day = first + days(i);
    const std::string date = day_to_string(day).substr(5);
    const bool holiday = date == "12-25" || date == "12-26" || date == "01-01" ||
                         date == "01-06" || date == "12-08" || date == "11-01";
    std::vector<std::pair<int, int>> spans;
    for (const Drawn& rule : rules)
      if (names(rule, day, holiday)) spans = rule.spans;
    for (const auto& [from, to] : spans)
      for (int minute = from; minute < to; ++minute) {
        const int place = i * minutes_a_day + minute;
        if (place >= 0 && place < static_cast<int>(open.size()))
          open[static_cast<std::size_t>(place)] = true;
      }
  }
  return open;
}

}  // namespace

TEST_CASE("for any schedule every minute is as somebody would work it out", "[hours]") {
  constexpr int weeks_asked = 3,
                margin = 7;  // changes farther than the margin are not compared
  const LocalDay first = local_day("2026-12-20").value();
  for (unsigned seed = 0; seed < 40; ++seed) {
    Draw draw(seed);
    std::vector<Drawn> rules;
    std::string text;
    for (int i = 1 + draw.below(5); i > 0; --i) {
      rules.push_back(draw.rule());
      text += (text.empty() ? "" : "; ") + rules.back().text;
    }
    INFO("seed " << seed << ": " << text);
    const auto schedule = parse_opening_hours(text);
    if (!schedule) FAIL(to_string(schedule.reason()));

    const auto open = painted(rules, first, weeks_asked * 7 + margin);
    // For every minute the next one that differs, from the end backwards.
    std::vector<std::size_t> turns(open.size(), open.size());
    for (std::size_t i = open.size() - 1; i-- > 0;)
      turns[i] = open[i] != open[i + 1] ? i + 1 : turns[i + 1];
    for (std::size_t i = 0; i < static_cast<std::size_t>(weeks_asked) * 7 * minutes_a_day;
         ++i) {
      const LocalTime now = first + minutes(i);
      const auto state = state_at(*schedule, {}, now);
      const auto* is_open = std::get_if<Open>(&state);
      const auto turn = is_open ? is_open->until : std::get<Closed>(state).opens_again;
      const bool right =
          (is_open != nullptr) == open[i] &&
          (turns[i] == open.size() ? !turn || *turn >= first + minutes(open.size())
                                   : turn == first + minutes(turns[i]));
      if (!right)
        FAIL(to_string(now) << " should be " << (open[i] ? "open" : "closed") << " until "
                            << to_string(first + minutes(turns[i])));
    }
    SUCCEED();
  }
}

}  // namespace atrio::hours
