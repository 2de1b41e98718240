#include "support/catch.hpp"
#include "text/desk.hpp"

using namespace atrio;
using tests::Desk;

namespace {

/// The file that draws the character at this byte of a text without marks.
std::string face_at(Desk& desk, const std::string& text, std::string_view language,
                    std::size_t byte) {
  const auto layout = desk.set(text, language, text::unbounded);
  for (const auto& run : layout.all_runs)
    for (const auto& glyph : layout.glyphs(run))
      if (glyph.cluster == byte) return desk.engine.fonts().name(run.face);
  return "not drawn";
}

}  // namespace

TEST_CASE("bytes that are no text are shown as replacement characters", "[text]") {
  Desk desk;
  const auto broken = desk.set(
      "a\xFF"
      "b\xE2\x80",
      "it", text::unbounded);
  const auto replaced = desk.set("a\uFFFDb\uFFFD", "it", text::unbounded);
  CHECK(tests::glyph_ids(broken.all_glyphs) == tests::glyph_ids(replaced.all_glyphs));
  CHECK(broken.missing == 0);
}

TEST_CASE("a tab is a space and other control characters are not seen", "[text]") {
  Desk desk;
  const auto plain = desk.set("a b", "it", text::unbounded);
  const auto odd = desk.set("a\tb\x01\x1B", "it", text::unbounded);
  CHECK(tests::glyph_ids(odd.all_glyphs) == tests::glyph_ids(plain.all_glyphs));
  CHECK(odd.width == plain.width);
}

TEST_CASE("a comma that Urdu writes stays Urdu behind a Latin word", "[text]") {
  Desk desk;
  const std::string text = "درجے A1، A2";
  CHECK(face_at(desk, text, "ur", text.find("،")) == "NotoNastaliqUrdu-Regular.ttf");
  CHECK(face_at(desk, text, "ur", text.find("A1")) == "NotoSans-Regular.ttf");
}

TEST_CASE("quotation marks around a foreign word match each other", "[text]") {
  Desk desk;
  const std::string text = "شارع «Verdi» رقم";
  CHECK(face_at(desk, text, "ar", text.find("«")) == "NotoSansArabic-Regular.ttf");
  CHECK(face_at(desk, text, "ar", text.find("»")) == "NotoSansArabic-Regular.ttf");
}

TEST_CASE("digits inside Arabic are Arabic's own European digits", "[text]") {
  Desk desk;
  const std::string text = "أمامكم 7 أشخاص";
  CHECK(face_at(desk, text, "ar", text.find('7')) == "NotoSansArabic-Regular.ttf");
}
