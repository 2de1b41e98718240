#pragma once

#include <cstddef>
#include <string>

namespace atrio::hours {

/// Where a text stops being what it should be.
struct ParseError {
  std::size_t column;    ///< of the first byte that does not fit, from 1
  std::string found;     ///< the word that stands there, at most 20 bytes; empty at the end
  std::string expected;  ///< what would fit: "a weekday such as Mo"
  bool operator==(const ParseError&) const = default;
};

/// "column 4: found 'Xy', expected a weekday such as Mo", for editors; one line.
std::string to_string(const ParseError& error);

}  // namespace atrio::hours
