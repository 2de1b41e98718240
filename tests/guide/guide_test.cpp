#include "guide/guide.hpp"

#include "support/catch.hpp"
#include "support/sample_pack.hpp"

using namespace atrio;
using namespace atrio::tests;
using guide::TextState;

namespace {

/// The sample's pack, opened.
struct OpenPack {
  SampleContent sample;
  guide::Guide guide = [this] {
    build_pack(sample, sample.root() / "pack");
    return guide::Guide(sample.root() / "pack");
  }();
};

std::string people_before_you(const guide::Guide& guide, const char* language, std::int64_t n) {
  return guide.format("ui/wait/people", language, {{"n", n}}).value;
}

}  // namespace

TEST_CASE("a visitor is offered the pack's languages in their order", "[guide]") {
  const OpenPack pack;
  REQUIRE(pack.guide.languages().size() == 4);
  CHECK(pack.guide.languages()[0].tag == "it");
  CHECK(pack.guide.language("ar")->right_to_left);
  CHECK_FALSE(pack.guide.language("zh-Hans")->right_to_left);
  CHECK(pack.guide.language("xx") == nullptr);
}

TEST_CASE("a missing translation falls back to Italian and says so", "[guide]") {
  const OpenPack pack;
  CHECK(pack.guide.text("ui/dock/back", "en") ==
        guide::Text{"Back", "en", TextState::unchecked});
  CHECK(pack.guide.text("ui/dock/back", "ar") ==
        guide::Text{"Indietro", "it", TextState::missing});
  CHECK(pack.guide.text("ui/dock/back", "fr").state == TextState::missing);
}

TEST_CASE("a translation that somebody checked says so", "[guide]") {
  const OpenPack pack;
  CHECK(pack.guide.text("ui/last", "en").state == TextState::checked);
}

TEST_CASE("a translation of an Italian text that changed is shown as outdated", "[guide]") {
  const SampleContent sample;
  sample.change("ui.yaml", "\"Indietro\"", "\"Torna\"");
  build_pack(sample, sample.root() / "pack");
  const guide::Guide guide(sample.root() / "pack");
  CHECK(guide.text("ui/dock/back", "en") == guide::Text{"Back", "en", TextState::outdated});
  CHECK(guide.text("ui/dock/back", "it").value == "Torna");
}

TEST_CASE("a text that no pack has is an error that names its path", "[guide]") {
  const OpenPack pack;
  CHECK_FALSE(pack.guide.has_text("ui/nothing"));
  CHECK_THROWS_WITH(pack.guide.text("ui/nothing", "en"), Catch::Contains("ui/nothing"));
}

TEST_CASE("Arabic chooses the right form for every count", "[guide]") {
  const OpenPack pack;
  CHECK(people_before_you(pack.guide, "ar", 0) == "لا أحد قبلك");
  CHECK(people_before_you(pack.guide, "ar", 1) == "شخص واحد قبلك");
  CHECK(people_before_you(pack.guide, "ar", 2) == "شخصان قبلك");
  CHECK(people_before_you(pack.guide, "ar", 3) == "\u20683\u2069 أشخاص قبلك");
  CHECK(people_before_you(pack.guide, "ar", 11) == "\u206811\u2069 شخصًا قبلك");
  CHECK(people_before_you(pack.guide, "ar", 100) == "\u2068100\u2069 شخص قبلك");
}

TEST_CASE("the form of a count follows the language the text really stands in", "[guide]") {
  const OpenPack pack;
  CHECK(people_before_you(pack.guide, "en", 1) == "\u20681\u2069 person before you");
  CHECK(people_before_you(pack.guide, "zh-Hans", 1) == "\u20681\u2069 persona prima di te");
  CHECK(people_before_you(pack.guide, "zh-Hans", 2) == "\u20682\u2069 persone prima di te");
}

TEST_CASE("a value is isolated from the direction of the sentence around it", "[guide]") {
  const OpenPack pack;
  const auto text =
      pack.guide.format("ui/last", "en", {{"number", "A\u00A0042"}, {"time", "9:30"}});
  CHECK(text.value == "Last number: `\u2068A\u00A0042\u2069`, given at \u20689:30\u2069.");
}

TEST_CASE("a value that looks like a placeholder is not replaced again", "[guide]") {
  const OpenPack pack;
  const auto text =
      pack.guide.format("ui/last", "en", {{"number", "{time}"}, {"time", "9:30"}});
  CHECK_THAT(text.value, Catch::Contains("`\u2068{time}\u2069`"));
}

TEST_CASE("a placeholder nobody fills stays visible", "[guide]") {
  const OpenPack pack;
  CHECK(pack.guide.format("ui/last", "en", {{"time", "9:30"}}).value ==
        "Last number: `{number}`, given at \u20689:30\u2069.");
}

TEST_CASE("a service is whole, with what is optional left out", "[guide]") {
  const OpenPack pack;
  const guide::Service service = pack.guide.service("residenza", "en");

  CHECK(service.title.value == "Registering where you live");
  CHECK(service.italian_title == "Residenza in Comune");
  CHECK(service.description.size() == 2);
  REQUIRE(service.steps.size() == 2);
  CHECK(service.steps[0].detail->value == "Lo trovi online.");
  CHECK_FALSE(service.steps[1].detail);
  CHECK_FALSE(service.documents_note);
  CHECK_FALSE(service.time);
  CHECK(service.cost->value == "È gratis.");
  CHECK(service.offices.at(0).short_name.value == "Anagrafe");
  CHECK(service.contacts.at(0).kind == guide::ContactKind::phone);
  CHECK_FALSE(service.contacts.at(0).certain);
  CHECK(service.notices.size() == 1);
  CHECK(service.card.official_page == "https://example.org/residenza");
}

TEST_CASE("what to bring keeps its alternatives and its cases", "[guide]") {
  const OpenPack pack;
  const auto documents = pack.guide.service("residenza", "it").documents;
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].any_of.size() == 1);
  REQUIRE(documents[1].any_of.size() == 2);
  CHECK_FALSE(documents[1].any_of[0].only_if);
  CHECK(documents[1].any_of[1].only_if->value == "se aspetti il permesso");
}

TEST_CASE("the freshness of a service is that of its worst text", "[guide]") {
  const OpenPack pack;
  const auto italian = pack.guide.service("residenza", "it");
  CHECK(italian.state == TextState::checked);
  CHECK(italian.check->by == "operator");
  CHECK(italian.check->on == "2026-11-02");
  const auto english = pack.guide.service("residenza", "en");
  CHECK(english.state == TextState::missing);
  CHECK_FALSE(english.check);
}

TEST_CASE("a need lists its services, and a picture says whether it turns round", "[guide]") {
  const OpenPack pack;
  CHECK(pack.guide.need("casa")->colour == 0x8C3A00);
  REQUIRE(pack.guide.services("casa").size() == 1);
  CHECK(pack.guide.services("casa")[0].offices == std::vector<std::string>{"anagrafe"});
  CHECK(pack.guide.services("salute").empty());
  CHECK(pack.guide.picture("door")->mirror);
  CHECK(std::filesystem::exists(pack.guide.picture("house")->file));
  CHECK(pack.guide.picture("dragon") == nullptr);
}

TEST_CASE("a service of the general desk stands on no tile", "[guide]") {
  const SampleContent sample;
  sample.change("services/residenza.yaml", "need: casa", "need: none");
  build_pack(sample, sample.root() / "pack");
  const guide::Guide guide(sample.root() / "pack");
  CHECK(guide.services("casa").empty());
  CHECK(guide.service_card("residenza")->need.empty());
}
