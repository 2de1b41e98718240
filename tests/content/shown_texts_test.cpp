#include "compiler/shown_texts.hpp"

#include "support/catch.hpp"
#include "support/sample_content.hpp"

using namespace atrio;
using namespace atrio::tests;
using content::Freshness;

namespace {

/// What stands on a page: words and the language they really are in.
ui::Node words(std::string label, std::string language) {
  ui::Node node;
  node.label = std::move(label);
  node.language = std::move(language);
  return node;
}

struct Sources {
  explicit Sources(const SampleContent& sample)
      : contents(content::read_contents(sample.folder(), findings)), all(*contents.front()) {}
  content::Findings findings;
  content::Contents contents;
  const content::Content& all;
};

}  // namespace

TEST_CASE("words on a page lead to their path and their line", "[content]") {
  const SampleContent sample;
  const Sources sources(sample);
  const content::ShownTexts english({&sources.all}, "en");
  const auto* back = english.find(words("Back", "en"), "");
  REQUIRE(back);
  CHECK(back->text->path == "ui/dock/back");
  CHECK(back->freshness == Freshness::unchecked);
  CHECK(back->place.file.ends_with("po/en.po"));
  CHECK(back->place.line > 0);
  CHECK_FALSE(english.find(words("Monday", "en"), ""));
}

TEST_CASE("a text with values in it is known by what stands around them", "[content]") {
  const SampleContent sample;
  const Sources sources(sample);
  const content::ShownTexts english({&sources.all}, "en");
  const auto* last = english.find(
      words("Last number: \u2068A 042\u2069, given at \u206810:24\u2069.", "en"), "");
  REQUIRE(last);
  CHECK(last->text->path == "ui/last");
  CHECK(last->freshness == Freshness::checked);
}

TEST_CASE("Italian in place of a translation is missing, an Italian name beside one is not",
          "[content]") {
  const SampleContent sample;
  const Sources sources(sample);
  const content::ShownTexts english({&sources.all}, "en");
  const auto* passport = english.find(words("Passaporto", "it"), "");
  REQUIRE(passport);
  CHECK(passport->freshness == Freshness::missing);
  CHECK_FALSE(english.find(words("Residenza in Comune", "it"), "residenza"));
}

TEST_CASE("of two texts with the same words the page's own service is meant", "[content]") {
  const SampleContent sample;
  sample.change("documents.yaml", "\"Passaporto\"", "\"È gratis.\"");
  const Sources sources(sample);
  const content::ShownTexts italian({&sources.all}, "it");
  CHECK(italian.find(words("È gratis.", "it"), "residenza")->text->path ==
        "service/residenza/cost");
  CHECK(italian.find(words("È gratis.", "it"), "")->text->path == "document/passaporto/name");
}
