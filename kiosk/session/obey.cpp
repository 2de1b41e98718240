#include "session/obey.hpp"

#include <algorithm>

namespace atrio::session {
namespace {

template <class Kind>
Kind& shown(Turn& turn) {
  return std::get<Kind>(turn.state.visit.path.back());
}

void go_to(Turn& turn, Situation next) { turn.state.visit.path.push_back(std::move(next)); }

/// A page replaced by the first one of the path, so that "back" has an end.
void begin_at(Turn& turn, Situation first) {
  turn.state.visit.path.clear();
  go_to(turn, std::move(first));
}

bool waits_for_ticket(const Visit& visit) { return visit.asking && !visit.asking->failed; }

void want(Turn& turn, const intent::Begin&) { begin_at(turn, ChooseLanguage{}); }

void want(Turn& turn, const intent::OpenLanguages&) {
  if (!std::holds_alternative<ChooseLanguage>(turn.state.visit.now_shown()))
    go_to(turn, ChooseLanguage{});
}

void want(Turn& turn, const intent::Language& wanted) {
  const auto& offered = turn.rules.languages;
  if (std::find(offered.begin(), offered.end(), wanted.tag) == offered.end()) return;
  turn.state.visit.language = wanted.tag;
  auto& path = turn.state.visit.path;
  path.pop_back();  // back to the same place, now in this language
  if (path.empty()) path.emplace_back(ChooseNeed{});
}

void want(Turn& turn, const intent::Need& wanted) { go_to(turn, ChooseService{wanted.need}); }

void want(Turn& turn, const intent::Service& wanted) {
  if (std::holds_alternative<QueueClosed>(turn.state.visit.now_shown()))
    turn.state.visit.path.pop_back();
  const auto* reading = std::get_if<ReadService>(&turn.state.visit.now_shown());
  if (reading && reading->service == wanted.service)
    shown<ReadService>(turn) = {wanted.service, wanted.tab, 0};
  else
    go_to(turn, ReadService{wanted.service, wanted.tab, 0});
}

void want(Turn& turn, const intent::OpenTab& wanted) {
  shown<ReadService>(turn).tab = wanted.tab;
  shown<ReadService>(turn).page = 0;
}

void want(Turn& turn, const intent::TurnPage& wanted) {
  std::visit(
      [&](auto& situation) {
        if constexpr (requires { situation.page; }) situation.page = std::max(0, wanted.page);
      },
      turn.state.visit.path.back());
}

void want(Turn& turn, const intent::TakeNumber& wanted) {
  if (waits_for_ticket(turn.state.visit)) return;
  const Hall& hall = turn.state.hall;
  const wire::ServiceStatus* status =
      hall.reachable && hall.view ? wire::find(*hall.view, wanted.service) : nullptr;
  if (!status)
    go_to(turn, QueueClosed{wanted.service, std::nullopt});
  else if (const auto* closed = std::get_if<queue::Closed>(&status->admission))
    go_to(turn, QueueClosed{wanted.service, *closed});
  else
    go_to(turn, ConfirmTicket{wanted.service, std::nullopt, queue::Priority::none});
}

void want(Turn& turn, const intent::Mediator& wanted) {
  shown<ConfirmTicket>(turn).mediator = wanted.wanted;
}

void want(Turn& turn, const intent::Priority& wanted) {
  shown<ConfirmTicket>(turn).priority = wanted.priority;
}

void want(Turn& turn, const intent::Issue&) {
  Visit& visit = turn.state.visit;
  if (waits_for_ticket(visit)) return;  // pressed twice: one request, one number
  const auto& confirm = shown<ConfirmTicket>(turn);
  // The lost answer may have been a number: the same request again gets the same one.
  const bool again = visit.asking && visit.asking->service == confirm.service;
  const std::string request = again ? visit.asking->request : turn.request;
  visit.asking = Asking{request, confirm.service, false};
  const queue::Wishes wishes{visit.language, confirm.mediator.value_or(false),
                             confirm.priority};
  turn.effects.emplace_back(
      wire::IssueTicket{request, confirm.service, wishes, turn.rules.terminal});
}

void want(Turn& turn, const intent::PrintAgain&) {
  auto& issued = shown<TicketIssued>(turn);
  if (issued.copy == TicketIssued::Copy::asked) return;
  issued.copy = TicketIssued::Copy::asked;
  turn.effects.emplace_back(wire::Reprint{turn.request, issued.ticket.id});
}

void want(Turn& turn, const intent::Larger&) {
  auto& modes = turn.state.visit.modes;
  modes.larger = !modes.larger;
}
void want(Turn& turn, const intent::Contrast&) {
  auto& modes = turn.state.visit.modes;
  modes.contrast = !modes.contrast;
}
void want(Turn& turn, const intent::LowReach&) {
  auto& modes = turn.state.visit.modes;
  modes.low_reach = !modes.low_reach;
}

void want(Turn& turn, const intent::Back&) {
  auto& path = turn.state.visit.path;
  if (std::holds_alternative<TicketIssued>(path.back())) {
    begin_at(turn, ChooseNeed{});  // a given number is not taken back
  } else if (path.size() > 1) {
    path.pop_back();
  } else if (std::holds_alternative<ChooseLanguage>(path.back())) {
    end(turn);
  } else {
    begin_at(turn, ChooseLanguage{});
  }
}

void want(Turn& turn, const intent::Start&) { begin_at(turn, ChooseNeed{}); }

void want(Turn& turn, const intent::CallPerson&) {
  Person& person = turn.state.visit.person;
  switch (person.state) {
    case PersonState::requested:
    case PersonState::waiting:
    case PersonState::coming: return;
    case PersonState::none:
    case PersonState::nobody:
    case PersonState::unreachable: break;
  }
  person = {PersonState::requested, turn.now, turn.request};
  turn.effects.emplace_back(wire::CallPerson{turn.request, turn.rules.terminal});
}

void want(Turn& turn, const intent::End&) { end(turn); }
void want(Turn&, const intent::StillHere&) {}  // any touch has answered the question already

}  // namespace

void touch(Visit& visit, Instant now) {
  visit.touched_at = now;
  visit.warned_at.reset();
}

void end(Turn& turn) { turn.state.visit = fresh_visit(turn.rules, turn.now); }

void obey(Turn& turn, const Intent& intent) {
  std::visit([&](const auto& wanted) { want(turn, wanted); }, intent);
}

}  // namespace atrio::session
