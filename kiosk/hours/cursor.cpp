#include "hours/cursor.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace atrio::hours {
namespace {

constexpr std::size_t longest_found = 20;  // enough to find it again in the line

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The word at the start of `text`, or the one separator that stands there.
std::string first_word(std::string_view text) {
  const auto end = text.find_first_of(" ;,-=");
  return for_log(text.substr(0, std::max<std::size_t>(end, 1)), longest_found);
}

}  // namespace

Cursor::Cursor(std::string_view text, std::size_t max_bytes) : text_(text) {
  if (text.size() > max_bytes)
    fail_at(max_bytes, "the end, at most " + std::to_string(max_bytes) + " bytes");
}

bool Cursor::take(std::string_view word) {
  if (!rest().starts_with(word)) return false;
  at_ += word.size();
  return true;
}

void Cursor::expect(std::string_view word, std::string_view expected) {
  if (!take(word)) fail(expected);
}

int Cursor::number(std::size_t digits, int least, int most, std::string_view expected,
                   bool fewer) {
  const std::size_t length = digits_ahead();
  if (length == 0 || length > digits || (length < digits && !fewer)) {
    fail(expected);
    return 0;
  }
  int value = 0;
  for (const char digit : rest().substr(0, length)) value = value * 10 + (digit - '0');
  if (value < least || value > most) {
    fail(expected);
    return 0;
  }
  at_ += length;
  return value;
}

std::size_t Cursor::digits_ahead() const {
  const auto left = rest();
  return static_cast<std::size_t>(std::ranges::find_if_not(left, is_digit) - left.begin());
}

void Cursor::fail_at(std::size_t place, std::string_view expected) {
  if (error_) return;
  const auto there = text_.substr(place);
  error_ = ParseError{.column = place + 1,
                      .found = there.empty() ? std::string() : first_word(there),
                      .expected = std::string(expected)};
}

}  // namespace atrio::hours
