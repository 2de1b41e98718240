#include "queue/hours.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace atrio::queue {
namespace {

using namespace std::chrono;

constexpr std::array reasons = {ClosedReason::closed_day, ClosedReason::not_yet,
                                ClosedReason::pause, ClosedReason::over,
                                ClosedReason::none_left};
constexpr days look_ahead{60};

const std::vector<Span>& spans_on(const Hours& hours, OpeningDay day) {
  static const std::vector<Span> none;
  if (hours.closed_days.contains(day)) return none;
  return hours.week[weekday(day).iso_encoding() - 1];
}

/// The end of number-giving in `span`; not later than its start when the margin eats it up.
minutes last_moment(const Hours& hours, const Span& span) {
  return span.to - hours.last_ticket;
}

/// The first moment at or after `from` when a number can be given, looking `look_ahead` far.
std::optional<LocalTime> next_opening(const Hours& hours, LocalTime from) {
  for (auto day = day_of(from); day <= day_of(from) + look_ahead; day += days(1))
    for (const Span& span : spans_on(hours, day))
      if (day + span.from >= from && last_moment(hours, span) > span.from)
        return day + span.from;
  return std::nullopt;
}

ClosedReason why_closed(const std::vector<Span>& today, minutes time) {
  if (today.empty()) return ClosedReason::closed_day;
  if (time < today.front().from) return ClosedReason::not_yet;
  return time >= today.back().from ? ClosedReason::over : ClosedReason::pause;
}

}  // namespace

std::string_view to_string(ClosedReason reason) {
  switch (reason) {
    case ClosedReason::closed_day: return "closed_day";
    case ClosedReason::not_yet: return "not_yet";
    case ClosedReason::pause: return "pause";
    case ClosedReason::over: return "over";
    case ClosedReason::none_left: return "none_left";
  }
  assert(false);
  return {};
}

std::optional<ClosedReason> closed_reason(std::string_view text) {
  const auto found =
      std::ranges::find_if(reasons, [&](auto reason) { return to_string(reason) == text; });
  if (found == reasons.end()) return std::nullopt;
  return *found;
}

Admission admission(const Hours& hours, LocalTime now, int given_today) {
  const auto today = day_of(now);
  const minutes time = now - today;
  const auto& spans = spans_on(hours, today);

  const auto current = std::ranges::find_if(spans, [&](const Span& span) {
    return time >= span.from && time < last_moment(hours, span);
  });
  // The limit counts only while numbers would otherwise still come: on a closed day nobody is
  // told that "all numbers are gone".
  const bool more_today =
      current != spans.end() || (!spans.empty() && time < spans.back().from);
  if (hours.daily_limit && given_today >= *hours.daily_limit && more_today)
    return Closed{ClosedReason::none_left, next_opening(hours, today + days(1))};
  if (current != spans.end()) return Open{today + last_moment(hours, *current)};
  return Closed{why_closed(spans, time), next_opening(hours, now)};
}

}  // namespace atrio::queue
