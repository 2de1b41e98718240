#pragma once

#include "session/timing.hpp"
#include "session/update.hpp"

#include <algorithm>
#include <string>

/// A visitor in a test: does things one after the other on a clock of her own.
namespace atrio::tests {

using namespace atrio::session;
using namespace std::chrono_literals;

inline const Rules rules{{"it", "ar", "bn"}, {60s, 30s, 20s}, queue::TerminalId("hall-1")};
inline const queue::ServiceId residence("residenza-anagrafica");
inline const queue::ServiceId school("iscrizione-scuola");

inline queue::LocalTime at(std::chrono::minutes of_day) {
  using namespace std::chrono;
  return local_days{2026y / November / 23} + of_day;
}

inline wire::HallView open_hall() {
  wire::HallView view;
  for (const auto& service : {residence, school})
    view.services.push_back(
        {service, 'A', queue::NeedId("casa"), queue::Open{at(12h + 30min)}, 5, {}, {}});
  view.printer = wire::PrinterState::ok;
  return view;
}

inline wire::IssuedTicket ticket_42() {
  return {queue::TicketId{7}, {'A', 42}, residence, 5, {}, queue::JobState::queued};
}

class Visitor {
 public:
  Visitor() {
    state.visit = fresh_visit(rules, now);
    send(event::ViewArrived{open_hall()});
  }

  Visitor& wants(Intent intent) {
    return send(event::Wanted{std::move(intent), "press-" + std::to_string(++presses_)});
  }
  Visitor& touches() { return send(event::Touched{}); }
  /// Time passes as in the program: a tick at every deadline.
  Visitor& waits(milliseconds time) {
    const Instant end = now + time;
    while (const auto next = next_deadline(rules, state, now)) {
      if (*next > end) break;
      now = std::max(*next, now + 1ms);
      send(event::Tick{});
    }
    now = std::max(now, end);
    return send(event::Tick{});
  }
  Visitor& send(Event event) {
    auto step = update(rules, std::move(state), event, now);
    state = std::move(step.state);
    effects.insert(effects.end(), step.effects.begin(), step.effects.end());
    return *this;
  }

  Visitor& walks_to_service(std::string language = "ar") {
    return wants(intent::Begin{})
        .wants(intent::Language{std::move(language)})
        .wants(intent::Need{queue::NeedId("casa")})
        .wants(intent::Service{residence});
  }
  Visitor& walks_to_confirm() {
    return walks_to_service().wants(intent::TakeNumber{residence});
  }
  Visitor& gets_number() {
    walks_to_confirm().wants(intent::Issue{});
    return send(event::TicketAnswered{sent_request(), ticket_42()});
  }
  /// Of the request for a number sent last.
  std::string sent_request() const {
    for (auto effect = effects.rbegin(); effect != effects.rend(); ++effect)
      if (const auto* issue = std::get_if<wire::IssueTicket>(&*effect)) return issue->request;
    return {};
  }

  std::string_view sees() const { return to_string(state.visit.now_shown()); }
  bool is_asked() const { return state.visit.warned_at.has_value(); }
  bool is_forgotten() const { return state.visit == fresh_visit(rules, now); }
  template <class Kind>
  const Kind& page() const {
    return std::get<Kind>(state.visit.now_shown());
  }
  template <class Kind>
  std::size_t sent() const {
    return static_cast<std::size_t>(std::count_if(
        effects.begin(), effects.end(),
        [](const Effect& effect) { return std::holds_alternative<Kind>(effect); }));
  }

  State state;
  Instant now{std::chrono::hours{24}};
  std::vector<Effect> effects;

 private:
  int presses_ = 0;
};

}  // namespace atrio::tests
