#pragma once

#include "text/layout.hpp"

#include <hb.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

using FT_Face = struct FT_FaceRec_*;
using FT_Library = struct FT_LibraryRec_*;

namespace atrio::text {

struct FaceFile;

/// Ink of one glyph in font units, y up.
struct Extents {
  std::int16_t x0, y0, x1, y1;
};

/// One opened font face: what HarfBuzz and FreeType need, each made when first asked for.
class Face {
 public:
  /// Maps the file. Throws std::runtime_error naming the file and its place in the font table.
  /// `library` is borrowed.
  Face(const FaceFile& file, FT_Library library);
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  /// True when the face can show the character, by itself or composed; always for characters
  /// that are not shown at all.
  bool has(char32_t character);

  /// The face at this em, in 1/64 pixel. Borrowed; changed by the next call.
  hb_font_t* at_size(Fixed size);
  Extents extents(std::uint32_t glyph);
  int units_per_em() const { return units_per_em_; }

  /// FreeType's view at this em. Borrowed; changed by the next call.
  FT_Face outlines_at_size(Fixed size);

 private:
  struct Release {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(FT_FaceRec_* face) const;
  };
  static constexpr std::size_t extents_page = 256;
  using ExtentsPage = std::array<Extents, extents_page>;

  bool look_up(char32_t character) const;

  std::string place_;
  unsigned index_;
  FT_Library library_;
  std::unique_ptr<hb_blob_t, Release> blob_;
  std::unique_ptr<hb_font_t, Release> font_;       // changes size
  std::unique_ptr<hb_font_t, Release> unit_font_;  // stays at font units
  std::unique_ptr<FT_FaceRec_, Release> outlines_;
  Fixed font_size_ = 0;
  Fixed outlines_size_ = 0;
  int units_per_em_ = 0;
  std::array<std::uint32_t, 512> known_{};  // direct-mapped: character × 2 + has, + 1
  std::vector<std::unique_ptr<ExtentsPage>> extents_;
};

}  // namespace atrio::text
