#pragma once

#include "printer/printer.hpp"
#include "queue/estimate.hpp"
#include "queue/local_time.hpp"
#include "queue/ticket.hpp"

#include <optional>

namespace atrio::hall {

/// A ticket as it goes to paper.
struct TicketToPrint {
  queue::TicketNumber number;
  queue::ServiceId service;
  std::string language;
  bool mediator = false;
  queue::LocalTime arrived;
  int people_ahead = 0;                  ///< when it was given
  std::optional<queue::WaitRange> wait;  ///< when it was given
  int copy = 1;
};

/// Puts tickets on paper. Only the hall's print loop calls it, so it may block for a bounded
/// time; a printer's troubles are a report, not an exception.
class TicketPrinter {
 public:
  virtual ~TicketPrinter() = default;
  virtual printer::PrinterState status() = 0;
  /// Throws only when the ticket could not even be drawn (content, fonts): nothing was sent.
  virtual printer::PrintReport print(const TicketToPrint& ticket) = 0;
};

}  // namespace atrio::hall
