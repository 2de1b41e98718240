#include "hall/paper_tickets.hpp"

#include "receipt/compose.hpp"
#include "receipt/escpos.hpp"

namespace atrio::hall {

PaperTickets::PaperTickets(const wire::Profile& profile, const guide::Guide& guide,
                           text::Engine& engine, receipt::PrinterProfile paper,
                           std::unique_ptr<printer::Printer> printer)
    : profile_(profile),
      guide_(guide),
      engine_(engine),
      paper_(std::move(paper)),
      printer_(std::move(printer)) {}

printer::PrinterState PaperTickets::status() { return printer_->status(); }

printer::PrintReport PaperTickets::print(const TicketToPrint& ticket) {
  const auto* series = wire::find_series(profile_, ticket.number.letter);
  const receipt::TicketFacts facts{.language = ticket.language,
                                   .place = profile_.place.name,
                                   .issued_at = ticket.arrived,
                                   .number = ticket.number,
                                   .need = series ? series->need.value : "",
                                   .people_ahead = ticket.people_ahead,
                                   .wait = ticket.wait,
                                   .mediator = ticket.mediator,
                                   .service = ticket.service.value,
                                   .base_url = profile_.base_url,
                                   .copy = ticket.copy};
  const auto paper = receipt::compose_ticket(facts, guide_);
  const auto dots = receipt::render_ticket(paper, paper_.paper, engine_);
  return printer_->print(receipt::encode_job(dots, paper_));
}

}  // namespace atrio::hall
