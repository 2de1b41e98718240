#pragma once

#include "text/analysis.hpp"
#include "text/shaper.hpp"

#include <cstdint>
#include <vector>

namespace atrio::text {

/// The part of an item that stands in one line; its glyphs in visual order.
struct Piece {
  Item item;
  std::uint32_t first_glyph, glyph_count;
};

/// A line's pieces in logical order.
struct Pieces {
  std::vector<Piece> pieces;
  std::vector<ShapedGlyph> glyphs;

  void clear();
  /// Drops the glyphs of the units from `end` on: white space that hangs over the line's end.
  void cut(std::int32_t end);
  std::int64_t width() const;
};

/// A paragraph shaped as if it were one endless line, and what it takes to cut it. Kept and
/// filled again, so that its memory is used again.
class ShapedParagraph {
 public:
  /// Both are borrowed.
  ShapedParagraph(Shaper& shaper, Analyst& analyst) : shaper_(shaper), analyst_(analyst) {}

  void shape(const Paragraph& paragraph, const Style& style);

  const Analysis& analysis() const { return analysis_; }
  LanguageTools& tools() const { return *tools_; }

  /// Advances of the units [start, end) as they stand in the endless line.
  std::int64_t width(std::int32_t start, std::int32_t end) const;
  /// `end` without the white space before it.
  std::int32_t without_space(std::int32_t start, std::int32_t end) const;
  /// True when cutting here leaves the glyphs on both sides as they are.
  bool safe(std::int32_t position) const;
  /// True between two letters as a reader counts them: HarfBuzz's clusters keep marks, joiners
  /// and the syllables that the font draws as one together.
  bool between_letters(std::int32_t position) const;

  /// The glyphs of a line of the units [start, end), shaped anew at its borders where those are
  /// not safe. `context`: what the letters at the border see behind it.
  void cut_line(std::int32_t start, std::int32_t end, Shaper::Context context, Pieces& line);

 private:
  enum UnitPlace : std::uint8_t { cluster_start = 1, unsafe = 2 };

  /// A space between two faces gets the width of the wider face's space: in Nastaliq a space is
  /// so narrow, and its letters hang over so far, that "042" would touch the word beside it.
  void widen_spaces_between_faces();
  void widen_space(const Item& item, std::int32_t unit, Fixed least);
  void measure();
  void cut_item(const Item& item, std::int32_t start, std::int32_t end, Shaper::Context context,
                std::vector<ShapedGlyph>& glyphs);
  void slice(const Item& item, std::int32_t start, std::int32_t end,
             std::vector<ShapedGlyph>& glyphs) const;

  Shaper& shaper_;
  Analyst& analyst_;
  LanguageTools* tools_ = nullptr;
  Analysis analysis_;
  std::vector<Item> items_;
  std::vector<ShapedGlyph> glyphs_;
  std::vector<std::int64_t> before_;  ///< per unit and the end: advances of all clusters before
  std::vector<std::uint8_t> places_;  ///< of UnitPlace
};

}  // namespace atrio::text
