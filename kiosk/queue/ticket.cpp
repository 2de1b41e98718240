#include "queue/ticket.hpp"

#include <algorithm>
#include <utility>

namespace atrio::queue {
namespace {

constexpr std::array phases = {Phase::issued,  Phase::waiting,   Phase::called,
                               Phase::serving, Phase::held,      Phase::done,
                               Phase::no_show, Phase::cancelled, Phase::expired};
constexpr std::array priorities = {Priority::none, Priority::pregnancy, Priority::small_child,
                                   Priority::disability, Priority::age};

template <class Words>
auto word(const Words& words, std::string_view text)
    -> std::optional<typename Words::value_type> {
  const auto found =
      std::ranges::find_if(words, [&](auto value) { return to_string(value) == text; });
  if (found == words.end()) return std::nullopt;
  return *found;
}

const Called* called_to(const Ticket& ticket, const DeskId& desk) {
  const auto* called = std::get_if<Called>(&ticket.state);
  return called && called->desk == desk ? called : nullptr;
}

Ticket with(Ticket ticket, TicketState next) {
  assert(phase_of(ticket.state) == phase_of(next) ||
         legal(phase_of(ticket.state), phase_of(next)));
  ticket.state = std::move(next);
  return ticket;
}

}  // namespace

std::string_view to_string(Phase phase) {
  switch (phase) {
    case Phase::issued: return "issued";
    case Phase::waiting: return "waiting";
    case Phase::called: return "called";
    case Phase::serving: return "serving";
    case Phase::held: return "held";
    case Phase::done: return "done";
    case Phase::no_show: return "no_show";
    case Phase::cancelled: return "cancelled";
    case Phase::expired: return "expired";
  }
  assert(false);
  return {};
}

std::optional<Phase> phase(std::string_view text) { return word(phases, text); }

bool legal(Phase from, Phase to) {
  using enum Phase;
  switch (from) {
    case issued: return to == waiting || to == cancelled || to == expired;
    case waiting: return to == called || to == held || to == cancelled || to == expired;
    case called:
      return to == serving || to == waiting || to == no_show || to == held || to == cancelled;
    case serving: return to == done || to == waiting || to == held;
    case held: return to == waiting || to == called || to == cancelled || to == expired;
    case no_show: return to == waiting;
    case done: return to == waiting;
    case cancelled:
    case expired: return false;
  }
  assert(false);
  return false;
}

Phase phase_of(const TicketState& state) {
  struct {
    Phase operator()(const Waiting&) const { return Phase::waiting; }
    Phase operator()(const Called&) const { return Phase::called; }
    Phase operator()(const Serving&) const { return Phase::serving; }
    Phase operator()(const Done&) const { return Phase::done; }
    Phase operator()(const NoShow&) const { return Phase::no_show; }
    Phase operator()(const Expired&) const { return Phase::expired; }
  } of;
  return std::visit(of, state);
}

std::string_view to_string(Priority priority) {
  switch (priority) {
    case Priority::none: return "none";
    case Priority::pregnancy: return "pregnancy";
    case Priority::small_child: return "small_child";
    case Priority::disability: return "disability";
    case Priority::age: return "age";
  }
  assert(false);
  return {};
}

std::optional<Priority> priority(std::string_view text) { return word(priorities, text); }

std::optional<DeskId> desk_of(const Ticket& ticket) {
  if (const auto* called = std::get_if<Called>(&ticket.state)) return called->desk;
  if (const auto* serving = std::get_if<Serving>(&ticket.state)) return serving->desk;
  return std::nullopt;
}

std::string_view to_string(Refusal refusal) {
  switch (refusal) {
    case Refusal::unknown_ticket: return "unknown_ticket";
    case Refusal::unknown_desk: return "unknown_desk";
    case Refusal::nobody_waiting: return "nobody_waiting";
    case Refusal::desk_busy: return "desk_busy";
    case Refusal::not_waiting: return "not_waiting";
    case Refusal::not_called: return "not_called";
    case Refusal::not_serving: return "not_serving";
  }
  assert(false);
  return {};
}

Outcome<Ticket, Refusal> call(Ticket ticket, DeskId desk, Instant now) {
  if (!std::holds_alternative<Waiting>(ticket.state)) return Refusal::not_waiting;
  return with(std::move(ticket), Called{.desk = std::move(desk), .at = now});
}

Outcome<Ticket, Refusal> recall(Ticket ticket, DeskId desk, Instant now) {
  const auto* called = called_to(ticket, desk);
  if (!called) return Refusal::not_called;
  const int count = called->count + 1;
  return with(std::move(ticket), Called{.desk = std::move(desk), .at = now, .count = count});
}

Outcome<Ticket, Refusal> serve(Ticket ticket, DeskId desk, Instant now) {
  if (!called_to(ticket, desk)) return Refusal::not_called;
  return with(std::move(ticket), Serving{.desk = std::move(desk), .since = now});
}

Outcome<Ticket, Refusal> finish(Ticket ticket, DeskId desk, Instant now) {
  const auto* serving = std::get_if<Serving>(&ticket.state);
  if (!serving || serving->desk != desk) return Refusal::not_serving;
  return with(std::move(ticket), Done{.at = now});
}

Outcome<Ticket, Refusal> no_show(Ticket ticket, DeskId desk, Instant now) {
  if (!called_to(ticket, desk)) return Refusal::not_called;
  return with(std::move(ticket), NoShow{.at = now});
}

}  // namespace atrio::queue
