#pragma once

#include "compiler/pack.hpp"
#include "support/sample_content.hpp"

namespace atrio::tests {

/// Builds the sample's pack into `out`. Throws std::logic_error when the sources have a fault.
inline void build_pack(const SampleContent& sample, const std::filesystem::path& out) {
  content::Findings findings;
  const auto content = content::read_content(sample.folder(), findings);
  const std::filesystem::path assets = std::filesystem::path(ATRIO_SOURCE_DIR) / "assets";
  const auto pictures =
      content::draw_pictures(content.source, {"no-npm-here", assets / "shapes"}, findings);
  if (findings.errors() > 0)
    throw std::logic_error(content::to_line(findings.sorted().front()));
  content::write_pack(content, pictures, out);
}

}  // namespace atrio::tests
