#pragma once

#include "hall/ticket_printer.hpp"
#include "receipt/profile.hpp"
#include "wire/profile.hpp"

#include <memory>

namespace atrio::guide {
class Guide;
}
namespace atrio::text {
class Engine;
}

namespace atrio::hall {

/// Tickets as pictures on real paper: words from the content pack, dots from the text engine,
/// bytes to the printer. Borrows guide and engine; the engine is nobody else's meanwhile.
class PaperTickets : public TicketPrinter {
 public:
  PaperTickets(const wire::Profile& profile, const guide::Guide& guide, text::Engine& engine,
               receipt::PrinterProfile paper, std::unique_ptr<printer::Printer> printer);

  printer::PrinterState status() override;
  printer::PrintReport print(const TicketToPrint& ticket) override;

 private:
  const wire::Profile profile_;
  const guide::Guide& guide_;
  text::Engine& engine_;
  const receipt::PrinterProfile paper_;
  const std::unique_ptr<printer::Printer> printer_;
};

}  // namespace atrio::hall
