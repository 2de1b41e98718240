#include "support/catch.hpp"
#include "text/desk.hpp"

#include <algorithm>

using namespace atrio;
using tests::Desk;

namespace {

/// What stands between two Arabic words, as it is seen from left to right.
std::string between_arabic_words(Desk& desk, const std::string& markup) {
  const auto paragraph = text::parse_marks("من " + markup + " إلى", "ar");
  const auto layout = desk.engine.layout(paragraph, {.size_px = 30}, text::unbounded);
  const auto line = tests::seen(*layout, 0, paragraph.text);
  const auto first = line.find(' ');
  return line.substr(first + 1, line.rfind(' ') - first - 1);
}

}  // namespace

TEST_CASE("a ticket code keeps its order inside Arabic and Urdu", "[text]") {
  Desk desk;
  const auto alone = desk.set("A 042", "it", text::unbounded);
  for (const std::string language : {"ar", "ur"}) {
    const auto layout = desk.set("رقمكم `A 042` من فضلكم", language, text::unbounded);
    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.lines[0].direction == text::Direction::right_to_left);
    int codes = 0;
    for (const auto& run : layout.all_runs) {
      if (!run.code) continue;
      ++codes;
      CHECK(run.direction == text::Direction::left_to_right);
      CHECK(tests::glyph_ids(layout.glyphs(run)) == tests::glyph_ids(alone.all_glyphs));
    }
    CHECK(codes == 1);
  }
}

TEST_CASE("a telephone number that is marked keeps its order inside Arabic", "[text]") {
  Desk desk;
  CHECK(between_arabic_words(desk, "`035 123 456`") == "035 123 456");
  CHECK(between_arabic_words(desk, "`+39 035 123`") == "+39 035 123");
  // Unmarked, the Unicode rules put its groups in Arabic order: hence the mark.
  CHECK(between_arabic_words(desk, "035 123 456") == "456 123 035");
}

TEST_CASE("hours and dates inside Arabic stand as Arabic readers expect", "[text]") {
  Desk desk;
  CHECK(between_arabic_words(desk, "9-13") == "13-9");  // read from the right: 9 to 13
  CHECK(between_arabic_words(desk, "14:30") == "14:30");
  CHECK(between_arabic_words(desk, "24/12") == "24/12");
  CHECK(between_arabic_words(desk, "18.30–20.30") == "20.30–18.30");
  CHECK(between_arabic_words(desk, "(9-13)") == ")13-9(");  // characters; drawn mirrored
}

TEST_CASE("brackets inside Arabic are drawn turned round", "[text]") {
  Desk desk;
  const auto opening = desk.set("(", "it", text::unbounded).all_glyphs[0].id;
  const auto closing = desk.set(")", "it", text::unbounded).all_glyphs[0].id;
  const auto ids = tests::glyph_ids(desk.set("من (إلى) هنا", "ar", text::unbounded).all_glyphs);
  const auto left = std::find(ids.begin(), ids.end(), opening);
  const auto right = std::find(ids.begin(), ids.end(), closing);
  REQUIRE(left != ids.end());
  REQUIRE(right != ids.end());
  CHECK(left < right);  // as the eye meets them, though the text has them the other way round
}

TEST_CASE("codes are isolated: from one to another one reads in Arabic order", "[text]") {
  Desk desk;
  CHECK(between_arabic_words(desk, "`A 1` – `B 2`") == "B 2 – A 1");
  CHECK(between_arabic_words(desk, "A 1 – B 2") == "A 1 – B 2");  // as one English phrase
}

TEST_CASE("the caller's direction wins over the first letter's", "[text]") {
  Desk desk;
  text::Paragraph paragraph{.text = "Comune: بلدية", .language = "it", .marks = {}};
  const auto direction = [&](text::Direction wanted) {
    paragraph.direction = wanted;
    return desk.engine.layout(paragraph, {.size_px = 30}, text::unbounded)->lines[0].direction;
  };
  CHECK(direction(text::Direction::automatic) == text::Direction::left_to_right);
  CHECK(direction(text::Direction::right_to_left) == text::Direction::right_to_left);
  paragraph.text = "بلدية Comune";
  CHECK(direction(text::Direction::automatic) == text::Direction::right_to_left);
  CHECK(direction(text::Direction::left_to_right) == text::Direction::left_to_right);
}

TEST_CASE("characters that steer the order are neither seen nor missing", "[text]") {
  Desk desk;
  const auto plain = desk.set("A 042", "it", text::unbounded);
  const auto steered = desk.set("\u2068A\u200E 042\u2069\u200F", "it", text::unbounded);
  CHECK(steered.missing == 0);
  CHECK(steered.width == plain.width);
  CHECK(tests::glyph_ids(steered.all_glyphs) == tests::glyph_ids(plain.all_glyphs));
}
