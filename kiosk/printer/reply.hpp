#pragma once

#include "printer/printer.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <span>

/// What printers say back (printing.md §1.3). Pure.
namespace atrio::printer {

/// Picks the answers to DLE EOT out of whatever a printer sends: flow control, automatic status
/// and process-id blocks come on the same line. Remembers at most 16 answers.
class ReplyParser {
 public:
  void feed(std::span<const std::uint8_t> bytes);
  /// The oldest answer not yet taken.
  std::optional<std::uint8_t> take_answer();
  /// Forgets what came before the next question.
  void clear();

 private:
  std::deque<std::uint8_t> answers_;
  bool in_block_ = false;  ///< between the head 37 and the 00 of a block
  int block_bytes_ = 0;
};

/// The answers to DLE EOT 1, 2 and 4. Bits are masked, never compared: clones set the rest as
/// they like.
struct StatusAnswers {
  std::uint8_t printer = 0;
  std::uint8_t offline_cause = 0;
  std::uint8_t paper = 0;
};

/// The one state staff must act on first: cover before paper before anything else.
PrinterState interpret(StatusAnswers answers);

}  // namespace atrio::printer
