#include "session/timing.hpp"

#include <algorithm>

namespace atrio::session {
namespace {

constexpr milliseconds lit_time{3000};
constexpr milliseconds fade_time{400};
constexpr milliseconds fade_frame{34};     // 30 a second at most
constexpr milliseconds breath_time{2400};  // once larger and back
constexpr milliseconds breath_frame{
    150};  // the halo grows by less than a pixel and a half a frame
constexpr milliseconds rest_time{60'000};

milliseconds lengthened(seconds time, const Visit& visit) {
  return visit.modes.any() ? 2 * time : time;
}

bool ticket_shown(const Visit& visit) {
  return std::holds_alternative<TicketIssued>(visit.now_shown());
}

/// Moment and length of what the page counts down.
struct Running {
  Instant from;
  milliseconds time;
};
std::optional<Running> running(const Rules& rules, const State& state) {
  const Visit& visit = state.visit;
  if (visit.warned_at) return Running{*visit.warned_at, warning_time(rules, visit)};
  if (ticket_shown(visit)) return Running{visit.touched_at, ticket_time(rules, state)};
  return std::nullopt;
}

/// 0 → 1 → 0, straight up and down: no library sine, so that frames are equal everywhere.
float swell(milliseconds into) {
  const auto part = static_cast<float>((into % breath_time).count()) /
                    static_cast<float>(breath_time.count());
  return part < 0.5f ? 2 * part : 2 - 2 * part;
}

Instant next_second(const Running& running, Instant now) {
  const auto passed = std::chrono::floor<seconds>(now - running.from);
  return std::min(running.from + passed + seconds{1}, running.from + running.time);
}

}  // namespace

milliseconds idle_time(const Rules& rules, const Visit& visit) {
  return lengthened(rules.times.idle, visit);
}

milliseconds warning_time(const Rules& rules, const Visit& visit) {
  return lengthened(rules.times.warning, visit);
}

milliseconds ticket_time(const Rules& rules, const State& state) {
  const auto* issued = std::get_if<TicketIssued>(&state.visit.now_shown());
  const bool trouble = issued && paper_trouble(state.hall, issued->ticket);
  return lengthened(
      trouble ? std::max(trouble_shown, rules.times.ticket_shown) : rules.times.ticket_shown,
      state.visit);
}

std::optional<Countdown> countdown(const Rules& rules, const State& state, Instant now) {
  const auto run = running(rules, state);
  if (!run) return std::nullopt;
  const auto left = std::clamp(run->from + run->time - now, milliseconds{0}, run->time);
  return Countdown{static_cast<int>(std::chrono::ceil<seconds>(left).count()),
                   static_cast<int>(std::chrono::ceil<seconds>(run->time).count())};
}

AttractMoment attract_moment(Instant since, std::size_t windows, Instant now) {
  if (windows == 0) return {.next = Instant::max()};
  const milliseconds round = lit_time * static_cast<std::int64_t>(windows);
  const Instant turn = since + (now - since) / (round + rest_time) * (round + rest_time);
  const milliseconds into = now - turn;
  AttractMoment moment;
  if (into >= round) {
    moment.next = turn + round + rest_time;
    return moment;
  }
  const auto lit = static_cast<std::size_t>(into / lit_time);
  const milliseconds here = into % lit_time;
  moment.lit = lit;
  moment.breath = swell(into);
  moment.next = now + breath_frame;
  if (here < fade_time) {
    if (lit > 0) moment.fading = lit - 1;
    moment.arrived = static_cast<float>(here.count()) / static_cast<float>(fade_time.count());
    moment.next = now + fade_frame;
  }
  moment.next = std::min(moment.next, now - here + lit_time);
  return moment;
}

std::optional<Instant> next_deadline(const Rules& rules, const State& state, Instant now) {
  const Visit& visit = state.visit;
  if (const auto* attract = std::get_if<Attract>(&visit.now_shown())) {
    if (rules.moving_windows() == 0) return std::nullopt;
    return attract_moment(attract->since, rules.moving_windows(), now).next;
  }

  const auto run = running(rules, state);
  Instant next = run ? next_second(*run, now) : visit.touched_at + idle_time(rules, visit);
  if (visit.person.state == PersonState::requested ||
      visit.person.state == PersonState::waiting)
    next = std::min(next, visit.person.since + person_patience);
  return next;
}

}  // namespace atrio::session
