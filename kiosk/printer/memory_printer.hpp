#pragma once

#include "printer/printer.hpp"

#include <cstdint>
#include <limits>
#include <vector>

namespace atrio::printer {

/// Keeps its jobs in memory and does as it is told, for tests of whoever prints.
class MemoryPrinter : public Printer {
 public:
  PrinterState state = PrinterState::ok;
  /// After so many bytes of the next job the cable is pulled: `state` becomes absent.
  std::size_t unplug_after = std::numeric_limits<std::size_t>::max();
  std::vector<std::vector<std::uint8_t>> jobs;  ///< what came out, whole jobs only

  PrinterState status() override { return state; }

  PrintReport print(std::span<const std::uint8_t> job) override {
    if (!can_print(state)) return {.state = state, .why = "memory printer cannot print"};
    if (unplug_after < job.size()) {
      state = PrinterState::absent;
      return {.end = unplug_after == 0 ? JobEnd::failed : JobEnd::unknown,
              .state = state,
              .bytes_taken = unplug_after,
              .why = "memory printer unplugged"};
    }
    jobs.emplace_back(job.begin(), job.end());
    return {.end = JobEnd::sent,
            .proof = state == PrinterState::silent ? Proof::l0 : Proof::l1,
            .state = state,
            .bytes_taken = job.size()};
  }
};

}  // namespace atrio::printer
