#pragma once

#include "text/fonts.hpp"
#include "text/paragraph.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace atrio::text {

/// Positions inside a layout are whole numbers of 1/64 pixel ("26.6"), x to the right, y down.
using Fixed = std::int32_t;
constexpr Fixed fixed_one = 64;
constexpr float to_px(Fixed value) { return static_cast<float>(value) / fixed_one; }

/// The nearest whole pixel: glyphs stand on whole pixels down the page.
constexpr int whole_px(Fixed value) { return (value + fixed_one / 2) >> 6; }

/// A width that never breaks a line.
constexpr float unbounded = std::numeric_limits<float>::infinity();

enum class Leading : std::uint8_t {
  normal,  ///< text that is read
  tight,   ///< labels and keys (look.md §3)
};

struct Style {
  float size_px;  ///< em of Latin; other scripts follow by the font table's em factor
  bool bold = false;
  Leading leading = Leading::normal;
  int max_lines = 0;         ///< more text ends in an ellipsis; 0 = all lines
  bool script_sizes = true;  ///< false: `size_px` is the em of every script

  bool operator==(const Style&) const = default;
};

/// A rectangle, empty while x0 > x1.
struct Box {
  Fixed x0 = std::numeric_limits<Fixed>::max(), y0 = std::numeric_limits<Fixed>::max();
  Fixed x1 = std::numeric_limits<Fixed>::min(), y1 = std::numeric_limits<Fixed>::min();

  bool empty() const { return x0 > x1 || y0 > y1; }
  bool operator==(const Box&) const = default;
};

struct Glyph {
  std::uint32_t id;       ///< in the run's face; 0 = no font has the character
  Fixed x, y;             ///< origin, from the line's left end and baseline
  Fixed advance;          ///< to the next glyph's pen position
  std::uint32_t cluster;  ///< byte in the paragraph where the glyph's character(s) begin
};

/// Glyphs of one face, size, direction and set of marks, left to right as seen.
struct Run {
  FaceId face;
  Direction direction;  ///< never automatic
  bool strong, link, code;
  Fixed size;                ///< em, script factor included
  std::uint32_t start, end;  ///< bytes of the paragraph
  std::uint32_t first_glyph, glyph_count;
};

struct Line {
  std::uint32_t start, length;  ///< bytes of the paragraph, the white space at its end included
  Direction direction;          ///< of the paragraph the line belongs to; never automatic
  Fixed baseline;               ///< below the layout's top; whole pixels
  Fixed width;                  ///< of advances, without white space at the end
  Box ink;                      ///< from the line's left end and baseline
  std::uint32_t first_run, run_count;
};

/// A paragraph cut into lines. The caller places each line in its box by `Line::width`.
/// No ink stands above 0 or below `height`, none crosses into the next line's ink.
struct Layout {
  std::vector<Line> lines;
  std::vector<Run> all_runs;      ///< visual order, line by line
  std::vector<Glyph> all_glyphs;  ///< visual order, run by run

  Fixed width = 0;         ///< of the widest line
  Fixed height = 0;        ///< whole pixels
  int missing = 0;         ///< glyphs no font has
  bool truncated = false;  ///< ends in an ellipsis that the text does not have
  int broken_words = 0;    ///< words wider than the box, broken between letters: a lint error

  std::span<const Run> runs(const Line& line) const {
    return {all_runs.data() + line.first_run, line.run_count};
  }
  std::span<const Glyph> glyphs(const Run& run) const {
    return {all_glyphs.data() + run.first_glyph, run.glyph_count};
  }
};

enum class Align : std::uint8_t { left, centre, right };

/// Where the line's left end stands in a box of this width, 1/64 pixel; negative when the line
/// is wider and not left-aligned.
Fixed left_end(const Line& line, Fixed box_width, Align align);

}  // namespace atrio::text
