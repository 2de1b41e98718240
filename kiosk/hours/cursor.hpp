#pragma once

#include "hours/parse_error.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace atrio::hours {

/// Reads a short text from left to right for this folder's parsers. After the first failure it
/// stands still and yields nothing more, so that a parser need look for one only at its end.
class Cursor {
 public:
  /// `text` outlives the cursor. A text over `max_bytes` has failed already.
  Cursor(std::string_view text, std::size_t max_bytes);

  /// What is still to be read; nothing after a failure.
  std::string_view rest() const { return error_ ? std::string_view() : text_.substr(at_); }
  bool at_end() const { return rest().empty(); }

  /// Takes `word` when it comes next.
  bool take(std::string_view word);
  /// The same, and a failure when something else comes.
  void expect(std::string_view word, std::string_view expected);
  /// A number from `least` to `most`, which has `digits` digits or, when `fewer`, less; 0 after
  /// a failure.
  int number(std::size_t digits, int least, int most, std::string_view expected,
             bool fewer = false);

  /// How many decimal digits come next.
  std::size_t digits_ahead() const;

  /// Where the cursor stands, to fail there later.
  std::size_t place() const { return at_; }
  void fail(std::string_view expected) { fail_at(at_, expected); }
  void fail_at(std::size_t place, std::string_view expected);

  const std::optional<ParseError>& error() const { return error_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<ParseError> error_;
};

}  // namespace atrio::hours
