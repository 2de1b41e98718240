#include "hours/parse_error.hpp"

namespace atrio::hours {

std::string to_string(const ParseError& error) {
  const std::string found = error.found.empty() ? "nothing" : "'" + error.found + "'";
  return "column " + std::to_string(error.column) + ": found " + found + ", expected " +
         error.expected;
}

}  // namespace atrio::hours
