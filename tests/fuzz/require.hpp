#pragma once

#include <cstdlib>

namespace atrio::tests {

/// Ends the program where a fuzzer sees it, unless `holds`; also in a build without assertions.
inline void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace atrio::tests
