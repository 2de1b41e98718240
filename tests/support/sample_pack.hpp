#pragma once

#include "compiler/pack.hpp"
#include "support/sample_content.hpp"

namespace atrio::tests {

/// Builds the sample's pack into `out`. Throws std::logic_error when the sources have a fault.
inline void build_pack(const SampleContent& sample, const std::filesystem::path& out) {
  content::Findings findings;
  const auto contents = content::read_contents(sample.folder(), findings);
  const std::filesystem::path assets = std::filesystem::path(ATRIO_SOURCE_DIR) / "assets";
  content::Drawings drawings;
  for (const auto& one : contents) {
    content::check_references(one->source, one->below, findings);
    drawings.push_back(
        content::draw_pictures(one->source, {"no-npm-here", assets / "shapes"}, findings));
  }
  for (const auto& finding : findings.sorted())
    if (finding.is_error) throw std::logic_error(content::to_line(finding));
  content::write_packs(contents, drawings, out);
}

}  // namespace atrio::tests
