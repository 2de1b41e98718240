#include "compiler/phrase.hpp"
#include "compiler/rules.hpp"
#include "compiler/term_base.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include "base/file.hpp"

using namespace atrio;
using namespace atrio::content;

namespace {

std::vector<Text> text(const std::string& path, const std::string& italian) {
  return {{path, Words{.one = italian, .place = {"content/x.yaml", 7}}, std::nullopt}};
}

Catalogue translated(const std::string& language, const std::string& path,
                     const std::string& italian, const std::string& form) {
  Catalogue catalogue{language, language + ".po", {}, {}};
  catalogue.by_path.emplace(
      path,
      Translation{
          .path = path, .italian = italian, .forms = {form}, .place = {language + ".po", 3}});
  return catalogue;
}

std::string lines(const Findings& findings) {
  std::string all;
  for (const auto& finding : findings.sorted()) all += to_line(finding) + "\n";
  return all;
}

WordLists lists() {
  return {.bureaucratic = {{"presso", "a, da"}, {"recar", "andare", true}, {"qualità", "x"}},
          .abbreviations = {{"per es.", "per esempio"}, {"es.", "esempio"}},
          .everyday_acronyms = {"SMS"}};
}

std::string banned(const std::string& italian) {
  Findings findings;
  check_banned_words(text("service/isee/cost", italian), lists(), findings);
  return lines(findings);
}

std::string spoken(const std::string& italian) {
  Findings findings;
  check_spoken(text("ui/x", italian), lists(), findings);
  return lines(findings);
}

std::string acronyms(const std::string& italian) {
  Findings findings;
  const ExplainedAcronyms explained{{"ISEE", "CAF"}, {{"aiuti", {"ISEE"}}}};
  check_acronyms(text("service/aiuti/title", italian), explained, lists(), findings);
  return lines(findings);
}

std::string terms(const std::string& language, const TermRendering& term,
                  const std::string& path, const std::string& italian,
                  const std::string& form) {
  Findings findings;
  check_terms({translated(language, path, italian, form)}, {{language, {term}}}, {}, findings);
  return lines(findings);
}

const TermRendering permit{.id = "permesso-soggiorno",
                           .italian = "permesso di soggiorno",
                           .term = "permiso de residencia",
                           .keep_italian = true,
                           .avoid = {"visa", "residencia"}};

}  // namespace

TEST_CASE("an editor who writes a word of offices is told the plain word", "[rules]") {
  CHECK(banned("Vai presso il Comune.") ==
        "content/x.yaml:7: \"presso\" is a word of offices: write: a, da\n");
  CHECK_THAT(banned("Presso il Comune."), Catch::Contains("\"presso\""));
  CHECK_THAT(banned("Puoi recarti in Comune."), Catch::Contains("write: andare"));
  CHECK(banned("La pressione è alta. Ha trecarati.").empty());
}

TEST_CASE("an accent written as two characters hides no word from lint", "[rules]") {
  CHECK_THAT(banned("Di alta qualita\u0300."), Catch::Contains("\"qualità\""));
}

TEST_CASE("a sign that a voice cannot read is refused with the word for it", "[rules]") {
  CHECK_THAT(spoken("Tu e/o la famiglia"), Catch::Contains("cannot read \"/\": write «o»"));
  CHECK_THAT(spoken("Comune → Questura"), Catch::Contains("write «poi»"));
  CHECK_THAT(spoken("Caf & patronato"), Catch::Contains("write «e»"));
  CHECK_THAT(spoken("Bene 🙂"), Catch::Contains("say it in words"));
  CHECK(spoken("Cerca `https://poste.it/`, dalle 9 alle 12: «Sportello».").empty());
}

TEST_CASE("an abbreviation is refused once, with the full word", "[rules]") {
  CHECK(spoken("Porta un foglio, per es. la ricevuta.") ==
        "content/x.yaml:7: \"per es.\" is cut short: write the full word: per esempio\n");
  CHECK(spoken("Vai alle tasse.").empty());
}

TEST_CASE("a translator's sign that a voice cannot read is refused too", "[rules]") {
  Findings findings;
  check_spoken({translated("en", "ui/x", "Tu o lei", "You/she")}, findings);
  CHECK_THAT(lines(findings), Catch::Contains("en.po:3: a voice cannot read \"/\""));
}

TEST_CASE("an acronym in a service is in the glossary and linked by the service", "[rules]") {
  CHECK_THAT(acronyms("Fai la DSU."), Catch::Contains("\"DSU\" is explained nowhere"));
  CHECK_THAT(acronyms("Vai al CAF."), Catch::Contains("not among the terms of \"aiuti\""));
  CHECK(acronyms("Un SMS dice l'ISEE del mese XII.").empty());
}

TEST_CASE("a rendering that misleads readers is refused with the right one", "[rules]") {
  CHECK_THAT(terms("es", permit, "ui/x", "Il permesso di soggiorno.", "La visa."),
             Catch::Contains("es.po:3: \"visa\" misleads for \"permesso di soggiorno\": write "
                             "\"permiso de residencia\""));
  CHECK_THAT(terms("es", permit, "ui/x", "Il permesso di soggiorno.", "La residencia."),
             Catch::Contains("\"residencia\" misleads"));
  CHECK(terms("es", permit, "ui/x", "Il permesso di soggiorno.", "Permiso de residencia.")
            .empty());
  CHECK(terms("es", permit, "ui/x", "Il visto.", "La visa.").empty());
  CHECK(terms("es", permit, "ui/x", "Il permesso di soggiorno.", "Revisa el permiso.").empty());
}

TEST_CASE("Chinese and Bengali renderings are found without spaces and with endings",
          "[rules]") {
  const TermRendering chinese{"caf", "CAF", "报税服务中心", false, {"税务局"}};
  CHECK_THAT(terms("zh-Hans", chinese, "ui/x", "Vai al CAF.", "去税务局。"),
             Catch::Contains("misleads"));
  const TermRendering bengali{"isee", "ISEE", "সূচক", false, {"বীমা", "কর"}};
  CHECK_THAT(terms("bn", bengali, "ui/x", "L'ISEE serve.", "বীমার কাগজ"),
             Catch::Contains("misleads"));
  CHECK(terms("bn", bengali, "ui/x", "Porta l'ISEE.", "সূচক জমা করুন").empty());
}

TEST_CASE("a term's capitals tell the office Comune from the word comune", "[rules]") {
  const TermRendering office{"comune", "Comune", "town hall", false, {"common"}};
  CHECK(terms("en", office, "ui/x", "Un errore comune.", "A common mistake.").empty());
}

TEST_CASE("a word behind a hyphen is only half a word", "[rules]") {
  CHECK_FALSE(has_phrase("Anti-violence centre", "violence centre"));
  CHECK(has_phrase("A violence centre", "violence centre"));
  CHECK(has_phrase("Questura-তে", "Questura"));
}

TEST_CASE("a translator is told of a page that hides the Italian name", "[rules]") {
  const std::string italian = "Porta il permesso di soggiorno.";
  CHECK_THAT(terms("es", permit, "service/a/cost", italian, "Permiso de residencia."),
             Catch::Contains("note: the page \"service/a\" never shows the Italian name"));
  CHECK(terms("es", permit, "service/a/cost", italian,
              "Permiso de residencia (permesso di soggiorno).")
            .empty());
}

TEST_CASE("the Italian name of a document on the page's list is shown beside every text",
          "[rules]") {
  Findings findings;
  const auto spanish = translated("es", "service/a/cost", "Porta il permesso di soggiorno.",
                                  "Permiso de residencia.");
  check_terms({spanish}, {{"es", {permit}}}, {{"service/a", "Permesso di soggiorno"}},
              findings);
  CHECK(lines(findings).empty());
}

TEST_CASE("a rendering misleads only where the text does not speak of that thing itself",
          "[rules]") {
  TermRendering clearance{.id = "nulla-osta",
                          .italian = "nulla osta",
                          .term = "clearance",
                          .avoid = {"visa"},
                          .unless = {"visto"}};
  CHECK_THAT(terms("en", clearance, "ui/x", "Prima il nulla osta.", "First the visa."),
             Catch::Contains("misleads"));
  CHECK(terms("en", clearance, "ui/x", "Prima il nulla osta, poi il visto.",
              "First the clearance, then the visa.")
            .empty());
}

TEST_CASE("a name that is not as in the term base is a note", "[rules]") {
  CHECK_THAT(terms("es", permit, "document/p/name", "Permesso di soggiorno", "Permiso"),
             Catch::Contains("note: \"document/p/name\" is not as in the term base"));
}

TEST_CASE("a rendering may be written with either alternative or without its brackets",
          "[rules]") {
  CHECK(ways_to_write("town hall (Comune)") ==
        std::vector<std::string>{"town hall (Comune)", "town hall", "Comune"});
  CHECK(ways_to_write("uno / una").back() == "una");
  CHECK(ways_to_write("警察总局（Questura）")[1] == "警察总局");
}

TEST_CASE("an outdated translation waits for its translator without being judged", "[rules]") {
  auto catalogue = translated("es", "ui/x", "Il permesso di soggiorno.", "La visa.");
  catalogue.by_path.begin()->second.fuzzy = true;
  Findings findings;
  check_terms({catalogue}, {{"es", {permit}}}, {}, findings);
  CHECK(lines(findings).empty());
}

TEST_CASE("the lists and term bases of the content can be read whole", "[rules]") {
  Findings findings;
  const std::filesystem::path source = std::filesystem::path(ATRIO_SOURCE_DIR) / "content";
  const auto words = read_word_lists(source, findings);
  CHECK(words.bureaucratic.size() >= 60);
  CHECK(words.abbreviations.size() >= 20);
  const std::vector<std::string> languages{"en", "ar", "bn", "zh-Hans", "ur", "uk",
                                           "sq", "es", "fr", "ro",      "pa", "fil"};
  const auto bases = read_term_bases(source, languages, findings);
  REQUIRE(bases.size() == languages.size());
  for (const auto& base : bases) CHECK(base.terms.size() > 100);
  CHECK(lines(findings).empty());
}

TEST_CASE("a list without its plain word and a missing list are refused by name", "[rules]") {
  const tests::TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "lint");
  replace_file(folder.path() / "lint/banned_words.yaml", "- {word: \"presso\", plain: \"\"}\n");
  Findings findings;
  read_word_lists(folder.path(), findings);
  CHECK_THAT(lines(findings),
             Catch::Contains("banned_words.yaml:1: a word and its plain word"));
  CHECK_THAT(lines(findings), Catch::Contains("acronyms.yaml: the file is not there"));
}
