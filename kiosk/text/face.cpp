#include "text/face.hpp"

#include "text/font_table.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <unicode/uchar.h>

#include <algorithm>
#include <stdexcept>

namespace atrio::text {
namespace {

constexpr Extents not_asked{1, 1, 0, 0};

bool is_not_asked(const Extents& e) { return e.x0 > e.x1; }

std::int16_t units(hb_position_t value) {
  return static_cast<std::int16_t>(std::clamp<hb_position_t>(value, INT16_MIN, INT16_MAX));
}

}  // namespace

void Face::Release::operator()(FT_FaceRec_* face) const { FT_Done_Face(face); }

Face::Face(const FaceFile& file, FT_Library library)
    : place_(file.place + ": " + file.path.string()), index_(file.index), library_(library) {
  blob_.reset(hb_blob_create_from_file_or_fail(file.path.c_str()));
  if (!blob_) throw std::runtime_error(place_ + ": the font file cannot be opened");

  hb_face_t* face = hb_face_create(blob_.get(), index_);
  const auto glyphs = hb_face_get_glyph_count(face);
  units_per_em_ = static_cast<int>(hb_face_get_upem(face));
  font_.reset(hb_font_create(face));
  unit_font_.reset(hb_font_create(face));  // a new font's scale is one unit per em unit
  hb_face_destroy(face);
  if (glyphs == 0) throw std::runtime_error(place_ + ": not a font, or the file is damaged");
  extents_.resize(glyphs / extents_page + 1);
}

Face::~Face() = default;

bool Face::has(char32_t character) {
  auto& slot = known_[character % known_.size()];
  const auto key = static_cast<std::uint32_t>(character) * 2 + 1;
  if (slot != key && slot != key + 1) slot = key + (look_up(character) ? 1 : 0);
  return slot == key + 1;
}

bool Face::look_up(char32_t character) const {
  hb_codepoint_t glyph = 0;
  if (hb_font_get_nominal_glyph(unit_font_.get(), character, &glyph)) return true;

  const auto c = static_cast<UChar32>(character);
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return true;
  // HarfBuzz writes these with the glyphs of their plain relatives.
  if (u_charType(c) == U_SPACE_SEPARATOR) return true;
  if (character == U'\u2011')
    return hb_font_get_nominal_glyph(unit_font_.get(), 0x2010, &glyph);

  hb_codepoint_t first = 0, second = 0;
  if (!hb_unicode_decompose(hb_unicode_funcs_get_default(), character, &first, &second))
    return false;
  return look_up(first) && (second == 0 || look_up(second));
}

hb_font_t* Face::at_size(Fixed size) {
  if (size != font_size_) hb_font_set_scale(font_.get(), size, size);
  font_size_ = size;
  return font_.get();
}

Extents Face::extents(std::uint32_t glyph) {
  if (glyph / extents_page >= extents_.size()) return {};
  auto& page = extents_[glyph / extents_page];
  if (!page) {
    page = std::make_unique<ExtentsPage>();
    page->fill(not_asked);
  }
  auto& known = (*page)[glyph % extents_page];
  if (is_not_asked(known)) {
    hb_glyph_extents_t e{};
    hb_font_get_glyph_extents(unit_font_.get(), glyph, &e);
    known = {units(e.x_bearing), units(e.y_bearing + e.height), units(e.x_bearing + e.width),
             units(e.y_bearing)};
  }
  return known;
}

FT_Face Face::outlines_at_size(Fixed size) {
  if (!outlines_) {
    unsigned length = 0;
    const auto* bytes =
        reinterpret_cast<const FT_Byte*>(hb_blob_get_data(blob_.get(), &length));
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(library_, bytes, static_cast<FT_Long>(length),
                           static_cast<FT_Long>(index_), &face) != 0)
      throw std::runtime_error(place_ + ": FreeType cannot read the font");
    outlines_.reset(face);
  }
  if (size != outlines_size_ && FT_Set_Char_Size(outlines_.get(), size, size, 72, 72) != 0)
    throw std::runtime_error(place_ + ": FreeType cannot scale the font");
  outlines_size_ = size;
  return outlines_.get();
}

}  // namespace atrio::text
