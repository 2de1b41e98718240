#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Shapes, orders, breaks, measures and rasterises text; draws on no screen (design §3).
namespace atrio::text {

enum class Direction : std::uint8_t {
  automatic,  ///< of the first strong character, left to right if there is none
  left_to_right,
  right_to_left,
};

enum class MarkKind : std::uint8_t {
  strong,  ///< set in the bold face
  link,    ///< a glossary word; the painter gives it its colour
  code,    ///< "A 042", a telephone number, a web address: left to right, isolated from the
           ///< text around it and never broken inside (norms RTL-03, FNT-07)
};

/// A stretch of a paragraph with a meaning of its own. Kinds may overlap.
struct Mark {
  std::uint32_t start;   ///< byte of the paragraph's UTF-8
  std::uint32_t length;  ///< bytes
  MarkKind kind;

  bool operator==(const Mark&) const = default;
};

/// Text in one language. Ill-formed UTF-8 is shown as U+FFFD; '\n', U+2028 and U+2029 end a
/// line; other control characters are not shown.
struct Paragraph {
  std::string text;      ///< UTF-8
  std::string language;  ///< BCP 47: chooses the fonts, the letter forms and the line breaks
  std::vector<Mark> marks;
  Direction direction = Direction::automatic;

  bool operator==(const Paragraph&) const = default;
};

/// Turns the content's inline marks into a paragraph: `**strong**`, and backticks around a
/// code. Marks without an end stand as ordinary characters.
Paragraph parse_marks(std::string_view markup, std::string_view language,
                      Direction direction = Direction::automatic);

}  // namespace atrio::text
