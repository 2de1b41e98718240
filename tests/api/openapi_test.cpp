#include "api/routes.hpp"
#include "support/catch.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

namespace atrio::api {
namespace {

using Lines = std::set<std::string>;

Lines described(const std::string& file) {
  const auto document = YAML::LoadFile(std::string(ATRIO_SOURCE_DIR) + "/kiosk/api/" + file);
  Lines lines;
  for (const auto& path : document["paths"])
    for (const auto& operation : path.second) {
      auto method = operation.first.as<std::string>();
      std::ranges::transform(method, method.begin(),
                             [](unsigned char c) { return std::toupper(c); });
      lines.insert(method + " " + path.first.as<std::string>());
      CHECK(operation.second["summary"]);
    }
  return lines;
}

Lines served(std::span<const Route> routes) {
  Lines lines;
  for (const Route& route : routes)
    lines.insert(std::string(route.method) + " " + std::string(route.path));
  return lines;
}

/// Every "$ref" inside the document leads somewhere.
void check_references(const YAML::Node& document, const YAML::Node& node) {
  if (node.IsSequence())
    for (const auto& item : node) check_references(document, item);
  if (!node.IsMap()) return;
  for (const auto& entry : node) {
    if (entry.first.Scalar() != "$ref") {
      check_references(document, entry.second);
      continue;
    }
    const auto reference = entry.second.Scalar();
    if (!reference.starts_with("#/components/")) continue;
    const auto slash = reference.find('/', 13);
    INFO(reference);
    CHECK(
        document["components"][reference.substr(13, slash - 13)][reference.substr(slash + 1)]);
  }
}

}  // namespace

TEST_CASE("each socket serves exactly what its OpenAPI file describes", "[api]") {
  CHECK(described("screen.openapi.yaml") == served(screen_routes()));
  CHECK(described("sync.openapi.yaml") == served(sync_routes()));
}

TEST_CASE("the OpenAPI files refer to nothing that is not there", "[api]") {
  for (const char* file : {"screen.openapi.yaml", "sync.openapi.yaml"}) {
    const auto document = YAML::LoadFile(std::string(ATRIO_SOURCE_DIR) + "/kiosk/api/" + file);
    check_references(document, document);
  }
}

}  // namespace atrio::api
