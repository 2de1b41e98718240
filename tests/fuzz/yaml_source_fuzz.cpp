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
  for (const char* file :
       {"pack.yaml", "needs.yaml", "documents.yaml", "offices.yaml", "ui.yaml",
        "pictograms.yaml", "glossary.yaml", "helplines.yaml", "phrases.yaml",
        "school_messages.yaml", "services/residenza.yaml", "forms/one.yaml", "triage/casa.yaml",
        "layers/one/pack.yaml", "layers/one/offices.yaml", "layers/one/courses.yaml",
        "layers/one/events.yaml", "layers/one/associations.yaml", "layers/one/notices.yaml"})
    sample.write(file, bytes);
  content::Findings findings;
  for (const auto& content : content::read_contents(sample.folder(), findings)) {
    content::check_references(content->source, content->below, findings);
    content::check_texts(content->texts, findings);
    content::check_readability(*content, findings);
  }
  for (const auto& finding : findings.sorted()) (void)content::to_line(finding);
  return 0;
}
