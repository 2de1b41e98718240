#include "session/state.hpp"

#include <algorithm>
#include <cassert>

namespace atrio::session {
namespace {

/// Whether the view says how the ticket's print ended, and if so how.
std::optional<queue::JobState> known_print(const wire::HallView& view, queue::TicketId ticket) {
  const auto found = std::find_if(view.prints.begin(), view.prints.end(),
                                  [&](const auto& print) { return print.ticket == ticket; });
  if (found == view.prints.end()) return std::nullopt;
  return found->state;
}

std::optional<PaperTrouble> trouble_of(wire::PrinterState printer) {
  switch (printer) {
    case wire::PrinterState::paper_out: return PaperTrouble::no_paper;
    case wire::PrinterState::cover_open: return PaperTrouble::cover_open;
    case wire::PrinterState::offline:
    case wire::PrinterState::absent: return PaperTrouble::not_working;
    case wire::PrinterState::ok:
    case wire::PrinterState::paper_low:
    // A printer that says nothing is not a fault by itself.
    case wire::PrinterState::silent: return std::nullopt;
  }
  assert(false);
  return std::nullopt;
}

}  // namespace

Visit fresh_visit(const Rules& rules, Instant now) {
  assert(!rules.languages.empty());
  Visit visit;
  visit.path.emplace_back(Attract{now});
  visit.language = rules.languages.front();
  visit.touched_at = now;
  return visit;
}

std::optional<PaperTrouble> paper_trouble(const Hall& hall, const wire::IssuedTicket& ticket) {
  if (!hall.view) return std::nullopt;
  switch (known_print(*hall.view, ticket.id).value_or(ticket.print)) {
    case queue::JobState::sent:
    case queue::JobState::confirmed: return std::nullopt;
    case queue::JobState::unknown: return PaperTrouble::maybe_printed;
    case queue::JobState::failed:
      return trouble_of(hall.view->printer).value_or(PaperTrouble::not_working);
    case queue::JobState::queued:
    case queue::JobState::sending: return trouble_of(hall.view->printer);
  }
  assert(false);
  return std::nullopt;
}

}  // namespace atrio::session
