#include "lib/yaml/settings.hpp"
#include "support/catch.hpp"

namespace atrio::yaml {
namespace {

Settings settings(const std::string& text) { return Settings::parse(text, "etc/hall.yaml"); }

}  // namespace

TEST_CASE("a technician's settings are read", "[yaml]") {
  const auto top = settings("data_dir: data\nfonts: /usr/share/f\nconsole:\n  port: 8080\n");
  top.only({"data_dir", "fonts", "console"});
  CHECK(top.required_path("data_dir") == "etc/data");
  CHECK(top.required_path("fonts") == "/usr/share/f");
  CHECK(top.required_group("console").number("port", 1, 65535) == 8080);
  CHECK_FALSE(top.text("printer"));
}

TEST_CASE("a misspelt key is named with its line, not ignored", "[yaml]") {
  CHECK_THROWS_WITH(settings("data_dir: x\nprnter: y\n").only({"data_dir", "printer"}),
                    Catch::Contains("etc/hall.yaml:2: unknown key 'prnter'"));
  const auto top = settings("console:\n  adress: x\n");
  CHECK_THROWS_WITH(top.required_group("console").only({"address"}),
                    Catch::Contains("etc/hall.yaml:2: unknown key 'console.adress'"));
}

TEST_CASE("what is missing, double or of the wrong kind is named", "[yaml]") {
  const auto top = settings("port: many\nlist: [1]\nempty:\n");
  CHECK_THROWS_WITH(top.number("port", 1, 9), Catch::Contains("hall.yaml:1: 'port'"));
  CHECK_THROWS_WITH(top.text("list"), Catch::Contains("hall.yaml:2: 'list'"));
  CHECK_THROWS_WITH(top.text("empty"), Catch::Contains("'empty'"));
  CHECK_THROWS_WITH(top.group("port"), Catch::Contains("'port' is not a group"));
  CHECK_THROWS_WITH(top.required_text("pack"), Catch::Contains("'pack' is missing"));
  CHECK_THROWS_WITH(settings("a: 1\na: 2\n"), Catch::Contains("hall.yaml:2: the key 'a'"));
  CHECK_THROWS_WITH(settings("number: 10\n").number("number", 1, 9),
                    Catch::Contains("from 1 to 9"));
}

TEST_CASE("a file that is no YAML is named with its line", "[yaml]") {
  CHECK_THROWS_WITH(settings("a: 1\nb: [\n"), Catch::Contains("etc/hall.yaml:"));
  CHECK_THROWS_WITH(settings("just words"), Catch::Contains("etc/hall.yaml:1:"));
  CHECK_THROWS_WITH(Settings::load("/nowhere/hall.yaml"),
                    Catch::Contains("/nowhere/hall.yaml"));
}

}  // namespace atrio::yaml
