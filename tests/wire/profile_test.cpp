#include "base/file.hpp"
#include "lib/json/json.hpp"
#include "support/catch.hpp"
#include "wire/profile.hpp"

#include <string>

namespace atrio::wire {
namespace {

const std::string demo = std::string(ATRIO_SOURCE_DIR) + "/provisioning/demo-profile.json";

json::Json demo_json() { return json::parse(read_file(demo), demo, 1 << 20); }

/// The demo's profile with one value changed, by JSON pointer.
std::string with(const std::string& pointer, const json::Json& value) {
  auto changed = demo_json();
  changed[json::Json::json_pointer(pointer)] = value;
  return changed.dump();
}

}  // namespace

TEST_CASE("the demo's profile is a hall of thirteen languages", "[wire]") {
  const auto profile = load_profile(demo);
  CHECK(profile.terminal == queue::TerminalId("borgolieto-ingresso"));
  CHECK(profile.place.name == "Comune di Borgolieto");
  CHECK(profile.languages.size() == 13);
  CHECK(profile.layers ==
        std::vector<std::string>{"ambito-pianura-lieta", "borgolieto", "sportello-borgolieto"});
  CHECK(profile.panel.px_h == 1920);
  CHECK(profile.panel.screen_w_mm == 268);
  CHECK(profile.session.idle == std::chrono::seconds(60));
  CHECK(find_series(profile, 'A')->need == queue::NeedId("casa"));
  CHECK(find_series(profile, 'K')->need.empty());
  CHECK(find_desk(profile, queue::DeskId("2"))->serves == std::vector<char>{'A', 'B'});
  const auto* school = find_service(profile, queue::ServiceId("iscrizione-scuola"));
  REQUIRE(school);
  CHECK(school->letter == 'D');
  CHECK(school->hours.last_ticket == std::chrono::minutes(15));
  REQUIRE(school->hours.week[3].size() == 2);
  CHECK(school->hours.week[3][1].from == std::chrono::hours(14) + std::chrono::minutes(30));
  CHECK(school->hours.week[5].empty());
  CHECK_FALSE(find_service(profile, queue::ServiceId("emergenza-112")));
}

TEST_CASE("a technician reads which field of the profile is wrong", "[wire]") {
  const auto refused = [](const std::string& pointer, const json::Json& value,
                          const std::string& complaint) {
    INFO(pointer);
    CHECK_THROWS_WITH(profile(with(pointer, value), "p.json"), Catch::Contains(complaint));
  };
  refused("/schema", 2, "p.json: schema");
  refused("/colour", "red", "p.json: has an unknown member 'colour'");
  refused("/terminal", "Ingresso 1", "p.json: terminal");
  refused("/place/name", "", "p.json: place has no name");
  refused("/layers", {"../borgolieto"}, "p.json: layers[0]");
  refused("/layers", {"borgolieto", "borgolieto"}, "p.json: layers[1] repeats a layer");
  refused("/layers", json::Json::array({"a", "b", "c", "d", "e", "f", "g", "h", "i"}),
          "p.json: layers");
  refused("/panel/px_w", 100, "p.json: panel.px_w");
  refused("/panel/px_w", "1080", "p.json: panel.px_w");
  refused("/session/warning_s", 5, "p.json: session.warning_s");
  refused("/closed_days", {"25-12-2026"}, "p.json: closed_days[0]");
  refused("/series/0/letter", "O", "p.json: series[0].letter");
  refused("/series/1/letter", "A", "p.json: series[1] repeats a letter");
  refused("/desks/0/serves", {"Z"}, "p.json: desks[0].serves[0]");
  refused("/desks/1/id", "1", "p.json: desks[1] repeats a desk");
  refused("/desks/0/id", "primo", "p.json: desks[0].id");
  refused("/services/0/series", "Z", "p.json: services[0].series");
  refused("/services/0/daily_limit", 0, "p.json: services[0].daily_limit");
  refused("/services/1/service", "residenza-anagrafica", "repeats a service");
  refused("/services/0/hours/monday", json::Json::parse(R"([["12:00", "08:00"]])"),
          "hours.monday[0]");
  refused("/services/0/hours/monday", json::Json::parse(R"([["08:00", "25:00"]])"),
          "hours.monday[0][1]");
  refused("/services/0/hours/funday", json::Json::array(), "unknown member 'funday'");
  refused("/services/0/hours/monday",
          json::Json::parse(R"([["08:00", "12:00"], ["11:00", "13:00"]])"),
          "hours.monday[1] begins before");
  refused("/services", json::Json::array(), "no service");
  refused("/base_url", "http://borgolieto.example", "p.json: base_url");
}

TEST_CASE("a series that no desk serves is found before visitors wait for ever", "[wire]") {
  auto changed = demo_json();
  for (auto& desk : changed["desks"]) desk["serves"] = {"B", "D", "G", "H", "K"};
  CHECK_THROWS_WITH(profile(changed.dump(), "p.json"),
                    Catch::Contains("services[0].series is served by no desk"));
}

TEST_CASE("a profile that is missing or no JSON is named with its place", "[wire]") {
  CHECK_THROWS_WITH(load_profile("/nowhere/p.json"), Catch::Contains("/nowhere/p.json"));
  CHECK_THROWS_WITH(profile("{\n \"schema\": 1,,\n", "p.json"), Catch::Contains("p.json:2:"));
}

TEST_CASE("the schema lists exactly the members the program reads", "[wire]") {
  const auto schema =
      json::parse(read_file(std::string(ATRIO_SOURCE_DIR) + "/kiosk/wire/profile.schema.json"),
                  "schema", 1 << 20);
  // Each required member is really required, each other one may be left out.
  const auto& required = schema["required"];
  for (const auto& [name, unused] : schema["properties"].items()) {
    auto without = demo_json();
    without.erase(name);
    const bool must = std::find(required.begin(), required.end(), name) != required.end();
    INFO(name);
    if (must)
      CHECK_THROWS(profile(without.dump(), "p.json"));
    else
      CHECK_NOTHROW(profile(without.dump(), "p.json"));
  }
  const auto all = demo_json();
  for (const auto& [name, unused] : all.items()) CHECK(schema["properties"].contains(name));
}

}  // namespace atrio::wire
