#pragma once

#include "text/engine.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atrio::tests {

inline const std::string font_table = ATRIO_SOURCE_DIR "/assets/fonts.json";

/// An engine with the project's fonts, and short ways to ask it.
struct Desk {
  text::Engine engine{font_table};

  text::Layout set(std::string_view markup, std::string_view language, float width_px,
                   text::Style style = {.size_px = 40}) {
    return *engine.layout(text::parse_marks(markup, language), style, width_px);
  }
};

/// The start byte of each line.
inline std::vector<std::uint32_t> starts(const text::Layout& layout) {
  std::vector<std::uint32_t> result;
  for (const auto& line : layout.lines) result.push_back(line.start);
  return result;
}

inline std::vector<std::uint32_t> glyph_ids(std::span<const text::Glyph> glyphs) {
  std::vector<std::uint32_t> ids;
  for (const auto& glyph : glyphs) ids.push_back(glyph.id);
  return ids;
}

/// The character (its UTF-8) that begins at this byte.
inline std::string character_at(std::string_view text, std::size_t byte) {
  auto end = byte + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return std::string(text.substr(byte, end - byte));
}

/// A line as the eye meets it from left to right: the first character of each glyph's cluster.
inline std::string seen(const text::Layout& layout, std::size_t line, std::string_view text) {
  std::string result;
  for (const auto& run : layout.runs(layout.lines.at(line)))
    for (const auto& glyph : layout.glyphs(run)) result += character_at(text, glyph.cluster);
  return result;
}

}  // namespace atrio::tests
