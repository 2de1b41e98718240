#pragma once

#include <optional>
#include <string_view>

namespace atrio::queue {

/// What the terminal's printer last said about itself, or that it says nothing.
enum class PrinterState {
  ok,
  paper_low,  ///< prints on; staff should bring a roll
  paper_out,
  cover_open,
  offline,  ///< it answers, but does not print: error, feed button held, blade stuck
  silent,   ///< bytes go in, no word comes back; not a fault by itself
  absent,   ///< nobody there: unplugged, switched off, address does not answer
};
std::string_view to_string(PrinterState state);
std::optional<PrinterState> printer_state(std::string_view text);

}  // namespace atrio::queue
