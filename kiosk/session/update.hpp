#pragma once

#include "base/outcome.hpp"
#include "session/state.hpp"
#include "wire/intents.hpp"

#include <string>
#include <variant>
#include <vector>

namespace atrio::session {

namespace event {

/// The visitor lifted the finger on something. `request` is new for every press (1..64
/// characters of A-Z a-z 0-9 '-' '_'); it is used only if the hall must be asked.
struct Wanted {
  Intent intent;
  std::string request;
};
/// The visitor touched the glass, but nothing that acts.
struct Touched {};
struct ViewArrived {
  wire::HallView view;
};
/// The hall does not answer. A view arriving ends this.
struct HallLost {};

enum class Unreachable { no_answer };
struct TicketAnswered {
  std::string request;
  std::variant<wire::IssuedTicket, wire::IssueRefusal, Unreachable> answer;
};
struct ReprintAnswered {
  queue::TicketId ticket;
  std::variant<std::monostate, wire::ReprintRefusal, Unreachable> answer;  ///< monostate: done
};
struct PersonAnswered {
  std::string request;
  bool reached = false;
};
/// Time passed; see `next_deadline`.
struct Tick {};

}  // namespace event

using Event = std::variant<event::Wanted, event::Touched, event::ViewArrived, event::HallLost,
                           event::TicketAnswered, event::ReprintAnswered, event::PersonAnswered,
                           event::Tick>;

/// What the caller posts to the hall; each answer comes back as an event.
using Effect = std::variant<wire::IssueTicket, wire::Reprint, wire::CallPerson>;

struct Step {
  State state;
  std::vector<Effect> effects;
};

/// The visitor's path. Pure: the same arguments give the same step. `now` never goes back (the
/// caller derives it from a steady clock), so a clock that is set moves no time-out.
Step update(const Rules& rules, State state, const Event& event, Instant now);

}  // namespace atrio::session
