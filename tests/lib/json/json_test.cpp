#include "lib/json/json.hpp"
#include "support/catch.hpp"

#include <stdexcept>
#include <string>

using atrio::json::parse;

namespace {

std::string refusal(const std::string& text, std::size_t max_bytes = 1000) {
  try {
    parse(text, "hall.json", max_bytes);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "not refused";
}

}  // namespace

TEST_CASE("a technician reads where a broken JSON file breaks", "[lib/json]") {
  CHECK(refusal("{\"a\":\n 1,}").starts_with("hall.json:2:4: not JSON: "));
  CHECK(refusal("[1] 2").starts_with("hall.json:1:5: not JSON: "));
  CHECK(refusal("{\"a\":\"\xff\"}").starts_with("hall.json:1:7: not JSON: "));
  CHECK(refusal("[1e999]").starts_with("hall.json: not JSON: "));
}

TEST_CASE("a JSON text that is too large or too deep is refused unread", "[lib/json]") {
  CHECK(refusal("[1,2,3]", 6) == "hall.json: JSON larger than 6 bytes");
  const std::string deepest = std::string(64, '[') + "\"[[[[\\\"[[[[\"" + std::string(64, ']');
  CHECK(refusal(deepest) == "not refused");
  CHECK(refusal("[" + deepest + "]") == "hall.json:1:65: JSON nested deeper than 64 levels");
}
