#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace atrio::queue {

constexpr int last_serial = 9999;  ///< four digits is what fits on the board

/// What is printed large on the paper and shown on the board: "A 042".
struct TicketNumber {
  char letter = 0;           ///< of the series
  std::uint16_t serial = 0;  ///< 1..9999, starts again at 1 every opening day

  auto operator<=>(const TicketNumber&) const = default;
};

/// A..Z without I, O and Q, which are read as 1 and 0 (look.md §2).
constexpr bool series_letter(char c) {
  return c >= 'A' && c <= 'Z' && c != 'I' && c != 'O' && c != 'Q';
}

/// "A 042": letter, no-break space, at least three European digits, in every language.
std::string to_string(TicketNumber number);

/// Reads what to_string wrote; nothing else.
std::optional<TicketNumber> ticket_number(std::string_view text);

}  // namespace atrio::queue
