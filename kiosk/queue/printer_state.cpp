#include "queue/printer_state.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace atrio::queue {
namespace {

constexpr std::array states = {PrinterState::ok,        PrinterState::paper_low,
                               PrinterState::paper_out, PrinterState::cover_open,
                               PrinterState::offline,   PrinterState::silent,
                               PrinterState::absent};

}  // namespace

std::string_view to_string(PrinterState state) {
  switch (state) {
    case PrinterState::ok: return "ok";
    case PrinterState::paper_low: return "paper_low";
    case PrinterState::paper_out: return "paper_out";
    case PrinterState::cover_open: return "cover_open";
    case PrinterState::offline: return "offline";
    case PrinterState::silent: return "silent";
    case PrinterState::absent: return "absent";
  }
  assert(false);
  return {};
}

std::optional<PrinterState> printer_state(std::string_view text) {
  const auto found =
      std::ranges::find_if(states, [&](auto state) { return to_string(state) == text; });
  if (found == states.end()) return std::nullopt;
  return *found;
}

}  // namespace atrio::queue
