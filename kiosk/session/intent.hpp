#pragma once

#include "queue/ticket.hpp"

#include <string>
#include <variant>

/// What a visitor can want by touching something. Screens return one; `update` obeys it where
/// the situation allows it.
namespace atrio::session {

/// The five drawers of a service.
enum class Tab { what, bring, steps, where, cost };

namespace intent {

struct Begin {};          ///< touched the waiting screen
struct OpenLanguages {};  ///< wants another language
struct Language {
  std::string tag;  ///< BCP 47
};
struct Need {
  queue::NeedId need;
};
struct Service {
  queue::ServiceId service;
  Tab tab = Tab::bring;
};
struct OpenTab {
  Tab tab;
};
struct TurnPage {
  int page = 0;  ///< the page wanted, 0 = first
};
/// Wants a number for a service; the wishes are asked next.
struct TakeNumber {
  queue::ServiceId service;
};
struct Mediator {
  bool wanted = false;
};
struct Priority {
  queue::Priority priority = queue::Priority::none;
};
struct Issue {};       ///< "take the number": sends the request
struct PrintAgain {};  ///< the paper did not come
struct Larger {};
struct Contrast {};
struct LowReach {};
struct Back {};
struct Start {};
struct CallPerson {};
struct End {};
struct StillHere {};

}  // namespace intent

using Intent =
    std::variant<intent::Begin, intent::OpenLanguages, intent::Language, intent::Need,
                 intent::Service, intent::OpenTab, intent::TurnPage, intent::TakeNumber,
                 intent::Mediator, intent::Priority, intent::Issue, intent::PrintAgain,
                 intent::Larger, intent::Contrast, intent::LowReach, intent::Back,
                 intent::Start, intent::CallPerson, intent::End, intent::StillHere>;

}  // namespace atrio::session
