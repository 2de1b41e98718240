#pragma once

#include "queue/printer_state.hpp"
#include "receipt/profile.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace atrio::printer {

using queue::PrinterState;

/// True when sending a ticket now can bring out paper.
bool can_print(PrinterState state);

/// How sure we are that the paper came out (printing.md §1.6). Higher levels need printers
/// that confirm jobs.
enum class Proof { l0, l1, l2, l3, l4 };

std::string_view to_string(Proof proof);

/// How one job ended, as far as anybody can know.
enum class JobEnd {
  sent,     ///< every byte was taken; `proof` says how much that is worth
  failed,   ///< not one byte was taken: nothing was printed, printing again is safe
  unknown,  ///< some bytes went: paper may have come out, whole, half or not at all
};

std::string_view to_string(JobEnd end);

struct PrintReport {
  JobEnd end = JobEnd::failed;
  Proof proof = Proof::l0;                    ///< of a `sent` job
  PrinterState state = PrinterState::absent;  ///< after the job
  std::size_t bytes_taken = 0;
  std::string why;  ///< one English line for the log when `end` is not `sent`; else empty
};

/// One ticket printer. Calls block, each for a bounded time without progress, and never throw
/// for anything a printer or cable does: an unplugged printer is a state, not an accident.
/// Not thread-safe: one thread, the hall's print loop, owns it.
class Printer {
 public:
  virtual ~Printer() = default;
  /// Asks the printer now. At most about 2 s.
  virtual PrinterState status() = 0;
  /// Sends one complete job and waits until the transport has passed it on. Gives up after
  /// 10 s without progress.
  virtual PrintReport print(std::span<const std::uint8_t> job) = 0;
};

/// Opens by specification: `file:PATH` appends each job to one file, `dir:PATH` writes one
/// file a job, `device:PATH` is a character device such as /dev/usb/lp0, `tcp:HOST:PORT` a
/// printer's raw port. Does not touch the printer yet.
/// Throws std::runtime_error naming the specification when it is none of these.
std::unique_ptr<Printer> open_printer(std::string_view specification,
                                      const receipt::PrinterProfile& profile);

}  // namespace atrio::printer
