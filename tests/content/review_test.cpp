#include "compiler/review_date.hpp"
#include "compiler/sign_off.hpp"
#include "support/catch.hpp"
#include "support/sample_content.hpp"

using namespace atrio;
using namespace atrio::tests;

namespace {

content::Contents read_all(const SampleContent& sample, const std::string& folder = "") {
  content::Findings findings;
  auto contents = content::read_contents(sample.folder() / folder, findings);
  REQUIRE(findings.errors() == 0);
  return contents;
}

std::string dated(const std::string& yaml, const std::string& id = "a") {
  return content::with_review_date(yaml, id, "2027-05-23");
}

}  // namespace

TEST_CASE("an editor who looked again moves the date and nothing else", "[content]") {
  CHECK(dated("id: a\nreview_by: 2026-11-23  # half a year\nfacts: []\n") ==
        "id: a\nreview_by: 2027-05-23  # half a year\nfacts: []\n");
  CHECK(dated("- {id: b, review_by: 2026-01-01}\n# è\n- {name: \"è\", id: a, review_by: "
              "'2026-01-01', x: 1} # y\n") ==
        "- {id: b, review_by: 2026-01-01}\n# è\n- {name: \"è\", id: a, review_by: "
        "2027-05-23, x: 1} # y\n");
}

TEST_CASE("an entry without a date gets one where editors expect it", "[content]") {
  CHECK(dated("id: a\nterms: [b]\n# why\nfacts: []\nchecked: none\n") ==
        "id: a\nterms: [b]\nreview_by: 2027-05-23\n# why\nfacts: []\nchecked: none\n");
  CHECK(dated("- id: b\n  x: 1\n\n- id: a  # here\n  x: 2\n- id: c\n") ==
        "- id: b\n  x: 1\n\n- id: a  # here\n  review_by: 2027-05-23\n  x: 2\n- id: c\n");
  CHECK(dated("- {id: a,\n   x: 2}\n") == "- {id: a, review_by: 2027-05-23,\n   x: 2}\n");
  CHECK(dated("id: a") == "id: a\nreview_by: 2027-05-23\n");
}

TEST_CASE("a date that cannot be changed safely is left to the editor's hand", "[content]") {
  CHECK_THROWS_WITH(dated("- {id: b}\n"), Catch::Contains("there is no entry \"a\""));
  CHECK_THROWS_WITH(dated("id: a\nreview_by: \"2026-\\x31\\x31-23\"\n"),
                    Catch::Contains("change it by hand"));
  CHECK_THROWS_WITH(dated("id: a\nreview_by: >\n  2026-11-23\n"),
                    Catch::Contains("change it by hand"));
}

TEST_CASE("an entry is found by its id, and a layer's by its folder", "[content]") {
  const SampleContent sample;
  sample.change("documents.yaml", "id: ricevuta", "id: residenza");
  sample.change("services/residenza.yaml", "{id: ricevuta,", "{id: residenza,");
  sample.write("layers/paese/pack.yaml",
               "{id: paese, kind: municipality, under: sample, name: \"Paese\"}\n");
  sample.write("layers/paese/offices.yaml", "- {id: anagrafe, find: \"Qui.\"}\n");
  const auto contents = read_all(sample);
  const auto named = [&](const std::string& name) -> const content::Card& {
    return content::card_named(contents, sample.folder(), name);
  };
  CHECK(named("passaporto").kind == "document");
  CHECK(named("service/residenza").kind == "service");
  CHECK(named("layer/paese").kind == "layer");
  CHECK_THAT(named("anagrafe").id.place.file, Catch::EndsWith("content/offices.yaml"));
  CHECK_THROWS_WITH(named("residenza"), Catch::Contains("document/residenza in ") &&
                                            Catch::Contains(" or service/residenza in "));
  CHECK_THROWS_WITH(named("nessuno"), Catch::Contains("has the id \"nessuno\""));

  const auto layer = read_all(sample, "layers/paese");
  CHECK_THAT(
      content::card_named(layer, sample.folder() / "layers/paese", "anagrafe").id.place.file,
      Catch::EndsWith("layers/paese/offices.yaml"));
}

TEST_CASE("what a mediator read over is signed, and what is not up to date is not",
          "[content]") {
  const SampleContent sample;
  sample.change("po/en.po", "# checked: mediator 2026-10-05", "# Which one?");
  sample.change("ui.yaml", "\"Indietro\"", "\"Torna\"");
  const auto contents = read_all(sample);
  const std::string before = sample.read("po/en.po");

  const auto done =
      content::sign_off(*contents.front(), "en", "ui", {"mediator", "2026-11-23"});
  CHECK(done.checked == 2);
  CHECK(done.left_out == std::vector<std::string>{"ui/dock/back"});
  const std::string after = sample.read("po/en.po");
  CHECK_THAT(after, Catch::Contains("# Which one?\n# checked: mediator 2026-11-23\nmsgctxt "
                                    "\"ui/last\"\n"));
  const auto again =
      content::sign_off(*read_all(sample).front(), "en", "ui/last", {"operator", "2026-11-24"});
  CHECK(again.checked == 1);
  CHECK_THAT(sample.read("po/en.po"),
             Catch::Contains("# Which one?\n# checked: operator 2026-11-24\nmsgctxt"));
  CHECK_THROWS(content::sign_off(*contents.front(), "de", "ui", {"mediator", "2026-11-23"}));
}

TEST_CASE("a path is signed by its whole parts", "[content]") {
  CHECK(content::stands_under("service/caf/title", "service/caf"));
  CHECK(content::stands_under("service/caf/title", "service/caf/"));
  CHECK(content::stands_under("ui/last", "ui/last"));
  CHECK_FALSE(content::stands_under("service/caffe/title", "service/caf"));
}
