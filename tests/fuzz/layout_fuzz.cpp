// uses: text
// Content packs bring texts of any bytes: whatever they are, the lines must cover the text, the
// glyphs must stand in it, and no ink may leave the layout.
#include "text/engine.hpp"
#include "text/mono.hpp"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

using namespace atrio::text;

constexpr std::size_t longest = 4096;
constexpr const char* languages[] = {"it", "ar", "ur", "bn", "zh-Hans",
                                     "pa", "si", "am", "",   "x!"};

void check(const Layout& layout, const Paragraph& paragraph) {
  std::uint32_t next = 0;
  Fixed baseline = -1;
  for (const auto& line : layout.lines) {
    assert(line.start == next);
    next = line.start + line.length;
    assert(line.baseline > baseline);
    baseline = line.baseline;
    assert(line.ink.empty() || line.baseline + line.ink.y0 >= 0);
    assert(line.ink.empty() || line.baseline + line.ink.y1 <= layout.height);
    for (const auto& run : layout.runs(line))
      for (const auto& glyph : layout.glyphs(run)) assert(glyph.cluster <= next);
  }
  assert(layout.truncated || next == paragraph.text.size());
}

}  // namespace

/// Three bytes choose language, width, style and direction; the rest is a text with marks.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static Engine engine(ATRIO_SOURCE_DIR "/assets/fonts.json", 8);
  static Atlas atlas(engine.fonts());
  if (size < 3 || size > longest) return 0;
  const std::string_view markup(reinterpret_cast<const char*>(bytes) + 3, size - 3);

  const auto paragraph = parse_marks(markup, languages[bytes[0] % std::size(languages)],
                                     static_cast<Direction>(bytes[2] % 3));
  const Style style{.size_px = 8.0f + static_cast<float>(bytes[2] >> 5) * 7,
                    .bold = (bytes[2] & 4) != 0,
                    .leading = bytes[2] & 8 ? Leading::tight : Leading::normal,
                    .max_lines = bytes[2] & 16 ? 2 : 0};
  const float width = static_cast<float>(bytes[1]) * 4;
  const auto layout = engine.layout(paragraph, style, width);
  check(*layout, paragraph);
  paint_dots(*layout, atlas, 0, 0, static_cast<int>(width), Align::right, [](int, int) {});
  return 0;
}
