#include "session/situation.hpp"

namespace atrio::session {

std::string_view to_string(const Situation& situation) {
  constexpr std::array<std::string_view, std::variant_size_v<Situation>> names{
      "attract", "choose_language", "choose_need",   "choose_service",
      "service", "confirm_ticket",  "ticket_issued", "queue_closed"};
  return names[situation.index()];
}

}  // namespace atrio::session
