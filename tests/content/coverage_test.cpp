#include "compiler/coverage.hpp"
#include "support/catch.hpp"
#include "support/sample_content.hpp"

using namespace atrio;
using namespace atrio::tests;

namespace {

content::Contents read_all(const SampleContent& sample) {
  content::Findings findings;
  auto contents = content::read_contents(sample.folder(), findings);
  REQUIRE(findings.errors() == 0);
  return contents;
}

constexpr std::size_t english = 0;

}  // namespace

TEST_CASE("a language counts as done only as far as it is written and up to date",
          "[content]") {
  const SampleContent sample;
  const auto contents = read_all(sample);
  const int texts = static_cast<int>(contents.front()->texts.size());
  CHECK(content::whole(content::coverage_by_part(contents, english)).percent() ==
        4 * 100 / texts);
  sample.change("ui.yaml", "\"Indietro\"", "\"Torna\"");
  CHECK(content::whole(content::coverage_by_part(read_all(sample), english)).percent() ==
        3 * 100 / texts);
}

TEST_CASE("a coordinator sees of each part what is missing, outdated, unchecked and checked",
          "[content]") {
  const SampleContent sample;
  sample.change("ui.yaml", "\"Indietro\"", "\"Torna\"");
  auto parts = content::coverage_by_part(read_all(sample), english);
  CHECK(parts["ui"].missing == 0);
  CHECK(parts["ui"].outdated == 1);
  CHECK(parts["ui"].unchecked == 1);
  CHECK(parts["ui"].checked == 1);
  CHECK(parts["service/residenza"].unchecked == 1);
  CHECK(parts["service/residenza"].missing == parts["service/residenza"].all() - 1);
  CHECK(parts["office"].missing == 4);
}

TEST_CASE("nothing to translate is nothing done", "[content]") {
  CHECK(content::Coverage{}.percent() == 0);
  CHECK(
      content::Coverage{.missing = 0, .outdated = 1, .unchecked = 1, .checked = 1}.percent() ==
      66);
}
