#include "queue/number.hpp"

#include <charconv>

namespace atrio::queue {
namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::size_t least_digits = 3;

}  // namespace

std::string to_string(TicketNumber number) {
  std::string digits = std::to_string(number.serial);
  if (digits.size() < least_digits) digits.insert(0, least_digits - digits.size(), '0');
  return std::string(1, number.letter).append(no_break_space).append(digits);
}

std::optional<TicketNumber> ticket_number(std::string_view text) {
  const std::size_t before_digits = 1 + no_break_space.size();
  if (text.size() <= before_digits || !text.substr(1).starts_with(no_break_space))
    return std::nullopt;
  TicketNumber number{.letter = text[0]};
  const auto digits = text.substr(before_digits);
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number.serial);
  // Comparing with the written form refuses "A 42", "A 00042", signs and trailing text at once.
  if (error != std::errc{} || !series_letter(number.letter) || number.serial < 1 ||
      number.serial > last_serial || to_string(number) != text)
    return std::nullopt;
  return number;
}

}  // namespace atrio::queue
