#pragma once

#include "text/analysis.hpp"
#include "text/font_table.hpp"
#include "text/layout.hpp"

#include <hb.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace atrio::text {

/// What one language needs again and again.
struct LanguageTools {
  struct Close {
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
  };
  std::string language;
  hb_language_t shaping;
  UScriptCode home;
  FaceId home_face;  ///< regular
  std::unique_ptr<UBreakIterator, Close> lines;
  std::map<UScriptCode, std::vector<FamilyIndex>> candidates;
};

/// A stretch of units shaped in one go: same level, script, face and marks.
struct Item {
  std::int32_t start, end;  ///< units
  FaceId face;
  UBiDiLevel level;
  UScriptCode script;
  std::uint8_t marks;  ///< of unit_marks
  Fixed size;
  std::uint32_t first_glyph = 0, glyph_count = 0;

  bool right_to_left() const { return level & 1; }
};

/// A glyph as HarfBuzz gave it; in its item's visual order.
struct ShapedGlyph {
  std::uint32_t id;                   ///< `invisible_glyph` takes no ink
  std::int32_t cluster;               ///< first unit
  Fixed advance, x_offset, y_offset;  ///< y down
  bool unsafe_to_break;  ///< a line border before its cluster changes the glyphs around
};

constexpr std::uint32_t invisible_glyph = 0xFFFFFF;

/// Chooses faces and calls HarfBuzz.
class Shaper {
 public:
  explicit Shaper(Fonts& fonts);
  ~Shaper();

  LanguageTools& tools(std::string_view language);

  /// Cuts the paragraph into items, faces chosen; not shaped yet.
  void itemise(const Analysis& analysis, LanguageTools& tools, const Style& style,
               std::vector<Item>& items);

  /// What stands around a stretch: letters join across its borders or not.
  enum class Context { paragraph, none };

  /// Appends the glyphs of the units [start, end) of the item.
  void shape(const Analysis& analysis, const LanguageTools& tools, const Item& item,
             std::int32_t start, std::int32_t end, Context context,
             std::vector<ShapedGlyph>& glyphs);

  /// The first face of the script's candidates that has all of the characters, else the first.
  FaceId choose_face(LanguageTools& tools, UScriptCode script, bool bold, const char16_t* text,
                     std::int32_t length);
  Fixed size(FaceId face, const Style& style) const;
  /// The width of a space in the item's face and size.
  Fixed space_advance(const Item& item);

  /// True when no candidate face has the character.
  bool missing(LanguageTools& tools, char32_t character);

 private:
  void split_by_face(const Analysis& analysis, LanguageTools& tools, const Style& style,
                     const Item& segment, std::vector<Item>& items);
  bool has_all(FaceId face, const char16_t* text, std::int32_t length);
  const std::vector<FamilyIndex>& candidates(LanguageTools& tools, UScriptCode script);

  struct Destroy {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
  };
  Fonts& fonts_;
  std::unique_ptr<hb_buffer_t, Destroy> buffer_;
  std::map<std::string, LanguageTools, std::less<>> tools_;
};

}  // namespace atrio::text
