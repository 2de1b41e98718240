#include "support/catch.hpp"
#include "text/desk.hpp"
#include "text/mono.hpp"

#include <algorithm>
#include <limits>

using namespace atrio;
using tests::Desk;

namespace {

struct Rows {
  int first = std::numeric_limits<int>::max();
  int last = std::numeric_limits<int>::min();
};

/// The rows in which the line really has ink, found by painting it alone.
Rows painted_rows(Desk& desk, const text::Layout& layout, const text::Line& line) {
  text::Atlas atlas(desk.engine.fonts());
  text::Layout alone = layout;
  alone.lines = {line};
  Rows rows;
  text::paint_dots(alone, atlas, 0, 0, 500, text::Align::left, [&](int, int y) {
    rows.first = std::min(rows.first, y);
    rows.last = std::max(rows.last, y);
  });
  return rows;
}

void check_ink_apart(Desk& desk, const text::Layout& layout) {
  REQUIRE(layout.lines.size() > 2);
  int above = -1;
  for (const auto& line : layout.lines) {
    const auto rows = painted_rows(desk, layout, line);
    CHECK(rows.first > above);
    above = rows.last;
  }
  CHECK(above < layout.height / text::fixed_one);
}

std::vector<std::uint32_t> seen_ids(const text::Layout& layout, const text::Line& line) {
  std::vector<std::uint32_t> ids;
  for (const auto& run : layout.runs(line))
    for (const auto id : tests::glyph_ids(layout.glyphs(run))) ids.push_back(id);
  return ids;
}

/// Where the shown text ends, when an ellipsis follows.
std::uint32_t shown_end(const text::Layout& layout) {
  std::uint32_t end = 0;
  for (const auto& run : layout.all_runs)
    if (run.start == run.end) end = run.start;
  return end;
}

}  // namespace

TEST_CASE("an Urdu line never cuts the ink of the line below", "[text]") {
  Desk desk;
  const std::string deep_and_tall =
      "خاندانی سرٹیفکیٹ کی کاپی، سبسکرپشن، ٹیکنیشنز، پچھلے پتے پر پہنچیں گے؛ نستعلیق میں لمبے "
      "لفظ جیسے نقطہ نگاہ، تحفظ، ہسپتال اور پناہ گزینوں کے لیے مفت مدد۔";
  for (const float size : {20.0f, 33.0f, 60.0f})
    for (const auto leading : {text::Leading::normal, text::Leading::tight})
      for (const bool bold : {false, true})
        check_ink_apart(desk, desk.set(deep_and_tall, "ur", 9 * size,
                                       {.size_px = size, .bold = bold, .leading = leading}));
}

TEST_CASE("signs stacked above letters push the lines apart", "[text]") {
  Desk desk;
  const auto stacked = desk.set("Z̈̈̈̈̈̈ Z̈̈̈̈̈̈ Z̈̈̈̈̈̈ Z̈̈̈̈̈̈", "it", 40);
  check_ink_apart(desk, stacked);
  const auto plain = desk.set("Z Z Z Z", "it", 40);
  CHECK(stacked.lines[1].baseline - stacked.lines[0].baseline >
        plain.lines[1].baseline - plain.lines[0].baseline);
}

TEST_CASE("each script has the size and leading of the look", "[text]") {
  Desk desk;
  const auto advance = [&](std::string_view language, std::string_view text) {
    const auto layout = desk.set(text, language, text::unbounded, {.size_px = 100});
    return (layout.lines[1].baseline - layout.lines[0].baseline) / text::fixed_one;
  };
  CHECK(advance("it", "uno\ndue") == 130);
  CHECK(advance("ar", "سلام\nسلام") == 168);  // 1.12 × 1.50
  CHECK(advance("ur", "سلام\nسلام") == 200);
  CHECK(advance("zh-Hans", "中\n文") == 142);  // 1.04 × 1.36, whole pixels
  CHECK(desk.set("سلام", "ar", text::unbounded, {.size_px = 100}).all_runs[0].size ==
        112 * text::fixed_one);
  CHECK(desk.set("سلام", "ar", text::unbounded, {.size_px = 100, .script_sizes = false})
            .all_runs[0]
            .size == 100 * text::fixed_one);
}

TEST_CASE("lines cover the whole text and none is wider than its box", "[text]") {
  Desk desk;
  for (const std::string language : {"it", "ar", "ur", "bn", "zh-Hans"}) {
    const std::string text =
        "Comune \u2014 بلدية سلام ہسپتال নাগরিক সেবা 市政府户籍 A1\n\nB2 \xFF\xC3 (9-13), "
        "fine.";
    const auto layout = *desk.engine.layout({.text = text, .language = language, .marks = {}},
                                            {.size_px = 30}, 170);
    std::uint32_t next = 0;
    for (const auto& line : layout.lines) {
      CHECK(line.start == next);
      next = line.start + line.length;
      CHECK(line.width <= 170 * text::fixed_one);
    }
    CHECK(next == text.size());
    CHECK(layout.broken_words == 0);
  }
}

TEST_CASE("a text fits into the width that it was measured to have", "[text]") {
  Desk desk;
  for (const std::string text : {"Prenda il numero", "خوش آمدید، براہ کرم", "আপনার নম্বর নিন"}) {
    const auto measured = desk.set(text, "ur", text::unbounded);
    const auto again = desk.set(text, "ur", text::to_px(measured.width));
    CHECK(again.lines.size() == 1);
    CHECK(desk.set(text, "ur", text::to_px(measured.width) - 1).lines.size() == 2);
  }
}

TEST_CASE("each line looks as if it stood alone", "[text]") {
  Desk desk;
  const std::pair<std::string, std::string> texts[] = {
      {"it",
       "Per la carta d'identità servono una fototessera e il vecchio documento, affinché."},
      {"ar", "لاستخراج بطاقة الهوية تحتاجون إلى صورة شخصية حديثة والبطاقة القديمة"},
      {"ur", "شناختی کارڈ کے لیے ایک تازہ تصویر اور پرانا کارڈ چاہیے، چاہے اس کی مدت ختم ہو"},
      {"bn", "পরিচয়পত্রের জন্য একটি নতুন ছবি ও পুরোনো কার্ড লাগবে, মেয়াদ শেষ হলেও"}};
  for (const auto& [language, text] : texts)
    for (float width = 330; width < 700; width += 30) {
      const auto layout = desk.set(text, language, width);
      REQUIRE(layout.broken_words == 0);
      for (const auto& line : layout.lines) {
        const auto alone =
            desk.set(text.substr(line.start, line.length), language, text::unbounded);
        CHECK(line.width == alone.width);
        CHECK(seen_ids(layout, line) == tests::glyph_ids(alone.all_glyphs));
      }
    }
}

TEST_CASE("a code is drawn in the same face in every language", "[text]") {
  Desk desk;
  for (const std::string language : {"it", "ar", "ur", "bn", "zh-Hans"}) {
    const auto layout = desk.set("`035 123`", language, text::unbounded);
    REQUIRE(layout.all_runs.size() == 1);
    CHECK(desk.engine.fonts().name(layout.all_runs[0].face) == "NotoSans-Regular.ttf");
  }
  const auto plain = desk.set("035 123", "ar", text::unbounded);
  CHECK(desk.engine.fonts().name(plain.all_runs[0].face) == "NotoSansArabic-Regular.ttf");
}

TEST_CASE("a number in Urdu stands clear of the words beside it", "[text]") {
  Desk desk;
  const auto latin_space = desk.set("a a", "it", text::unbounded).all_glyphs[1].advance;
  for (const std::string text : {"نمبر A 042 لیں", "نمبر `A 042` لیں"}) {
    const auto layout = desk.set(text, "ur", text::unbounded);
    const auto runs = layout.runs(layout.lines[0]);
    // As seen: the last word begins with its space, the number, the first word with its space.
    int spaces = 0;
    for (const auto& run : runs)
      for (const auto& glyph : layout.glyphs(run))
        if (tests::character_at(text::parse_marks(text, "ur").text, glyph.cluster) == " ") {
          CHECK(glyph.advance >= latin_space);
          ++spaces;
        }
    CHECK(spaces == 3);
  }
}

TEST_CASE("a code is never broken, ordinary text is", "[text]") {
  Desk desk;
  const auto code = desk.set("Numero `A 0 4 2` oggi", "it", 215);
  const auto plain = desk.set("Numero A 0 4 2 oggi", "it", 215);
  CHECK(tests::starts(code) == std::vector<std::uint32_t>{0, 7, 15});
  CHECK(tests::starts(plain) == std::vector<std::uint32_t>{0, 9});
}

TEST_CASE("a word wider than its box is broken between letters and says so", "[text]") {
  Desk desk;
  const auto layout = desk.set("Certificazione e\u0301\u0301\u0301\u0301", "it", 100);
  CHECK(layout.broken_words > 0);
  CHECK(layout.lines.size() > 2);
  for (const auto& line : layout.lines) CHECK(line.width <= 100 * text::fixed_one);
  CHECK(layout.lines.back().start == 15);  // the signs stay on their letter
}

TEST_CASE("a box narrower than a letter parts letters, never a letter from its signs",
          "[text]") {
  Desk desk;
  CHECK(tests::starts(desk.set("ae\u0301\u0302b", "it", 1)) ==
        std::vector<std::uint32_t>{0, 1, 6});
  CHECK(tests::starts(desk.set("স্বাস্থ্য", "bn", 1)) == std::vector<std::uint32_t>{0, 12});
}

TEST_CASE("no line is wider than its box where a border undoes kerning", "[text]") {
  Desk desk;
  for (float width = 80; width < 300; width += 0.25f)
    for (const auto& line : desk.set("TA-VAT-VAT-AVA-TAV-TY", "it", width).lines)
      CHECK(text::to_px(line.width) <= width + 0.01f);
}

TEST_CASE("a joined word broken as a last resort keeps its joined letters", "[text]") {
  Desk desk;
  const std::string word = "ببنتیسشبکحبنجتشسیبتنبسکحجیب";  // every letter joins on both sides
  const std::string joiner = "\u200D";
  for (const std::string language : {"ar", "ur"})
    for (float width = 60; width < 200; width += 7) {
      const auto layout = desk.set(word, language, width);
      REQUIRE(layout.lines.size() > 1);
      for (const auto& line : layout.lines) {
        auto part = word.substr(line.start, line.length);
        if (line.start > 0) part = joiner + part;
        if (line.start + line.length < word.size()) part += joiner;
        const auto alone = desk.set(part, language, text::unbounded);
        CHECK(seen_ids(layout, line) == tests::glyph_ids(alone.all_glyphs));
        CHECK(line.width == alone.width);
      }
    }
}

TEST_CASE("letters that a line border parts are not kerned to each other", "[text]") {
  Desk desk;
  const std::string word = "AVAVATAVLTAVYAVWAV";
  const auto layout = desk.set(word, "it", 80);
  REQUIRE(layout.lines.size() > 3);
  for (const auto& line : layout.lines)
    CHECK(line.width ==
          desk.set(word.substr(line.start, line.length), "it", text::unbounded).width);
}

TEST_CASE("an ellipsis never stands inside a Bengali syllable", "[text]") {
  Desk desk;
  const std::string text = "স্বাস্থ্য ক্ষমা শ্রীলঙ্কা";
  // Where a reader may stop: before each syllable, and before each space.
  std::vector<std::uint32_t> borders{0};
  for (const std::string syllable : {"স্বা", "স্থ্য", " ", "ক্ষ", "মা", " ", "শ্রী", "ল", "ঙ্কা"})
    borders.push_back(borders.back() + static_cast<std::uint32_t>(syllable.size()));
  REQUIRE(borders.back() == text.size());

  std::vector<std::uint32_t> ends;
  for (float width = 40; width < 400; width += 1) {
    const auto layout = desk.set(text, "bn", width, {.size_px = 40, .max_lines = 1});
    if (!layout.truncated) continue;
    CHECK(layout.lines.size() == 1);
    CHECK(layout.lines[0].width <= width * text::fixed_one);
    CHECK(std::count(borders.begin(), borders.end(), shown_end(layout)) == 1);
    ends.push_back(shown_end(layout));
  }
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  CHECK(ends.size() >= 5);
}

TEST_CASE("an ellipsis stands at the end of reading: left in Arabic, right in Italian",
          "[text]") {
  Desk desk;
  const auto arabic =
      desk.set("مرحبا بكم في مكتب البلدية", "ar", 250, {.size_px = 40, .max_lines = 1});
  REQUIRE(arabic.truncated);
  CHECK(arabic.runs(arabic.lines[0]).front().start == shown_end(arabic));
  const auto italian =
      desk.set("Benvenuti in municipio", "it", 250, {.size_px = 40, .max_lines = 1});
  REQUIRE(italian.truncated);
  CHECK(italian.runs(italian.lines[0]).back().start == shown_end(italian));
  CHECK_FALSE(desk.set("Ciao", "it", 250, {.size_px = 40, .max_lines = 1}).truncated);
  const auto spaces = desk.set("Ciao  \n \n", "it", 250, {.size_px = 40, .max_lines = 1});
  CHECK_FALSE(spaces.truncated);
  CHECK(spaces.lines[0].length == 9);
}

TEST_CASE("an Arabic word cut by an ellipsis ends in a final letter", "[text]") {
  Desk desk;
  const auto cut = desk.set("سسسسسسسسسسسس", "ar", 200, {.size_px = 40, .max_lines = 1});
  REQUIRE(cut.truncated);
  const auto final_letter = desk.set("سسس", "ar", text::unbounded).all_glyphs.front().id;
  const auto runs = cut.runs(cut.lines[0]);
  CHECK(cut.glyphs(runs[1]).front().id == final_letter);
}

TEST_CASE("a character that no font has is counted, not drawn over", "[text]") {
  Desk desk;
  CHECK(desk.set("a\U000F0000b", "it", text::unbounded).missing == 1);
  CHECK(desk.set("Perché → 3 € ½ ✓ ☎", "it", text::unbounded).missing == 0);
  CHECK(desk.engine.missing_characters("bn", "আ \U000F0000 ß \n\U000F0000 \u200D") ==
        std::vector<char32_t>{0xF0000});
}

TEST_CASE("strong words are bold and links keep their place in the text", "[text]") {
  Desk desk;
  text::Paragraph paragraph = text::parse_marks("Porti il **passaporto** oggi", "it");
  paragraph.marks.push_back({20, 4, text::MarkKind::link});
  const auto layout = desk.engine.layout(paragraph, {.size_px = 30}, text::unbounded);
  REQUIRE(layout->all_runs.size() == 4);
  CHECK(layout->all_runs[1].strong);
  CHECK(desk.engine.fonts().name(layout->all_runs[1].face) == "NotoSans-Bold.ttf");
  CHECK(desk.engine.fonts().name(layout->all_runs[0].face) == "NotoSans-Regular.ttf");
  CHECK(layout->all_runs[3].link);
  CHECK(paragraph.text.substr(layout->all_runs[3].start, 4) == "oggi");
}
