#include "ui/node.hpp"

#include "base/file.hpp"
#include "glass.hpp"
#include "lib/json/json.hpp"
#include "support/catch.hpp"
#include "ui/parts.hpp"

#include <set>

using namespace atrio;
using namespace atrio::ui;
using namespace atrio::ui::tests;

namespace {

json::Json schema() {
  const std::string file = ATRIO_SOURCE_DIR "/kiosk/ui/nodes.schema.json";
  return json::parse(read_file(file), file, 1 << 20);
}

std::set<std::string> keys(const json::Json& object) {
  std::set<std::string> names;
  for (const auto& [name, value] : object.items()) names.insert(name);
  return names;
}

std::set<std::string> strings(const json::Json& list) {
  return list.get<std::set<std::string>>();
}

}  // namespace

TEST_CASE("the nodes of a frame are written exactly as their schema says", "[ui][node]") {
  Glass glass;
  glass.draw(arabic(), [](Frame& frame) {
    frame.fill(frame.area(), frame.colours().paper);
    tile(frame, {10, 10, 80, 40},
         {.id = "need/casa", .label = {"السكن", "ar"}, .pictogram = "wedge"});
  });
  const auto written = json::parse(to_json(glass.canvas.nodes()), "nodes", 1 << 20);
  const auto rules = schema();
  CHECK(keys(written) == strings(rules["required"]));
  CHECK(written["schema"] == rules["properties"]["schema"]["const"]);
  CHECK(keys(written["screen"]) == strings(rules["properties"]["screen"]["required"]));
  CHECK(written["screen"]["direction"] == "rtl");

  const auto& node_rules = rules["$defs"]["node"];
  REQUIRE(written["nodes"].size() >= 3);
  std::set<std::string> ids;
  for (const auto& node : written["nodes"]) {
    CHECK(keys(node) == strings(node_rules["required"]));
    CHECK(strings(node_rules["properties"]["role"]["enum"]).count(node["role"]));
    CHECK(strings(node_rules["properties"]["state"]["enum"]).count(node["state"]));
    CHECK(ids.insert(node["id"]).second);
    for (const auto& run : node["runs"]) {
      CHECK(keys(run) == strings(node_rules["properties"]["runs"]["items"]["required"]));
    }
  }
  const auto& button = written["nodes"][0];
  CHECK(button["id"] == "need/casa");
  CHECK(button["rect_mm"] == json::Json({10, 10, 80, 40}));
  CHECK(button["hit_mm"] == button["rect_mm"]);
  CHECK(button["parent"] == nullptr);
  CHECK(button["focus"] == 1);
  CHECK(written["nodes"][1]["parent"] == "need/casa");
  CHECK(written["nodes"][1]["hit_mm"] == nullptr);
}

TEST_CASE("every role and state of the schema has a name in the code and back", "[ui][node]") {
  const auto whole = schema();
  const auto& rules = whole["$defs"]["node"]["properties"];
  std::set<std::string> roles, states;
  for (int i = 0; i <= static_cast<int>(Role::dialog); ++i) {
    roles.insert(to_string(static_cast<Role>(i)));
  }
  for (int i = 0; i <= static_cast<int>(NodeState::missing); ++i) {
    states.insert(to_string(static_cast<NodeState>(i)));
  }
  CHECK(roles == strings(rules["role"]["enum"]));
  CHECK(states == strings(rules["state"]["enum"]));
}

TEST_CASE("whoever hears a number hears no marks", "[ui]") {
  Glass glass;
  glass.draw(italian(), [](Frame& frame) {
    frame.text({10, 10, 80, 20}, {"Il numero `A\u00a0042` **vale**", "it"}, {},
               {.id = "number"});
  });
  CHECK(glass.node("number").label == "Il numero A\u00a0042 vale");
  CHECK(glass.node("number").speech == "Il numero A\u00a0042 vale");
}
