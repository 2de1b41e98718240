// uses: content
// Whatever stands in a Plural-Forms field, judging it ends, and does not fall.
#include "compiler/plural_formula.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view rule(reinterpret_cast<const char*>(data), size);
  for (const char* nplurals : {"nplurals=2; plural=", "nplurals=6; plural="})
    for (const char* language : {"en", "ar"})
      (void)atrio::content::counts_like_cldr(std::string(nplurals) + std::string(rule) + ";",
                                             language);
  return 0;
}
