#include "compiler/check.hpp"
#include "compiler/picture.hpp"
#include "support/catch.hpp"
#include "support/sample_content.hpp"

using namespace atrio;
using namespace atrio::tests;

namespace {

const std::filesystem::path assets = std::filesystem::path(ATRIO_SOURCE_DIR) / "assets";

/// Every line lint prints, notes included.
std::string lint(const SampleContent& sample,
                 const std::filesystem::path& fonts = assets / "fonts.json",
                 const content::PictureFolders& pictures = {"no-npm-here", assets / "shapes"}) {
  content::Findings findings;
  for (const auto& content : content::read_contents(sample.folder(), findings)) {
    content::check_all(*content, fonts, findings);
    content::check_pictures_exist(content->source, pictures, findings);
  }
  std::string lines;
  for (const auto& finding : findings.sorted()) lines += content::to_line(finding) + "\n";
  return lines;
}

}  // namespace

TEST_CASE("faultless sources give only the note that a translation is not begun", "[content]") {
  const SampleContent sample;
  const std::string lines = lint(sample);
  CHECK_THAT(lines, Catch::Contains("po/zh-Hans.po: note: 中文 has no translation yet"));
  CHECK(std::ranges::count(lines, '\n') == 1);
}

TEST_CASE("a translation that lost a placeholder is refused with file and line", "[content]") {
  const SampleContent sample;
  sample.change("po/en.po", "`{number}`, given at {time}", "`{number}`, given at noon");
  CHECK_THAT(lint(sample),
             Catch::Contains("content/po/en.po:14: \"ui/last\" has {number} where "
                             "the Italian has {number} {time}"));
}

TEST_CASE("each plural form keeps its placeholder, but for forms of one single number",
          "[content]") {
  const SampleContent sample;
  sample.change("po/ar.po", "{n} أشخاص قبلك", "أشخاص قبلك");
  CHECK_THAT(lint(sample),
             Catch::Contains("po/ar.po:9: \"ui/wait/people\" has no placeholder"));
}

TEST_CASE("a translation with too few plural forms is refused", "[content]") {
  const SampleContent sample;
  sample.change("po/ar.po", "msgstr[5] \"{n} شخص قبلك\"\n", "");
  const std::string lines = lint(sample);
  CHECK_THAT(lines, Catch::Contains("po/ar.po"));
  CHECK_THAT(lines, Catch::Contains("plural form"));
}

TEST_CASE("a PO header of another language or count is refused", "[content]") {
  const SampleContent sample;
  sample.change("po/en.po", "Language: en", "Language: fr");
  sample.change("po/ar.po", "nplurals=6", "nplurals=2");
  const std::string lines = lint(sample);
  CHECK_THAT(lines, Catch::Contains("po/en.po:1: the header's language is \"fr\""));
  CHECK_THAT(lines, Catch::Contains("nplurals=6"));
}

TEST_CASE("a translation with a lost backtick is refused", "[content]") {
  const SampleContent sample;
  sample.change("po/en.po", "number: `{number}`, given", "number: `{number}, given");
  CHECK_THAT(lint(sample),
             Catch::Contains("po/en.po:14: \"ui/last\": a backtick has no partner"));
}

TEST_CASE("a translation without the marks of the Italian is refused", "[content]") {
  const SampleContent sample;
  sample.change("po/en.po", "number: `{number}`, given", "number: {number}, given");
  CHECK_THAT(lint(sample), Catch::Contains("other ** or ` marks"));
}

TEST_CASE("a key nobody knows is refused with file and line", "[content]") {
  const SampleContent sample;
  sample.change("services/residenza.yaml", "cost: ", "costs: ");
  CHECK_THAT(lint(sample),
             Catch::Contains("content/services/residenza.yaml:14: the key \"costs\" "
                             "is not known here"));
}

TEST_CASE("a key that stands twice is refused", "[content]") {
  const SampleContent sample;
  sample.change("services/residenza.yaml", "cost: ", "title: \"Un altro\"\ncost: ");
  CHECK_THAT(lint(sample), Catch::Contains("the key \"title\" stands here a second time"));
}

TEST_CASE("broken YAML is one clear line with its place", "[content]") {
  const SampleContent sample;
  sample.write("needs.yaml", "- {id: casa, name: \"Casa\n");
  CHECK_THAT(lint(sample), Catch::Contains("content/needs.yaml:2: this is not YAML"));
}

TEST_CASE("a document, office, need or pictogram that does not exist is refused", "[content]") {
  const SampleContent sample;
  sample.change("services/residenza.yaml", "need: casa", "need: castello");
  sample.change("services/residenza.yaml", "{id: passaporto}", "{id: patente}");
  sample.change("services/residenza.yaml", "[anagrafe]", "[posta]");
  sample.change("services/residenza.yaml", "pictogram: house", "pictogram: palace");
  const std::string lines = lint(sample);
  CHECK_THAT(lines, Catch::Contains("residenza.yaml:2: there is no need \"castello\""));
  CHECK_THAT(lines, Catch::Contains("residenza.yaml:3: there is no pictogram \"palace\""));
  CHECK_THAT(lines, Catch::Contains("residenza.yaml:12: there is no document \"patente\""));
  CHECK_THAT(lines, Catch::Contains("residenza.yaml:15: there is no office \"posta\""));
}

TEST_CASE("an id that stands twice is refused with both lines", "[content]") {
  const SampleContent sample;
  sample.change("documents.yaml", "id: permesso", "id: passaporto");
  CHECK_THAT(lint(sample), Catch::Contains("documents.yaml:2: document \"passaporto\" stands "
                                           "already in line 1"));
}

TEST_CASE("one drawing cannot have two meanings", "[content]") {
  const SampleContent sample;
  sample.change("pictograms.yaml", "name: mark_door", "name: house");
  CHECK_THAT(lint(sample), Catch::Contains("\"house\" already means \"house\""));
}

TEST_CASE("a set of pictograms without licence is refused", "[content]") {
  const SampleContent sample;
  sample.change("pictograms.yaml", "licence: EUPL-1.2", "licence: \"\"");
  CHECK_THAT(lint(sample), Catch::Contains("the set \"shapes\" has no licence"));
}

TEST_CASE("a missing drawing and a missing npm package are one line each", "[content]") {
  const SampleContent sample;
  sample.change("pictograms.yaml", "name: mark_door", "name: portal");
  CHECK_THAT(lint(sample), Catch::Contains("pictograms.yaml:5: the drawing"));
  sample.change("pictograms.yaml", "shapes: {file", "shapes: {package: icons, file");
  const std::string lines = lint(sample);
  CHECK_THAT(lines,
             Catch::Contains("pictograms.yaml:4: the folder no-npm-here/icons is not there: "
                             "run npm ci"));
  CHECK(lines.find("is not there") == lines.rfind("is not there"));
}

TEST_CASE("a character that no font has is refused with its place", "[content]") {
  const SampleContent sample;
  sample.change("po/en.po", "\"Back\"", "\"Back \U00012000\"");  // Sumerian
  CHECK_THAT(lint(sample),
             Catch::Contains("po/en.po:9: no font has the character U+12000 for en"));
}

TEST_CASE("a missing font file is one line that names the table", "[content]") {
  const SampleContent sample;
  std::string table = read_file(assets / "fonts.json");
  table.replace(table.find("NotoSans-Regular.ttf"), 8, "NoSans__");
  replace_file(sample.root() / "fonts.json", table);
  const std::string lines = lint(sample, sample.root() / "fonts.json");
  CHECK_THAT(lines, Catch::Contains("fonts.json"));
  CHECK_THAT(lines, Catch::Contains("NoSans__"));
  CHECK(std::ranges::count(lines, '\n') == 2);
}

TEST_CASE("a sentence of more than 20 words is refused, one of 20 is not", "[content]") {
  const SampleContent sample;
  std::string twenty = "uno";
  for (int i = 0; i < 19; ++i) twenty += " due";
  sample.change("ui.yaml", "Indietro\", max: 12", twenty + "\", max: 200");
  CHECK_THAT(lint(sample), !Catch::Contains("words"));
  sample.change("ui.yaml", "uno due", "uno dell'altro due");
  CHECK_THAT(lint(sample), Catch::Contains("ui.yaml:1: a sentence has 22 words"));
}

TEST_CASE("a text in the words of an office fails the readability of its service",
          "[content]") {
  const SampleContent sample;
  for (const char* text : {"Dice al Comune dove abiti.", "Serve per il medico.",
                           "Metti il nome sulla porta.", "Lo trovi online."})
    sample.change("services/residenza.yaml", text,
                  "Conseguentemente provvederà all'adempimento amministrativo relativamente "
                  "all'ottenimento documentazione comprovante");
  CHECK_THAT(lint(sample), Catch::Contains("is under 60"));
}

TEST_CASE("a text longer than its room is refused", "[content]") {
  const SampleContent sample;
  sample.change("ui.yaml", "\"Indietro\"", "\"Torna indietro\"");
  CHECK_THAT(lint(sample),
             Catch::Contains("ui.yaml:1: \"ui/dock/back\" is longer than its 12"));
}

TEST_CASE("a name in place of a role cannot stand as the checker", "[content]") {
  const SampleContent sample;
  sample.change("services/residenza.yaml", "by: operator", "by: Maria");
  CHECK_THAT(lint(sample), Catch::Contains("write a role, never a name"));
}

TEST_CASE("a service whose id leads out of its folder is refused", "[content]") {
  const SampleContent sample;
  sample.change("services/residenza.yaml", "id: residenza\n", "id: ../residenza\n");
  CHECK_THAT(lint(sample), Catch::Contains("\"../residenza\" is not an id"));
}

TEST_CASE("a day that no calendar has is refused wherever a date stands", "[content]") {
  const SampleContent sample;
  sample.change("services/residenza.yaml", "facts:", "review_by: 2026-02-31\nfacts:");
  sample.change("services/residenza.yaml", "on: 2026-11-02", "on: 2026-11-31");
  sample.write("layers/paese/pack.yaml",
               "{id: paese, kind: municipality, under: sample, name: \"Paese\"}\n");
  sample.write("layers/paese/events.yaml",
               R"(- {id: festa, name: "Festa", what: "Festa.", starts: "2026-12-05 24:61",
   minutes: 60, address: "Via A 1", free: yes, pictogram: door}
)");
  const std::string lines = lint(sample);
  CHECK_THAT(lines, Catch::Contains("residenza.yaml:20: \"2026-02-31\" is not a date"));
  CHECK_THAT(lines, Catch::Contains("residenza.yaml:23: checked needs"));
  CHECK_THAT(lines, Catch::Contains("events.yaml:1: \"2026-12-05 24:61\" is not a date with"));
}

TEST_CASE("a PO file that names a person is refused", "[content]") {
  const SampleContent sample;
  sample.change("po/en.po", "\"Language: en",
                "\"Last-Translator: Ada Rossi\\n\"\n\"Language: en");
  sample.write("po/ar.po", "# Ada <ada@example.org>, 2026.\n" + sample.read("po/ar.po"));
  const std::string lines = lint(sample);
  CHECK_THAT(lines, Catch::Contains("po/en.po:1: the header names a person"));
  CHECK_THAT(lines, Catch::Contains("po/ar.po:1: the header names a person"));
}

TEST_CASE("only a role and a day say who checked a translation", "[content]") {
  for (const char* wrong :
       {"Ada 2026-10-05", "mediator", "mediator 2026-02-31", "mediator 2026-10-05 Ada"}) {
    const SampleContent sample;
    sample.change("po/en.po", "mediator 2026-10-05", wrong);
    CHECK_THAT(lint(sample),
               Catch::Contains("po/en.po:14: \"ui/last\" says wrongly who checked it"));
  }
}

TEST_CASE("an editor is told what a translator wrote beside a text", "[content]") {
  const SampleContent sample;
  sample.change("po/en.po", "# checked:", "# Which number,\n# the paper's?\n# checked:");
  CHECK_THAT(lint(sample), Catch::Contains("po/en.po:16: note: \"ui/last\" has a remark: Which "
                                           "number, the paper's?: answer"));
}
