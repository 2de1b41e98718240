#include "compiler/export/export.hpp"

#include "compiler/export/identity.hpp"
#include "compiler/export/offices.hpp"
#include "compiler/export/vocabulary.hpp"
#include "compiler/temporary_pack.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace atrio;
using content::to_cpsv_ap_it;
using content::to_hsds;
using content::to_schema_org;
using json::Json;
namespace fs = std::filesystem;

namespace {

const fs::path root = ATRIO_SOURCE_DIR;

/// The true sources as a pack: made once, read by all.
struct Catalogue {
  Catalogue() : contents(content::read_contents(root / "content", findings)) {}

  static const Catalogue& shared() {
    static const Catalogue one;
    return one;
  }

  guide::Guide guide(std::vector<std::string> layers = {}) const {
    return guide::Guide(pack.folder(), layers);
  }

  content::Findings findings;
  content::Contents contents;
  content::TemporaryPack pack{
      contents, content::draw_all_pictures(
                    contents, {root / "provisioning/npm/node_modules", root / "assets/shapes"},
                    findings)};
};

const std::vector<std::string> all_layers{"ambito-pianura-lieta", "borgolieto",
                                          "sportello-borgolieto"};

/// The service with that id, in HSDS or among the nodes of a graph.
Json one_of(const Json& document, const std::string& id) {
  const bool linked = document.contains("@graph");
  const Json& all = document.at(linked ? "@graph" : "contents");
  const std::string wanted =
      linked ? content::urn_of("service", id) : content::uuid_of("service", id);
  for (const auto& service : all)
    if (service.at(linked ? "@id" : "id") == wanted) return service;
  return nullptr;
}

std::string in_language(const Json& values, const std::string& tag) {
  for (const auto& value : values)
    if (value.at("@language") == tag) return value.at("@value");
  return "";
}

bool has_attribute(const Json& thing, const std::string& name, const std::string& value) {
  return std::ranges::any_of(thing.value("attributes", Json::array()), [&](const Json& one) {
    return one.at("link_type") == name && one.at("value") == value;
  });
}

guide::Office office_open(const std::string& hours) {
  guide::Office office;
  office.id = "somewhere";
  office.hours = hours;
  return office;
}

}  // namespace

TEST_CASE("a service is the same in every catalogue, also when its pages move", "[content]") {
  const guide::Guide guide = Catalogue::shared().guide();
  const content::ExportWish here{.base_url = "https://here.example"};
  const content::ExportWish there{.base_url = "https://there.example"};
  for (const auto& wish : {here, there}) {
    const Json hsds = one_of(to_hsds(guide, wish), "residenza-anagrafica");
    const Json cpsv = one_of(to_cpsv_ap_it(guide, wish), "residenza-anagrafica");
    const Json schema_org = one_of(to_schema_org(guide, wish), "residenza-anagrafica");
    REQUIRE_FALSE(hsds.is_null());
    CHECK(cpsv.at("@id") == schema_org.at("@id"));
    CHECK(cpsv.at("@id") == "urn:uuid:" + hsds.at("id").get<std::string>());
    CHECK(hsds.at("url") == wish.base_url + "/it/residenza-anagrafica");
    CHECK(schema_org.at("url").at(2).at("@id") == wish.base_url + "/ar/residenza-anagrafica");
  }
}

TEST_CASE("the same pack gives the same bytes", "[content]") {
  for (const auto build : {to_hsds, to_cpsv_ap_it, to_schema_org}) {
    const std::string once = build(Catalogue::shared().guide(all_layers), {}).dump();
    CHECK(build(Catalogue::shared().guide(all_layers), {}).dump() == once);
    CHECK(once.find("**") == std::string::npos);
    CHECK(once.find('`') == std::string::npos);
  }
}

TEST_CASE("a guide is no public service", "[content]") {
  const guide::Guide guide = Catalogue::shared().guide();
  CHECK(content::left_out(guide) == std::vector<std::string>{"fondare-associazione"});
  CHECK(one_of(to_hsds(guide, {}), "fondare-associazione").is_null());
  CHECK(one_of(to_schema_org(guide, {}), "fondare-associazione").is_null());
}

TEST_CASE("what the research is unsure of is said to be unsure, in every language",
          "[content]") {
  const guide::Guide guide = Catalogue::shared().guide();
  const std::string id = "conto-corrente-base";
  REQUIRE(guide.service(id, "it").uncertain("cost"));
  const Json hsds = one_of(to_hsds(guide, {}), id);
  CHECK_THAT(hsds.at("fees_description").get<std::string>(),
             Catch::EndsWith("(Controlla allo sportello)"));
  CHECK(has_attribute(hsds, "uncertain", "cost"));
  const Json cost = one_of(to_cpsv_ap_it(guide, {}), id).at("CPSV:hasCost");
  for (const char* tag : {"it", "ar", "fil"}) {
    const std::string mark = guide.text("ui/service/check_at_desk", tag).value;
    CHECK_THAT(in_language(cost.at("l0:description"), tag), Catch::EndsWith("(" + mark + ")"));
  }
  const Json sure = one_of(to_hsds(guide, {}), "residenza-anagrafica");
  CHECK(sure.at("fees_description") == "È gratis.");
}

TEST_CASE("documents of which one is enough stand in one line", "[content]") {
  const guide::Guide guide = Catalogue::shared().guide();
  const std::string id = "residenza-anagrafica";
  const std::string line = "Permesso di soggiorno / Ricevuta del permesso";
  CHECK(one_of(to_hsds(guide, {}), id).at("required_documents").at(2).at("document") == line);
  const Json input = one_of(to_cpsv_ap_it(guide, {}), id).at("CPSV:hasInput").at(2);
  CHECK(in_language(input.at("l0:name"), "it") == line);
  CHECK(input.at("CPSV:hasServiceInputOutputType").size() == 2);
}

TEST_CASE("HSDS says everything in the language that was wished", "[content]") {
  const guide::Guide guide = Catalogue::shared().guide();
  const Json service = one_of(to_hsds(guide, {.language = "es"}), "residenza-anagrafica");
  CHECK(service.at("name") == guide.service("residenza-anagrafica", "es").title.value);
  CHECK(service.at("alternate_name") == "Residenza in Comune");
}

TEST_CASE("an office becomes a place when a layer gives its address", "[content]") {
  const Json base = one_of(to_hsds(Catalogue::shared().guide(), {}), "residenza-anagrafica");
  CHECK_FALSE(base.contains("service_at_locations"));
  CHECK(base.at("organization").at("name") == "Comune, Anagrafe");

  const Json local =
      one_of(to_hsds(Catalogue::shared().guide(all_layers), {}), "residenza-anagrafica");
  const Json& places = local.at("service_at_locations");
  REQUIRE(places.size() == 2);  // the town hall and the desk of Cascina Nuova
  const Json& address = places.at(1).at("location").at("addresses").at(0);
  CHECK(address.at("address_1") == "Via dei Campi 3, Cascina Nuova");
  CHECK(address.at("city") == "Borgolieto");
}

TEST_CASE("an invented place says so, and nothing else does", "[content]") {
  const Json base = to_hsds(Catalogue::shared().guide(), {});
  CHECK(base.dump().find("\"example\"") == std::string::npos);
  const Json local =
      one_of(to_hsds(Catalogue::shared().guide(all_layers), {}), "residenza-anagrafica");
  CHECK(has_attribute(local.at("organization"), "example", "true"));
  for (const auto& place : local.at("service_at_locations"))
    CHECK(has_attribute(place.at("location"), "example", "true"));
}

TEST_CASE("hours of a week name together the days that are alike", "[content]") {
  const auto week = content::hours_of(office_open("Mo-Fr 08:30-12:30; We 14:00-17:00; "
                                                  "Aug off; 2026 Dec 24 off; PH off"))
                        .week;
  REQUIRE(week.size() == 2);
  CHECK(week[0].days == std::vector{0, 1, 3, 4});
  CHECK(content::opens_at(week[0].span) == "08:30");
  CHECK(week[1].days == std::vector{2});
  CHECK(content::closes_at(week[1].span) == "17:00");
}

TEST_CASE("a night closes on the next day, and a day without end just before it", "[content]") {
  const auto night = content::hours_of(office_open("Fr 22:00-02:00")).week;
  REQUIRE(night.size() == 1);
  CHECK(content::closes_at(night[0].span) == "02:00");
  const auto always = content::hours_of(office_open("24/7")).week;
  REQUIRE(always.size() == 1);
  CHECK(always[0].days.size() == 7);
  CHECK(content::opens_at(always[0].span) == "00:00");
  CHECK(content::closes_at(always[0].span) == "23:59");
}

TEST_CASE("hours that cannot be read stop an export by the office's name", "[content]") {
  CHECK_THROWS_WITH(content::hours_of(office_open("Mo 8-12")),
                    Catch::Contains("office somewhere: column"));
}

TEST_CASE("the totem keeps its code and has the address it has today", "[content]") {
  const guide::Guide guide = Catalogue::shared().guide();
  const Json graph = to_cpsv_ap_it(guide, {}).at("@graph");
  const auto totem = std::ranges::find_if(
      graph, [](const Json& node) { return node.value("dct:identifier", "") == "05.3"; });
  REQUIRE(totem != graph.end());
  CHECK(totem->at("l0:name").at("@value") == "Totem");
  CHECK_THAT(totem->at("CPSV:hasChannelType").at("@id").get<std::string>(),
             Catch::EndsWith("/channel/052"));
}

TEST_CASE("a code that is in no vocabulary stops an export by its name", "[content]") {
  CHECK_THROWS_WITH(content::channel("09.9"), "the vocabulary channel has no \"09.9\"");
  CHECK_THROWS_WITH(content::theme("99"), Catch::Contains("\"99\""));
  CHECK_THROWS_WITH(content::life_event_iri("20"), Catch::Contains("\"20\""));
  CHECK_THROWS_WITH(content::input_output_iri("FORM"), Catch::Contains("\"FORM\""));
  CHECK_THROWS_WITH(content::authentication_iri("CARD"), Catch::Contains("\"CARD\""));
  CHECK_FALSE(content::language_iri("pa").has_value());
  CHECK(content::language_iri("zh-Hans") ==
        "http://publications.europa.eu/resource/authority/language/ZHO");
}
