#include "compiler/merge.hpp"
#include "compiler/plural_formula.hpp"
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

content::Content read(const SampleContent& sample) {
  return std::move(*read_all(sample).front());
}

content::Merged merge(const SampleContent& sample, const std::string& language) {
  content::Findings findings;
  const auto merged = content::merge(read(sample), language, findings);
  REQUIRE(findings.errors() == 0);
  return merged;
}

const content::Translation* find(const content::Content& content, std::string_view language,
                                 std::string_view path) {
  for (const auto& catalogue : content.catalogues)
    if (catalogue.language == language)
      if (const auto entry = catalogue.by_path.find(path); entry != catalogue.by_path.end())
        return &entry->second;
  return nullptr;
}

}  // namespace

TEST_CASE("merging adds every text a language lacks and keeps what it has", "[content]") {
  const SampleContent sample;
  const auto merged = merge(sample, "en");
  const auto content = read(sample);

  CHECK(merged.added == static_cast<int>(content.texts.size()) - 4);
  CHECK(merged.outdated == 0);
  for (const auto& text : content.texts) CHECK(find(content, "en", text.path) != nullptr);
  CHECK(find(content, "en", "ui/dock/back")->forms == std::vector<std::string>{"Back"});
  CHECK(find(content, "en", "ui/last")->checked->by == "mediator");
  CHECK_THAT(sample.read("po/en.po"), Catch::Contains("#. Key: go back."));
}

TEST_CASE("merging twice changes nothing", "[content]") {
  const SampleContent sample;
  merge(sample, "ar");
  const std::string once = sample.read("po/ar.po");
  const auto again = merge(sample, "ar");
  CHECK(sample.read("po/ar.po") == once);
  CHECK(again.added + again.outdated + again.retired == 0);
}

TEST_CASE("an Italian text that changed makes its translations outdated", "[content]") {
  const SampleContent sample;
  sample.change("ui.yaml", "Ultimo numero: ", "Numero ultimo: ");
  const auto before = read(sample);
  CHECK(content::freshness(before.texts[2], find(before, "en", "ui/last")) ==
        content::Freshness::outdated);

  CHECK(merge(sample, "en").outdated == 1);

  const std::string po = sample.read("po/en.po");
  CHECK_THAT(
      po, Catch::Contains("#, fuzzy\n#| msgid \"Ultimo numero: `{number}`, dato alle {time}."));
  CHECK_THAT(po, !Catch::Contains("checked:"));  // somebody checked another text
  CHECK(find(read(sample), "en", "ui/last")->forms.front() ==
        "Last number: `{number}`, given at {time}.");
}

TEST_CASE("a paragraph put in front takes no translation from its neighbours", "[content]") {
  const SampleContent sample;
  merge(sample, "en");
  sample.change("po/en.po", "msgid \"Dice al Comune dove abiti.\"\nmsgstr \"\"",
                "msgid \"Dice al Comune dove abiti.\"\nmsgstr \"Tells where you live.\"");
  sample.change("services/residenza.yaml", "[\"Dice al", "[\"Nuovo.\", \"Dice al");

  CHECK(merge(sample, "en").outdated == 0);

  const auto content = read(sample);
  CHECK(find(content, "en", "service/residenza/description/1")->forms.front().empty());
  CHECK(find(content, "en", "service/residenza/description/2")->forms.front() ==
        "Tells where you live.");
}

TEST_CASE("the translation of a text that is gone is kept aside", "[content]") {
  const SampleContent sample;
  sample.change("ui.yaml", "last: {text: \"Ultimo numero: `{number}`, dato alle {time}.\"}\n",
                "");
  CHECK(merge(sample, "en").retired == 1);
  CHECK_THAT(sample.read("po/en.po"), Catch::Contains("#~ msgctxt \"ui/last\""));
}

TEST_CASE("a language without a file gets one with its own plural forms", "[content]") {
  const SampleContent sample;
  merge(sample, "zh-Hans");
  const std::string po = sample.read("po/zh-Hans.po");
  CHECK_THAT(po, Catch::Contains("Language: zh_Hans"));
  CHECK_THAT(po, Catch::Contains("nplurals=1; plural=(0);"));
  CHECK_THAT(po, Catch::Contains("msgstr[0] \"\""));
  CHECK_THAT(po, !Catch::Contains("msgstr[1]"));
}

TEST_CASE("a PO file that is none stays as it is and is named", "[content]") {
  const SampleContent sample;
  const auto good = read(sample);
  sample.write("po/en.po", "msgid \"never closed\n");
  content::Findings findings;
  content::merge(good, "en", findings);
  REQUIRE(findings.errors() > 0);
  CHECK_THAT(content::to_line(findings.sorted().front()), Catch::Contains("po/en.po:"));
  CHECK(sample.read("po/en.po") == "msgid \"never closed\n");
}

TEST_CASE("every language of the plan has a plural formula that counts as CLDR does",
          "[content]") {
  for (const char* language : {"ar", "sq", "es", "zh-Hans", "uk", "en", "fr", "ur", "pa", "bn",
                               "fil", "ro", "si", "ta", "wo"})
    CHECK_NOTHROW(content::plural_forms(language));
  CHECK(content::plural_forms("en") == "nplurals=2; plural=(n != 1);");
  CHECK(content::plural_forms("bn") == "nplurals=2; plural=(n > 1);");
}

TEST_CASE("a language counts as done only as far as it is written and up to date",
          "[content]") {
  const SampleContent sample;
  const auto contents = read_all(sample);
  const int texts = static_cast<int>(contents.front()->texts.size());
  CHECK(content::percent_done(contents, 0) == 4 * 100 / texts);
  sample.change("ui.yaml", "\"Indietro\"", "\"Torna\"");
  CHECK(content::percent_done(read_all(sample), 0) == 3 * 100 / texts);
}
