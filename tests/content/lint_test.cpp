#include "compiler/check.hpp"
#include "compiler/picture.hpp"
#include "compiler/plural_formula.hpp"
#include "compiler/review.hpp"
#include "compiler/rules.hpp"
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
  const auto contents = content::read_contents(sample.folder(), findings);
  const auto rulebook = content::read_rulebook(contents, findings);
  for (const auto& content : contents) {
    content::check_all(*content, fonts, findings);
    content::check_words(*content, rulebook, findings);
    content::check_dates(*content, *local_day("2026-11-23"), findings);
    content::check_licences(content->source, pictures, findings);
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

TEST_CASE("a plural formula is refused unless it counts as the language does", "[content]") {
  for (const char* written : {"n != 1", "(n==1 ? 0 : 1)", "!(n == 1)", "n>1 || n<1"})
    CHECK(content::counts_like_cldr("nplurals=2; plural=" + std::string(written) + ";", "en"));
  const std::string brackets(100'000, '(');
  for (const std::string& written :
       {std::string("n > 1"), std::string("1/0"), std::string("n%0"), std::string("5/n"),
        std::string("while(1)"), std::string("n = 1"), std::string("n != 1 ?"),
        std::string("(n != 1"), std::string("n != 99999999999999999999999"), std::string(),
        brackets, brackets.substr(0, 400)})
    CHECK_FALSE(content::counts_like_cldr("nplurals=2; plural=" + written + ";", "en"));
  CHECK_FALSE(content::counts_like_cldr("nplurals=1000000; plural=n != 1;", "en"));
  CHECK_FALSE(content::counts_like_cldr("nplurals=2;", "en"));
  const SampleContent sample;
  sample.change("po/en.po", "plural=n != 1;", "plural=1/0;");
  CHECK_THAT(lint(sample), Catch::Contains("po/en.po:1: the header's plural formula"));
}

TEST_CASE("a file of nothing but faults is told by its first ones", "[content]") {
  content::Findings findings;
  for (int line = 1; line <= 200'000; ++line)
    findings.error({"needs.yaml", line}, "bad", "mend");
  findings.note({"other.yaml", 1}, "look", "if you like");
  CHECK(findings.errors() == 200'000);
  CHECK(findings.sorted().size() == content::Findings::max_findings + 1);
  const std::string long_name(10'000, 'x');
  const std::string line = content::to_line({{"needs.yaml", 1}, long_name, "write it", true});
  CHECK(line.size() < 600);
  CHECK(line.ends_with(": write it"));
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

TEST_CASE("a service that reads less easily than it should is a note, and the mean is held",
          "[content]") {
  const SampleContent sample;
  for (const char* text : {"Dice al Comune dove abiti.", "Serve per il medico.",
                           "Metti il nome sulla porta.", "Lo trovi online."})
    sample.change(
        "services/residenza.yaml", text,
        "L'ufficio comunale registra per ogni cittadino straniero l'indirizzo dichiarato "
        "nella domanda");
  const std::string lines = lint(sample);
  CHECK_THAT(lines, Catch::Contains("residenza.yaml: note: Gulpease 7"));
  CHECK_THAT(lines, Catch::Contains("services: the mean Gulpease of all services is 7"));
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
  sample.change("services/residenza.yaml", "2027-05-02", "2026-02-31");
  sample.change("services/residenza.yaml", "on: 2026-11-02", "on: 2026-11-31");
  sample.write("layers/paese/pack.yaml",
               "{id: paese, kind: municipality, under: sample, name: \"Paese\"}\n");
  sample.write("layers/paese/events.yaml",
               R"(- {id: festa, name: "Festa", what: "Festa.", starts: "2026-12-05 24:61",
   minutes: 60, address: "Via A 1", free: yes, pictogram: door}
)");
  const std::string lines = lint(sample);
  CHECK_THAT(lines, Catch::Contains("residenza.yaml:22: \"2026-02-31\" is not a date"));
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

TEST_CASE("lint holds the sources against the lists and term bases beside them", "[content]") {
  const SampleContent sample;
  sample.change("services/residenza.yaml", "Per chi abita qui.", "Presso il Comune, tel. 112.");
  sample.change("services/residenza.yaml", "È gratis.", "Porta la DSU.");
  sample.write("terms/en.yaml",
               "language: en\nterms:\n  - {id: residenza, italian: \"residenza\", term: "
               "\"registered address\", keep_italian: no, avoid: [\"where you live\"]}\n");
  const std::string lines = lint(sample);
  CHECK_THAT(lines, Catch::Contains("residenza.yaml:6: \"presso\" is a word of offices"));
  CHECK_THAT(lines, Catch::Contains("residenza.yaml:6: \"tel.\" is cut short"));
  CHECK_THAT(lines, Catch::Contains("residenza.yaml:14: \"DSU\" is explained nowhere"));
  CHECK_THAT(lines, Catch::Contains("po/en.po:24: \"where you live\" misleads"));
}

TEST_CASE("a translation that lost a number or a code of the Italian is refused", "[content]") {
  const SampleContent sample;
  sample.change("services/residenza.yaml", "Residenza in Comune",
                "Entro 45 giorni, 1.000 euro, modulo `AA4/8`");
  sample.change("po/en.po", "msgid \"Residenza in Comune\"",
                "msgid \"Entro 45 giorni, 1.000 euro, modulo `AA4/8`\"");
  const auto with = [&](const std::string& english) {
    const auto before = sample.read("po/en.po");
    sample.change("po/en.po", "Registering where you live", english);
    const auto lines = lint(sample);
    sample.write("po/en.po", before);
    return lines;
  };
  CHECK_THAT(with("In 45 days, 1,000 euros, form `AA4/8`"), !Catch::Contains("lost"));
  CHECK_THAT(with("In 54 days, 1,000 euros, form `AA4/8`"),
             Catch::Contains("\"service/residenza/title\" lost the number 45"));
  CHECK_THAT(with("In 45 days, 100 euros, form `AA4/8`"),
             Catch::Contains("lost the number 1000"));
  CHECK_THAT(with("In 45 days, 1,000 euros, form `AA48`"),
             Catch::Contains("lost the code `AA4/8`"));
  CHECK_THAT(with("In 45 days (٤٥), 1,000 euros, form `AA4/8`"),
             Catch::Contains("has the digit ٤"));
}

TEST_CASE("a number that cannot be dialled and an address that cannot be opened are refused",
          "[content]") {
  for (const char* wrong : {"035 00", "35 000 000 000 000", "1234567", "035  000", "+0 35 000",
                            "035-000-000", "035 000 000 "}) {
    const SampleContent sample;
    sample.change("services/residenza.yaml", "035 000 000", wrong);
    CHECK_THAT(lint(sample), Catch::Contains("residenza.yaml:17: \"" + std::string(wrong) +
                                             "\" is not a phone"));
  }
  for (const char* right :
       {"112", "1522", "116117", "800 90 10 10", "803 164", "+39 035 000"}) {
    const SampleContent sample;
    sample.change("services/residenza.yaml", "035 000 000", right);
    CHECK_THAT(lint(sample), !Catch::Contains("is not a phone"));
  }
  for (const char* wrong : {"http://example.org", "https://example", "https://me@example.org",
                            "https://example.org/?utm_source=x", "https://example.org/a b"}) {
    const SampleContent sample;
    sample.change("services/residenza.yaml", "https://example.org/residenza", wrong);
    CHECK_THAT(lint(sample), Catch::Contains("is not an address that begins with https://"));
  }
}

TEST_CASE("what could be a living person's number is refused, an invented one is not",
          "[content]") {
  const SampleContent sample;
  sample.change("services/residenza.yaml", "È gratis.", "Scrivi RSSMRA80A01F205X qui.");
  sample.change("po/en.po", "\"Back\"", "\"IT60X0542811101000000123456\"");
  const std::string lines = lint(sample);
  CHECK_THAT(lines,
             Catch::Contains("residenza.yaml:14: \"RSSMRA80A01F205X\" may be somebody's"));
  CHECK_THAT(lines, Catch::Contains("po/en.po:9: \"IT60X0542811101000000123456\" may be"));
  sample.change("services/residenza.yaml", "F205X", "Z000X");
  CHECK_THAT(lint(sample), !Catch::Contains("tax code"));
}

TEST_CASE("no flag stands for a language, as a picture or as a character", "[content]") {
  const SampleContent sample;
  sample.change("pack.yaml", "endonym: \"English\"", "endonym: \"\U0001F1EC\U0001F1E7\"");
  sample.change("pictograms.yaml", "name: house", "name: it-flag");
  const std::string lines = lint(sample);
  CHECK_THAT(lines, Catch::Contains("pack.yaml:5: a flag stands here"));
  CHECK_THAT(lines, Catch::Contains("pictograms.yaml:4: \"it-flag\" is a flag"));
}

TEST_CASE("a set under a licence that forbids changes is refused, and so is a wrong claim",
          "[content]") {
  const SampleContent sample;
  const auto npm = sample.root() / "npm";
  std::filesystem::create_directories(npm / "icons");
  replace_file(npm / "icons/package.json", "{\"license\": \"MIT\"}");
  sample.change("pictograms.yaml", "shapes: {file: \"{name}.svg\", licence: EUPL-1.2",
                "shapes: {package: icons, file: \"{name}.svg\", licence: CC-BY-ND-4.0");
  const std::string lines = lint(sample, assets / "fonts.json", {npm, assets / "shapes"});
  CHECK_THAT(lines, Catch::Contains("the set \"shapes\" is under \"CC-BY-ND-4.0\""));
  CHECK_THAT(lines, Catch::Contains("the package icons is under \"MIT\", not"));
}

TEST_CASE("a service that somebody forgot to look at again is refused", "[content]") {
  const SampleContent sample;
  sample.change("services/residenza.yaml", "2027-05-02", "2026-11-22");
  CHECK_THAT(lint(sample), Catch::Contains("residenza.yaml:1: \"residenza\": it was to be "
                                           "looked at again by 2026-11-22"));
  sample.change("services/residenza.yaml", "review_by: 2026-11-22\n", "");
  CHECK_THAT(lint(sample), Catch::Contains("does not say when to look at it again"));
}

TEST_CASE("a period that ends before it begins is refused, one that is over is a note",
          "[content]") {
  const SampleContent sample;
  sample.write("layers/paese/pack.yaml",
               "id: paese\nkind: municipality\nunder: sample\nname: \"Comune di Paese\"\n");
  const auto notice = [&](const std::string& from, const std::string& until) {
    sample.write("layers/paese/notices.yaml",
                 "- {id: neve, title: \"Neve\", text: \"Domani nevica.\", level: info, from: " +
                     from + ", until: " + until + ", services: [], pictogram: door}\n");
    return lint(sample);
  };
  CHECK_THAT(notice("2026-12-02", "2026-12-01"),
             Catch::Contains("notices.yaml:1: \"neve\": the notice ends before it begins"));
  CHECK_THAT(notice("2026-11-01", "2026-11-22"),
             Catch::Contains("note: \"neve\": the notice is over since 2026-11-22"));
  CHECK_THAT(notice("2026-11-01", "2026-11-23"), !Catch::Contains("neve"));
}

TEST_CASE("an event's rule names the day it starts on", "[content]") {
  const SampleContent sample;
  sample.write("layers/paese/pack.yaml",
               "id: paese\nkind: municipality\nunder: sample\nname: \"Comune di Paese\"\n");
  sample.write(
      "layers/paese/events.yaml",
      "- {id: ballo, name: \"Ballo\", what: \"Si balla.\", starts: \"2026-12-05 15:00\","
      " minutes: 60, repeats: \"FREQ=WEEKLY;BYDAY=MO\", free: yes, pictogram: door}\n");
  CHECK_THAT(lint(sample), Catch::Contains("events.yaml:1: \"ballo\": its rule does not name"));
}

TEST_CASE("an office whose hours forget public holidays is a note", "[content]") {
  const SampleContent sample;
  sample.change("offices.yaml", "pictogram: door",
                "hours: \"Mo-Fr 08:30-12:30\", pictogram: door");
  CHECK_THAT(lint(sample),
             Catch::Contains("offices.yaml:1: note: \"anagrafe\": its hours do not"));
}

TEST_CASE("a reviewer is given what is uncertain, what nobody tried and what is due",
          "[content]") {
  const SampleContent sample;
  sample.change("services/residenza.yaml", "certainty: general}",
                "certainty: uncertain, about: time}");
  content::Findings findings;
  const auto doubts = content::doubts_of(content::read_contents(sample.folder(), findings));
  REQUIRE(doubts.size() == 3);
  CHECK(doubts[0].what == "phone 035 000 000 was never tried");
  CHECK(doubts[1].what == "look at it again by 2027-05-02");
  CHECK(doubts[2].entry == "service/residenza");
  CHECK(doubts[2].what == "time is uncertain: 45 giorni");
}
