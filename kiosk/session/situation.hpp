#pragma once

#include "base/time.hpp"
#include "session/intent.hpp"
#include "wire/intents.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

/// Where a visitor stands. Each situation carries exactly what is true only in it.
namespace atrio::session {

struct Attract {
  Instant since;  ///< the windows' light moves on from here
  bool operator==(const Attract&) const = default;
};
struct ChooseLanguage {
  int page = 0;
  bool operator==(const ChooseLanguage&) const = default;
};
struct ChooseNeed {
  int page = 0;
  bool operator==(const ChooseNeed&) const = default;
};
struct ChooseService {
  queue::NeedId need;
  int page = 0;
  bool operator==(const ChooseService&) const = default;
};
struct ReadService {
  queue::ServiceId service;
  Tab tab = Tab::bring;
  int page = 0;  ///< of the drawer's content
  bool operator==(const ReadService&) const = default;
};
/// Nothing is assumed from the language: the mediator is unset until the visitor says so.
struct ConfirmTicket {
  queue::ServiceId service;
  std::optional<bool> mediator;
  queue::Priority priority = queue::Priority::none;
  bool operator==(const ConfirmTicket&) const = default;
};
struct TicketIssued {
  enum class Copy { none, asked, printing, refused, unreachable };
  wire::IssuedTicket ticket;
  Copy copy = Copy::none;  ///< of "print again"
  bool operator==(const TicketIssued&) const = default;
};
struct QueueClosed {
  queue::ServiceId service;
  std::optional<queue::Closed> closed;  ///< absent: the hall cannot be asked
  bool operator==(const QueueClosed&) const = default;
};

using Situation = std::variant<Attract, ChooseLanguage, ChooseNeed, ChooseService, ReadService,
                               ConfirmTicket, TicketIssued, QueueClosed>;

/// The design's word: "attract", "choose_language", … "queue_closed".
std::string_view to_string(const Situation& situation);

/// A set of kinds of intents.
using Intents = std::uint32_t;
static_assert(std::variant_size_v<Intent> <= 32);

namespace detail {
template <class Wanted, class... All>
constexpr std::size_t place_of(std::variant<All...>*) {
  std::size_t place = 0;
  (void)((std::is_same_v<Wanted, All> ? true : (++place, false)) || ...);
  return place;
}
}  // namespace detail

template <class... Kinds>
constexpr Intents intents() {
  return ((Intents{1} << detail::place_of<Kinds>(static_cast<Intent*>(nullptr))) | ... | 0);
}

/// The keys of the dock, on every visitor screen.
constexpr Intents dock_intents =
    intents<intent::OpenLanguages, intent::Larger, intent::Contrast, intent::LowReach,
            intent::Back, intent::Start, intent::CallPerson, intent::End>();

struct Allowed {
  std::size_t situation;  ///< place in `Situation`
  Intents intents;
};
template <class Kind, class... Kinds>
constexpr Allowed allow(Intents also) {
  return {detail::place_of<Kind>(static_cast<Situation*>(nullptr)), also | intents<Kinds...>()};
}

/// What may be wanted where. Anything else is ignored: a touch that comes too late.
constexpr std::array allowed_intents{
    allow<Attract, intent::Begin>(0),
    allow<ChooseLanguage, intent::Language, intent::TurnPage>(dock_intents),
    allow<ChooseNeed, intent::Need, intent::TurnPage, intent::TakeNumber>(dock_intents),
    allow<ChooseService, intent::Service, intent::TurnPage>(dock_intents),
    allow<ReadService, intent::OpenTab, intent::TurnPage, intent::TakeNumber>(dock_intents),
    allow<ConfirmTicket, intent::Mediator, intent::Priority, intent::Issue>(dock_intents),
    allow<TicketIssued, intent::PrintAgain>(dock_intents),
    allow<QueueClosed, intent::Service>(dock_intents),
};
/// While the time-out question stands over any of them.
constexpr Intents allowed_when_asked = intents<intent::StillHere, intent::End>();

constexpr bool table_is_complete() {
  Intents somewhere = allowed_when_asked;
  for (std::size_t row = 0; row < allowed_intents.size(); ++row) {
    if (allowed_intents[row].situation != row) return false;
    somewhere |= allowed_intents[row].intents;
  }
  return somewhere == (Intents{1} << std::variant_size_v<Intent>)-1;
}
static_assert(allowed_intents.size() == std::variant_size_v<Situation>);
static_assert(table_is_complete(), "each situation has its row, in order; each intent a place");

}  // namespace atrio::session
