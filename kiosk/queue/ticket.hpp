#pragma once

#include "base/id.hpp"
#include "base/outcome.hpp"
#include "base/time.hpp"
#include "queue/number.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// The rules of the queue. Pure: no clock, no database, no printer.
namespace atrio::queue {

using TicketId = Id<struct TicketTag>;
using ServiceId = Name<struct ServiceTag>;    ///< of the content: "carta-identita-elettronica"
using NeedId = Name<struct NeedTag>;          ///< of the content: "casa"
using DeskId = Name<struct DeskTag>;          ///< as written on the desk: "2"
using TerminalId = Name<struct TerminalTag>;  ///< of the profile

/// Every state of the edge table. `held` and `cancelled` have no staff action yet, `issued` is
/// for people who booked and are not here.
enum class Phase { issued, waiting, called, serving, held, done, no_show, cancelled, expired };
std::string_view to_string(Phase phase);
std::optional<Phase> phase(std::string_view text);

/// The one list of allowed edges (queue.md §3.2); store/schema.sql repeats it as a trigger and
/// a test compares the two.
bool legal(Phase from, Phase to);

struct Waiting {};
struct Called {
  DeskId desk;
  Instant at;     ///< of the latest call
  int count = 1;  ///< how often this desk has called
};
struct Serving {
  DeskId desk;
  Instant since;
};
struct Done {
  Instant at;
};
struct NoShow {
  Instant at;
};
struct Expired {};  ///< the day ended

/// Each state carries exactly the facts that exist in that state.
using TicketState = std::variant<Waiting, Called, Serving, Done, NoShow, Expired>;
Phase phase_of(const TicketState& state);

/// Why somebody goes earlier. All classes get the same bonus: none outranks another.
enum class Priority { none, pregnancy, small_child, disability, age };
std::string_view to_string(Priority priority);
std::optional<Priority> priority(std::string_view text);

/// What the visitor said about herself. Lives on the live ticket only, gone at day end.
struct Wishes {
  std::string language;  ///< BCP 47, at most 35 characters; empty after day end
  bool mediator = false;
  Priority priority = Priority::none;

  bool operator==(const Wishes&) const = default;
};

struct Ticket {
  TicketId id;
  TicketNumber number;
  ServiceId service;
  Wishes wishes;
  Instant arrived;
  TicketState state = Waiting{};
};

/// The desk the ticket is called to or served at, if any.
std::optional<DeskId> desk_of(const Ticket& ticket);

/// Why the queue refused a staff action. The console has one sentence for each.
enum class Refusal {
  unknown_ticket,  ///< no such ticket today
  unknown_desk,    ///< the profile has no such desk
  nobody_waiting,  ///< for the services of this desk
  desk_busy,       ///< the desk has another ticket called or being served
  not_waiting,     ///< somebody else was quicker, or it is finished
  not_called,      ///< to this desk
  not_serving,     ///< at this desk
};
std::string_view to_string(Refusal refusal);

/// Calls a waiting ticket to a desk.
Outcome<Ticket, Refusal> call(Ticket ticket, DeskId desk, Instant now);
/// Calls it once more to the same desk: on the board and by voice.
Outcome<Ticket, Refusal> recall(Ticket ticket, DeskId desk, Instant now);
/// The visitor has come to the desk that called.
Outcome<Ticket, Refusal> serve(Ticket ticket, DeskId desk, Instant now);
/// The visitor has been helped.
Outcome<Ticket, Refusal> finish(Ticket ticket, DeskId desk, Instant now);
/// Nobody came to the desk that called.
Outcome<Ticket, Refusal> no_show(Ticket ticket, DeskId desk, Instant now);

}  // namespace atrio::queue
