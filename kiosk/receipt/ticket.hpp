#pragma once

#include "queue/number.hpp"
#include "receipt/bitmap.hpp"
#include "receipt/mask.hpp"
#include "receipt/profile.hpp"

#include <optional>
#include <string>
#include <vector>

namespace atrio::text {
class Engine;
}

/// What stands on the paper. Pure: no clock, no printer, no lookup.
namespace atrio::receipt {

/// One text in the visitor's language and in Italian.
struct TwoTexts {
  std::string own;
  std::string italian;
  std::string own_language;  ///< the language `own` really stands in; "it" if not translated

  bool operator==(const TwoTexts&) const = default;
};

/// One thing to do, with its picture.
struct Advice {
  Mask pictogram;
  TwoTexts text;
};

/// Everything that stands on a ticket (look.md §10). It names no service, no language and no
/// priority, and nothing about the visitor's status: paper is left on benches (norms PRV).
struct TicketPaper {
  std::string language;  ///< BCP 47, the visitor's
  Mask mark;             ///< of the place
  std::string place;     ///< "Comune di Borgolieto"
  std::string date;      ///< in Italian, local: "23 novembre 2026"
  std::string time;      ///< local, 24 hours: "10:24"
  int copy = 1;          ///< from 2 on it stands small beside the time

  TwoTexts your_number;  ///< the words above the number
  queue::TicketNumber number;
  Mask silhouette;          ///< carries the letter, white on black
  bool letter_low = false;  ///< house and arch carry their letter lower (look.md §2)
  bool ring = false;  ///< general series: black letter in a ring instead of white on black

  Mask people_pictogram;
  int people_ahead = 0;
  Mask wait_pictogram;
  std::optional<std::string> wait;  ///< "20–30 min"; absent when the estimate is unsure
  Mask mediator_pictogram;          ///< empty when no mediator was asked for

  std::vector<Advice> advice;  ///< in the order of doing

  TwoTexts qr_words;   ///< what one finds behind the QR
  std::string qr_url;  ///< never carries the number; empty = no QR part
};

/// Draws the ticket as look.md §10 and picture 12 show it, scaled to the paper's width.
/// The same values give the same dots on every machine with the same fonts.
/// Throws std::runtime_error when `qr_url` does not fit a QR code.
Bitmap render_ticket(const TicketPaper& ticket, PaperFormat format, text::Engine& engine);

}  // namespace atrio::receipt
