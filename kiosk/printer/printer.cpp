#include "printer/printer.hpp"

namespace atrio::printer {

bool can_print(PrinterState state) {
  return state == PrinterState::ok || state == PrinterState::paper_low ||
         state == PrinterState::silent;
}

std::string_view to_string(Proof proof) {
  switch (proof) {
    case Proof::l0: return "L0";
    case Proof::l1: return "L1";
    case Proof::l2: return "L2";
    case Proof::l3: return "L3";
    case Proof::l4: return "L4";
  }
  return "";
}

std::string_view to_string(JobEnd end) {
  switch (end) {
    case JobEnd::sent: return "sent";
    case JobEnd::failed: return "failed";
    case JobEnd::unknown: return "unknown";
  }
  return "";
}

}  // namespace atrio::printer
