#pragma once

#include "text/paragraph.hpp"

#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uscript.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace atrio::text {

/// What is known of one UTF-16 unit, besides script and level.
enum UnitFlag : std::uint8_t {
  unit_strong = 1,
  unit_link = 2,
  unit_code = 4,
  unit_unbreakable = 8,  ///< no line may begin here: inside a code
  unit_space = 16,       ///< hangs over the end of a line
  unit_newline = 32,     ///< ends a line and is not shaped
};
constexpr std::uint8_t unit_marks = unit_strong | unit_link | unit_code;

/// A place where a line may end.
struct BreakPlace {
  std::int32_t position;  ///< the next line's first unit
  bool hard;              ///< it must end
};

constexpr char16_t code_begins = u'\u2066';  ///< left-to-right isolate
constexpr char16_t code_ends = u'\u2069';    ///< pop directional isolate

/// A paragraph as UTF-16 with what ICU says about each unit. Codes stand between `code_begins`
/// and `code_ends`, which have no byte of the paragraph's own.
struct Analysis {
  std::vector<char16_t> text;
  std::vector<std::uint32_t> byte_at;  ///< per unit, and one more for the end
  std::vector<std::uint8_t> flags;
  std::vector<UScriptCode> scripts;  ///< common characters have joined their neighbours
  std::vector<UBiDiLevel> levels;
  std::vector<UBiDiLevel> line_levels;  ///< per unit: of the text between two newlines
  std::vector<BreakPlace> breaks;       ///< ascending; the last is the end, never hard

  std::int32_t size() const { return static_cast<std::int32_t>(text.size()); }
};

/// Fills analyses, keeping ICU's objects between calls.
class Analyst {
 public:
  Analyst();
  ~Analyst();

  /// `home`: the script that common characters take when nothing else stands near.
  void analyse(const Paragraph& paragraph, UBreakIterator* line_breaks, UScriptCode home,
               Analysis& result);

 private:
  void find_levels(Direction direction, Analysis& result);

  struct Close {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
  };
  std::unique_ptr<UBiDi, Close> bidi_;
};

}  // namespace atrio::text
