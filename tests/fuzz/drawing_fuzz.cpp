// uses: content
// Whatever stands in a drawing, it becomes a picture or is refused by a sentence.
#include "compiler/picture.hpp"

#include <cstddef>
#include <cstdint>
#include <stdexcept>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    (void)atrio::content::draw_mask(std::string(reinterpret_cast<const char*>(data), size));
  } catch (const std::runtime_error&) {
    // The finding quotes it.
  }
  return 0;
}
