#include "compiler/merge.hpp"
#include "compiler/plural_formula.hpp"
#include "compiler/translator_comment.hpp"
#include "support/catch.hpp"
#include "support/sample_content.hpp"

#include <algorithm>

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

content::Merged merge(const content::Content& content, const std::string& language,
                      content::Findings& findings) {
  const auto found =
      std::ranges::find(content.source.languages, language, &content::SourceLanguage::tag);
  REQUIRE(found != content.source.languages.end());
  return content::merge(content, *found, *local_day("2026-11-23"), findings);
}

content::Merged merge(const SampleContent& sample, const std::string& language) {
  content::Findings findings;
  const auto merged = merge(read(sample), language, findings);
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
  CHECK_THAT(sample.read("po/en.po"), Catch::Contains("#. Note: Key: go back."));
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

TEST_CASE("a translation whose Italian comes back holds again, but nobody has checked it",
          "[content]") {
  const SampleContent sample;
  merge(sample, "en");
  const std::string before = sample.read("po/en.po");
  sample.change("ui.yaml", "Ultimo numero: ", "Numero ultimo: ");
  merge(sample, "en");
  sample.change("ui.yaml", "Numero ultimo: ", "Finale: ");
  CHECK(merge(sample, "en").outdated == 0);  // it was so already
  CHECK_THAT(sample.read("po/en.po"), Catch::Contains("#| msgid \"Ultimo numero: "));
  sample.change("ui.yaml", "Finale: ", "Ultimo numero: ");
  merge(sample, "en");

  std::string unchecked = before;
  unchecked.erase(unchecked.find("# checked: mediator 2026-10-05\n"), 31);
  CHECK(sample.read("po/en.po") == unchecked);
}

TEST_CASE(
    "a translation mended by its translator is compared with the Italian it was mended for",
    "[content]") {
  const SampleContent sample;
  sample.change("ui.yaml", "\"Indietro\"", "\"Torna\"");
  merge(sample, "en");
  // Some tools take the flag out and leave the Italian of before.
  sample.change("po/en.po", "#, fuzzy\n#| msgid \"Indietro\"", "#| msgid \"Indietro\"");
  merge(sample, "en");
  CHECK_THAT(sample.read("po/en.po"), !Catch::Contains("#| msgid"));
  sample.change("ui.yaml", "\"Torna\"", "\"Prima\"");
  merge(sample, "en");
  CHECK_THAT(sample.read("po/en.po"), Catch::Contains("#, fuzzy\n#| msgid \"Torna\""));
}

TEST_CASE("nothing but its Italian makes a translation outdated", "[content]") {
  const SampleContent sample;
  merge(sample, "en");
  sample.change("ui.yaml", "max: 12, note: \"Key: go back.\"", "max: 30, note: \"Other.\"");
  sample.change("ui.yaml", "dock/back:", "aside: {text: \"Indietro tutta\"}\ndock/back:");
  sample.change("pictograms.yaml", "meaning: \"a house\"", "meaning: \"a home\"");
  sample.change("services/residenza.yaml", "summary: \"Per chi abita qui.\"",
                "summary: \"Per chi vive qui.\"");

  CHECK(merge(sample, "en").outdated == 0);

  const std::string po = sample.read("po/en.po");
  CHECK_THAT(po, !Catch::Contains("fuzzy"));
  CHECK(find(read(sample), "en", "ui/aside")->forms.front().empty());
}

TEST_CASE("a paragraph written anew does not keep the translation of the one before it",
          "[content]") {
  const SampleContent sample;
  merge(sample, "en");
  sample.change("po/en.po", "msgid \"Dice al Comune dove abiti.\"\nmsgstr \"\"",
                "msgid \"Dice al Comune dove abiti.\"\nmsgstr \"Tells where you live.\"");
  // Put in front, while the old one is reworded: it is known by its words.
  sample.change("services/residenza.yaml", "[\"Dice al Comune dove abiti.\"",
                "[\"Prima chiama.\", \"Dice al tuo Comune dove abiti.\"");

  CHECK(merge(sample, "en").outdated == 1);

  const auto content = read(sample);
  CHECK(find(content, "en", "service/residenza/description/1")->forms.front().empty());
  const auto* moved = find(content, "en", "service/residenza/description/2");
  CHECK(moved->forms.front() == "Tells where you live.");
  CHECK(moved->fuzzy);
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

TEST_CASE("the translation of a text that comes back comes back too", "[content]") {
  const SampleContent sample;
  merge(sample, "en");
  const std::string before = sample.read("po/en.po");
  const std::string last = "last: {text: \"Ultimo numero: `{number}`, dato alle {time}.\"}\n";
  sample.change("ui.yaml", last, "");
  CHECK(merge(sample, "en").retired == 1);
  CHECK(merge(sample, "en").retired == 0);  // once is enough

  sample.write("ui.yaml", sample.read("ui.yaml") + last);
  CHECK(merge(sample, "en").added == 0);
  CHECK(sample.read("po/en.po") == before);

  sample.change("ui.yaml", last, "");
  merge(sample, "en");
  sample.write("ui.yaml", sample.read("ui.yaml") + "last: {text: \"Finale: `{number}`.\"}\n");
  CHECK(merge(sample, "en").outdated == 1);
  CHECK_THAT(sample.read("po/en.po"),
             Catch::Contains("#| msgid \"Ultimo numero: ") && !Catch::Contains("#~"));
}

TEST_CASE("a PO file keeps what its tool wrote into the header, but no name", "[content]") {
  const SampleContent sample;
  sample.change("po/en.po", "\"Language: en\\n\"",
                "\"PO-Revision-Date: 2026-11-20 18:12+0100\\n\"\n"
                "\"Last-Translator: Ada Rossi <ada@example.org>\\n\"\n"
                "\"POT-Creation-Date: 2026-11-19 10:00+0100\\n\"\n"
                "\"Language-Team: English <https://example.org/en>\\n\"\n"
                "\"X-Generator: Poedit 3.2.2\\n\"\n\"Language: en\\n\"");
  sample.write("po/en.po", "# Our words, EUPL.\n# Ada <ada@example.org>, 2026.\n" +
                               sample.read("po/en.po"));
  merge(sample, "en");
  CHECK_THAT(sample.read("po/en.po"), Catch::StartsWith(R"(# Our words, EUPL.
msgid ""
msgstr ""
"Project-Id-Version: atrio\n"
"Report-Msgid-Bugs-To: your editor, see content/TRANSLATING.md\n"
"PO-Revision-Date: 2026-11-20 18:12+0100\n"
"Last-Translator: a translator\n"
"Language-Team: English <https://example.org/en>\n"
"Language: en\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"X-Generator: Poedit 3.2.2\n"
)"));
}

TEST_CASE("entries that lost their msgctxt on the way through XLIFF find their text again",
          "[content]") {
  const SampleContent sample;
  merge(sample, "en");
  const std::string before = sample.read("po/en.po");
  sample.change("po/en.po", "msgctxt \"ui/dock/back\"\n", "");
  sample.change("po/en.po", "msgctxt \"ui/last\"\n", "msgctxt \"ui/lastui/last\"\n");
  merge(sample, "en");
  CHECK(sample.read("po/en.po") == before);
}

TEST_CASE("a translator reads where a text stands and what is in it", "[content]") {
  const SampleContent sample;
  sample.change("ui.yaml", "dato alle {time}.", "**dato** alle {time}.");
  content::Findings findings;
  const auto contents = content::read_contents(sample.folder(), findings);
  const content::TranslatorComments comments(*contents.front());
  const auto comment = [&](const std::string& path) {
    const auto& texts = contents.front()->texts;
    return comments.of(*std::ranges::find(texts, path, &content::Text::path));
  };
  CHECK(comment("ui/last") ==
        "Where: words of the terminal\n"
        "{number}: a queue number such as A 23, or a telephone number\n"
        "{time}: a time such as 14:30\n"
        "**…**: bold; mark the same words\n"
        "`…`: stays together and as it is");
  CHECK(comment("service/residenza/step/1/title") ==
        "Where: page of a service: a step, what to do\nPicture: door, a door");
  CHECK(content::where_shown("service/a/step/1/detail/more").empty());
  CHECK(content::where_shown("ui").empty());
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
  merge(good, "en", findings);
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

TEST_CASE("a plural form that a tool added for nothing goes", "[content]") {
  const SampleContent sample;
  merge(sample, "zh-Hans");
  sample.change("po/zh-Hans.po", "msgstr[0] \"\"", "msgstr[0] \"您前面有 {n} 人\"");
  const std::string before = sample.read("po/zh-Hans.po");
  sample.change("po/zh-Hans.po", "{n} 人\"", "{n} 人\"\nmsgstr[1] \"\"");
  merge(sample, "zh-Hans");
  CHECK(sample.read("po/zh-Hans.po") == before);
}
