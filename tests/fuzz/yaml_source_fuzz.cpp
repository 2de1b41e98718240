// uses: content
// Whatever stands in a source file, reading it ends in findings, never in a crash.
#include "compiler/check.hpp"
#include "support/sample_content.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace atrio;
  static const tests::SampleContent sample;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  // The same bytes as every file: each has its own reader.
  for (const char* file : {"pack.yaml", "needs.yaml", "documents.yaml", "offices.yaml",
                           "ui.yaml", "pictograms.yaml", "services/residenza.yaml"})
    sample.write(file, bytes);
  content::Findings findings;
  const auto content = content::read_content(sample.folder(), findings);
  content::check_references(content.source, findings);
  content::check_texts(content.texts, findings);
  content::check_readability(content, findings);
  for (const auto& finding : findings.sorted()) (void)content::to_line(finding);
  return 0;
}
