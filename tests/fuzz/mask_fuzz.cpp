// uses: receipt
// A content pack may come from a stick somebody found: no picture may crash the paper.
#include "receipt/mask.hpp"

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto mask =
        atrio::receipt::decode_mask({reinterpret_cast<const char*>(data), size}, "picture");
    const auto pixels =
        static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height);
    if (mask.coverage.size() != pixels) __builtin_trap();
  } catch (const std::runtime_error&) {  // refused in words
  }
  return 0;
}
