#pragma once

#include "queue/estimate.hpp"
#include "queue/local_time.hpp"
#include "queue/number.hpp"
#include "receipt/ticket.hpp"

#include <optional>
#include <string>

namespace atrio::guide {
class Guide;
}

namespace atrio::receipt {

/// What the hall knows about a ticket when it prints it.
struct TicketFacts {
  std::string language;  ///< BCP 47, the visitor's
  std::string place;     ///< the profile's name of the place
  queue::LocalTime issued_at;
  queue::TicketNumber number;
  std::string need;  ///< whose silhouette the series carries; empty = general series (ring)
  int people_ahead = 0;
  std::optional<queue::WaitRange> wait;
  bool mediator = false;
  std::string service;   ///< only used for the QR's address; empty = no QR
  std::string base_url;  ///< of the content's web pages; empty = the service's official page
  int copy = 1;
};

/// The ticket's sentences and pictures out of the content pack. A sensitive service's ticket is
/// the general desk's, its QR too (norms PRV-10).
TicketPaper compose_ticket(const TicketFacts& facts, const guide::Guide& guide);

}  // namespace atrio::receipt
