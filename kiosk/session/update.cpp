#include "session/update.hpp"

#include "session/obey.hpp"
#include "session/timing.hpp"

#include <utility>

namespace atrio::session {
namespace {

/// Where a refused request leads: the visitor learns why, and when to come again.
QueueClosed closed_by(const Hall& hall, const queue::ServiceId& service,
                      wire::IssueRefusal refusal) {
  if (refusal == wire::IssueRefusal::not_here) return {service, std::nullopt};
  queue::Closed closed{refusal == wire::IssueRefusal::day_full ? queue::ClosedReason::none_left
                                                               : queue::ClosedReason::over,
                       std::nullopt};
  const wire::ServiceStatus* status = hall.view ? wire::find(*hall.view, service) : nullptr;
  if (const auto* known = status ? std::get_if<queue::Closed>(&status->admission) : nullptr)
    closed = *known;
  return {service, closed};
}

void happen(Turn& turn, const event::Wanted& wanted) {
  Visit& visit = turn.state.visit;
  const Intents allowed =
      visit.warned_at ? allowed_when_asked : allowed_intents[visit.now_shown().index()].intents;
  // A touch that comes too late for its page still says that somebody is there.
  touch(visit, turn.now);
  if ((allowed >> wanted.intent.index() & 1) != 0) obey(turn, wanted.intent);
}

void happen(Turn& turn, const event::Touched&) { touch(turn.state.visit, turn.now); }

void happen(Turn& turn, const event::ViewArrived& arrived) {
  turn.state.hall = {arrived.view, true};
  Person& person = turn.state.visit.person;
  if (person.state == PersonState::none) return;  // what an earlier visitor asked is not ours
  switch (wire::person_call(arrived.view, turn.rules.terminal)) {
    case wire::PersonCallState::asked:
      if (person.state == PersonState::requested) person.state = PersonState::waiting;
      break;
    case wire::PersonCallState::coming: person.state = PersonState::coming; break;
    case wire::PersonCallState::none:
      // A view from before our call knows nothing of it yet; one that knew has seen it end.
      if (person.state == PersonState::waiting || person.state == PersonState::coming)
        person = {};
      break;
  }
}

void happen(Turn& turn, const event::HallLost&) { turn.state.hall.reachable = false; }

void happen(Turn& turn, const event::TicketAnswered& answered) {
  Visit& visit = turn.state.visit;
  // The visitor may have ended meanwhile; then the paper is all there is, and nothing is shown.
  if (!visit.asking || visit.asking->request != answered.request) return;
  if (std::holds_alternative<event::Unreachable>(answered.answer)) {
    visit.asking->failed = true;
    return;
  }
  const Asking asked = *std::exchange(visit.asking, std::nullopt);
  touch(visit, turn.now);
  if (const auto* ticket = std::get_if<wire::IssuedTicket>(&answered.answer)) {
    visit.path.clear();
    visit.path.emplace_back(ChooseNeed{});
    visit.path.emplace_back(TicketIssued{*ticket});
    return;
  }
  if (std::holds_alternative<ConfirmTicket>(visit.now_shown())) visit.path.pop_back();
  visit.path.emplace_back(
      closed_by(turn.state.hall, asked.service, std::get<wire::IssueRefusal>(answered.answer)));
}

void happen(Turn& turn, const event::ReprintAnswered& answered) {
  for (Situation& situation : turn.state.visit.path) {
    auto* issued = std::get_if<TicketIssued>(&situation);
    if (!issued || issued->ticket.id != answered.ticket) continue;
    using Copy = TicketIssued::Copy;
    constexpr std::array by_answer{Copy::printing, Copy::refused, Copy::unreachable};
    static_assert(by_answer.size() == std::variant_size_v<decltype(answered.answer)>);
    issued->copy = by_answer[answered.answer.index()];
  }
}

void happen(Turn& turn, const event::PersonAnswered& answered) {
  Person& person = turn.state.visit.person;
  if (person.request == answered.request && !answered.reached)
    person.state = PersonState::unreachable;
}

void happen(Turn& turn, const event::Tick&) {
  State& state = turn.state;
  Visit& visit = state.visit;
  if (std::holds_alternative<Attract>(visit.now_shown())) return;

  const bool asked = visit.person.state == PersonState::requested ||
                     visit.person.state == PersonState::waiting;
  if (asked && turn.now - visit.person.since >= person_patience)
    visit.person.state = PersonState::nobody;

  if (const auto left = countdown(turn.rules, state, turn.now)) {
    if (left->seconds_left == 0) end(turn);
  } else if (turn.now - visit.touched_at >= idle_time(turn.rules, visit)) {
    visit.warned_at = turn.now;  // and not earlier: also a late tick leaves the whole warning
  }
}

}  // namespace

Step update(const Rules& rules, State state, const Event& event, Instant now) {
  const auto* wanted = std::get_if<event::Wanted>(&event);
  Turn turn{rules, now, wanted ? wanted->request : std::string{}, std::move(state), {}};
  std::visit([&](const auto& what) { happen(turn, what); }, event);
  return {std::move(turn.state), std::move(turn.effects)};
}

}  // namespace atrio::session
