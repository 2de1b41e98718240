#include "base/file.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"
#include "text/desk.hpp"

#include <stdexcept>
#include <string>

using namespace atrio;

namespace {

/// What the font table says when one place in it is changed.
std::string refusal(const std::string& from, const std::string& to) {
  tests::TemporaryFolder folder;
  auto table = read_file(tests::font_table);
  const auto at = table.find(from);
  REQUIRE(at != std::string::npos);
  table.replace(at, from.size(), to);
  const auto path = folder.path() / "fonts.json";
  replace_file(path, table);
  try {
    text::Engine engine(path);
    engine.layout({.text = "a", .language = "it", .marks = {}}, {.size_px = 30}, 300);
  } catch (const std::runtime_error& error) {
    const std::string what = error.what();
    CHECK(what.starts_with(path.string()));
    return what.substr(path.string().size());
  }
  return "not refused";
}

}  // namespace

TEST_CASE("a missing font says which package brings it", "[text]") {
  CHECK(
      refusal("NotoSansArabic-Bold.ttf", "NotoSansArabik-Bold.ttf") ==
      ": families[1].bold: font file /usr/share/fonts/truetype/noto/NotoSansArabik-Bold.ttf is "
      "missing; install the package fonts-noto-core");
}

TEST_CASE("a font table with a mistake says where", "[text]") {
  CHECK(refusal("\"tall_letter\"", "\"small_letter\"") ==
        ": families[0]: unknown key \"small_letter\"");
  CHECK(refusal("\"schema\": 1", "\"schema\": 2") == ": schema: only schema 1 is understood");
  CHECK(refusal("[\"sans\"]", "[\"sens\"]") ==
        ": scripts[0].families[0]: no family is named \"sens\"");
  CHECK(refusal("{", "{{").starts_with(":1:2: not JSON"));
}

TEST_CASE("a file that is no font is named", "[text]") {
  CHECK(refusal("truetype/noto/NotoSans-Regular.ttf", "../common-licenses/GPL-3") ==
        ": families[0].regular: /usr/share/fonts/../common-licenses/GPL-3: not a font, or the "
        "file is damaged");
}

TEST_CASE("the language decides the face", "[text]") {
  text::Fonts fonts(tests::font_table);
  const auto name = [&](std::string_view language) {
    return fonts.name(fonts.face_for(language));
  };
  CHECK(name("it") == "NotoSans-Regular.ttf");
  CHECK(name("uk") == "NotoSans-Regular.ttf");
  CHECK(name("ar") == "NotoSansArabic-Regular.ttf");
  CHECK(name("fa") == "NotoSansArabic-Regular.ttf");
  CHECK(name("ur") == "NotoNastaliqUrdu-Regular.ttf");
  CHECK(name("ur-PK") == "NotoNastaliqUrdu-Regular.ttf");
  CHECK(name("zh-Hans") == "NotoSansCJK-Regular.ttc#2");
  CHECK(name("zh-Hant-TW") == "NotoSansCJK-Regular.ttc#3");
  CHECK(name("pa") == "NotoSansGurmukhi-Regular.ttf");
  CHECK(name("si") == "NotoSansSinhala-Regular.ttf");
  CHECK(name("ti") == "NotoSansEthiopic-Regular.ttf");
  CHECK(name("not a language!") == "NotoSans-Regular.ttf");
  CHECK(fonts.name(fonts.face_for("bn", text::Weight::bold)) == "NotoSansBengali-Bold.ttf");
}

TEST_CASE("tall letters have the height of the look", "[text]") {
  text::Fonts fonts(tests::font_table);
  CHECK(fonts.metrics(fonts.face_for("it")).cap_height == Approx(0.714).margin(0.001));
  CHECK(fonts.metrics(fonts.face_for("ar", text::Weight::bold)).cap_height ==
        Approx(0.714).margin(0.01));
}
