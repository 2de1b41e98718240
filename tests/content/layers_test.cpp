#include "guide/guide.hpp"
#include "support/catch.hpp"
#include "support/sample_pack.hpp"

#include <algorithm>

using namespace atrio;
using namespace atrio::tests;
namespace fs = std::filesystem;

namespace {

/// The sample with an ambito and, on it, a municipality.
struct Layered {
  Layered() {
    sample.write(
        "layers/pianura/pack.yaml",
        "{id: pianura, kind: ambito, under: sample, name: \"Ambito\", example: yes}\n");
    sample.write("layers/pianura/courses.yaml",
                 "- {id: sera, name: \"Corso di sera\", level: a1, hours: \"Mo 19:00-21:00\", "
                 "from: 2026-10-01, until: 2027-05-31, child_care: no, free: yes, "
                 "office: anagrafe, what: \"Per chi comincia.\", pictogram: door}\n");
    sample.write("layers/borgo/pack.yaml",
                 "id: borgo\nkind: municipality\nunder: pianura\nname: \"Comune\"\n"
                 "holidays: [{on: \"02-03\", name: \"San Biagio\"}]\n");
    sample.write("layers/borgo/offices.yaml",
                 "- {id: anagrafe, find: \"Al piano terra.\", address: \"Piazza 1\", "
                 "hours: \"Mo-Fr 08:30-12:30; PH off\", languages: [it, ar]}\n");
    sample.write("layers/borgo/services/residenza.yaml",
                 "id: residenza\ncost: \"10 euro.\"\nnotices: [\"Uno.\", \"Due.\"]\n");
  }

  std::string lint() const {
    content::Findings findings;
    for (const auto& one : content::read_contents(sample.folder(), findings)) {
      content::check_references(one->source, one->below, findings);
      content::check_texts(one->texts, findings);
    }
    std::string lines;
    for (const auto& finding : findings.sorted())
      if (finding.is_error) lines += content::to_line(finding) + "\n";
    return lines;
  }

  guide::Guide open(const std::vector<std::string>& layers) const {
    build_pack(sample, sample.root() / "pack");
    return guide::Guide(sample.root() / "pack", layers);
  }

  SampleContent sample;
};

}  // namespace

TEST_CASE("a municipality changes only the fields it names", "[content]") {
  const Layered layered;
  REQUIRE(layered.lint() == "");
  const guide::Guide guide = layered.open({"pianura", "borgo"});
  const guide::Service service = guide.service("residenza", "it");
  CHECK(service.title.value == "Residenza in Comune");
  CHECK(service.cost->value == "10 euro.");
  REQUIRE(service.notices.size() == 2);
  CHECK(service.notices[1].value == "Due.");
  const guide::Office office = guide.office("anagrafe", "it");
  CHECK(office.what.value == "Scrive dove abiti.");
  CHECK(office.find.value == "Al piano terra.");
  CHECK(office.is_local());
  CHECK(office.languages == std::vector<std::string>{"it", "ar"});
}

TEST_CASE("without its layers the base says what it always said", "[content]") {
  const guide::Guide guide = Layered().open({});
  CHECK(guide.service("residenza", "it").cost->value == "È gratis.");
  CHECK_FALSE(guide.office("anagrafe", "it").is_local());
  CHECK(guide.courses("it").empty());
}

TEST_CASE("a text that a layer changed is not shown with the base's translation", "[content]") {
  const Layered layered;
  layered.sample.write("layers/borgo/services/residenza.yaml",
                       "id: residenza\ntitle: \"Abitare a Borgo\"\n");
  const guide::Guide guide = layered.open({"pianura", "borgo"});
  const guide::Text title = guide.service("residenza", "en").title;
  CHECK(title.value == "Abitare a Borgo");
  CHECK(title.state == guide::TextState::missing);
}

TEST_CASE("an ambito's courses and a municipality's holidays reach the terminal", "[content]") {
  const guide::Guide guide = Layered().open({"pianura", "borgo"});
  REQUIRE(guide.courses("it").size() == 1);
  CHECK(guide.courses("it")[0].level == "a1");
  REQUIRE(guide.local_holidays("it").size() == 1);
  CHECK(guide.local_holidays("it")[0].on == "02-03");
  REQUIRE(guide.layers().size() == 3);
  CHECK(guide.layers()[1].example);
  CHECK_FALSE(guide.layers()[2].example);
}

TEST_CASE("a chain in the wrong order, or with a layer that is not there, is refused",
          "[content]") {
  const Layered layered;
  CHECK_THROWS_WITH(
      layered.open({"borgo"}),
      Catch::Contains("lies on \"pianura\", not on \"sample\"; mend the profile"));
  CHECK_THROWS_WITH(layered.open({"pianura", "elsewhere"}),
                    Catch::Contains("layers/elsewhere: the layer \"elsewhere\" has no pack"));
}

TEST_CASE("a layer that lies on nothing is refused with its file", "[content]") {
  const Layered layered;
  layered.sample.change("layers/borgo/pack.yaml", "under: pianura", "under: atlantis");
  CHECK_THAT(layered.lint(),
             Catch::Contains("layers/borgo/pack.yaml: the layer lies on \"atlantis\""));
}

TEST_CASE("a new entry of a layer must be whole, a changed one need not", "[content]") {
  const Layered layered;
  layered.sample.change("layers/borgo/offices.yaml", "id: anagrafe", "id: nuovo");
  const std::string lines = layered.lint();
  CHECK_THAT(lines, Catch::Contains("layers/borgo/offices.yaml:1: \"what\" is missing"));
  CHECK_THAT(lines, Catch::Contains("layers/borgo/offices.yaml:1: \"pictogram\" is missing"));
}

TEST_CASE("opening hours that nobody can read are refused with their column", "[content]") {
  const Layered layered;
  layered.sample.change("layers/borgo/offices.yaml", "Mo-Fr 08:30", "Lu-Ve 08:30");
  CHECK_THAT(layered.lint(),
             Catch::Contains("these are no opening hours: column 1: found 'Lu"));
}

TEST_CASE("a draft stays out of the pack, and nothing published may need it", "[content]") {
  const Layered layered;
  layered.sample.change("services/residenza.yaml", "id: residenza",
                        "id: residenza\ndraft: yes");
  const guide::Guide guide = layered.open({});
  CHECK(guide.service_card("residenza") == nullptr);
  CHECK_FALSE(guide.has_text("service/residenza/title"));

  const SampleContent sample;
  sample.change("offices.yaml", "{id: anagrafe,", "{id: anagrafe, draft: yes,");
  CHECK_THROWS_WITH(build_pack(sample, sample.root() / "pack"),
                    Catch::Contains("the office \"anagrafe\" is a draft"));
}

TEST_CASE("a layer that is a draft makes no pack", "[content]") {
  const Layered layered;
  layered.sample.change("layers/borgo/pack.yaml", "id: borgo", "id: borgo\ndraft: yes");
  layered.open({"pianura"});
  CHECK(fs::exists(layered.sample.root() / "pack/layers/pianura/manifest.json"));
  CHECK_FALSE(fs::exists(layered.sample.root() / "pack/layers/borgo"));
}

TEST_CASE("questions that lead nowhere or in a circle are refused", "[content]") {
  const Layered layered;
  const char* start =
      "id: casa\nquestions:\n  - {id: chi, text: \"Per chi?\", answers: [{id: me, "
      "label: \"Per me\", pictogram: door, ";
  layered.sample.write("triage/casa.yaml", std::string(start) + "question: chi}]}\n");
  CHECK_THAT(layered.lint(), Catch::Contains("the question \"chi\" leads back to itself"));
  layered.sample.write("triage/casa.yaml", std::string(start) + "question: dove}]}\n");
  CHECK_THAT(layered.lint(), Catch::Contains("there is no question \"dove\""));
  layered.sample.write("triage/casa.yaml", std::string(start) + "service: palazzo}]}\n");
  CHECK_THAT(layered.lint(), Catch::Contains("there is no service \"palazzo\""));
  layered.sample.write("triage/casa.yaml",
                       std::string(start) +
                           "question: dove}]}\n  - {id: dove, text: \"Dove?\", "
                           "answers: [{id: qui, label: \"Qui\", pictogram: door, "
                           "question: chi}]}\n");
  CHECK_THAT(layered.lint(), Catch::Contains("the question \"dove\" leads back to \"chi\""));
  layered.sample.write("triage/casa.yaml", std::string(start) + "service: residenza}]}\n");
  CHECK(layered.lint() == "");
  CHECK(layered.open({}).triage("casa", "it")->questions.at(0).answers.at(0).service ==
        "residenza");
}

TEST_CASE("YAML that could grow without end is refused", "[content]") {
  const SampleContent sample;
  const auto lint = [&] {
    content::Findings findings;
    content::read_contents(sample.folder(), findings);
    std::string lines;
    for (const auto& finding : findings.sorted()) lines += content::to_line(finding) + "\n";
    return lines;
  };
  sample.write("needs.yaml", "- &a {id: casa, name: *a}\n");
  CHECK_THAT(lint(), Catch::Contains("needs.yaml:1: this is not YAML (an anchor (&name) is not "
                                     "allowed)"));
  sample.write("needs.yaml", std::string(2000, '['));
  CHECK_THAT(lint(), Catch::Contains("needs.yaml:1: this is not YAML"));
  sample.write("needs.yaml", "- {id: \"" + std::string(10 << 20, 'x') + "\"}\n");
  CHECK_THAT(lint(), Catch::Contains("needs.yaml: ") && Catch::Contains("longer than 512 KiB"));
}
