// uses: content
// Whatever stands in a PO file, it is read and merged, or refused in findings.
#include "compiler/merge.hpp"
#include "support/sample_content.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace atrio;
  static const tests::SampleContent sample;
  sample.write("po/en.po", std::string_view(reinterpret_cast<const char*>(data), size));
  content::Findings findings;
  const auto contents = content::read_contents(sample.folder(), findings);
  const content::Content& content = *contents.front();
  content::check_translations(content, findings);
  try {
    content::merge(content, content.source.languages.at(1), {}, findings);
  } catch (const std::runtime_error&) {
    // The rest of the world is broken: the old file stays.
  }
  return 0;
}
