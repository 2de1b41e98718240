#include "text/fonts.hpp"

#include "text/face.hpp"
#include "text/font_table.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <cassert>
#include <stdexcept>
#include <vector>

namespace atrio::text {

struct Fonts::Faces {
  FT_Library library = nullptr;
  std::vector<std::unique_ptr<Face>> opened;  // by FaceId

  explicit Faces(std::size_t count) : opened(count) {
    if (FT_Init_FreeType(&library) != 0) throw std::runtime_error("cannot start FreeType");
  }
  ~Faces() {
    opened.clear();
    FT_Done_FreeType(library);
  }
};

namespace {

FaceId face_id(FamilyIndex family, Weight weight) {
  return {static_cast<std::uint16_t>(family * 2 + (weight == Weight::bold ? 1 : 0))};
}

FaceFile& file(FontTable& table, FaceId id) {
  assert(id.value / 2 < table.families.size());
  return table.families[id.value / 2].files[id.value % 2];
}

}  // namespace

Fonts::Fonts(const std::filesystem::path& table)
    : table_(std::make_unique<FontTable>(read_font_table(table))),
      faces_(std::make_unique<Faces>(table_->families.size() * 2)) {}

Fonts::~Fonts() = default;

FaceId Fonts::face_for(std::string_view language, Weight weight) const {
  return face_id(table_->candidates(script_of_language(language), language).front(), weight);
}

const FamilyMetrics& Fonts::metrics(FaceId id) const {
  auto& family = table_->families.at(id.value / 2);
  if (family.metrics.cap_height == 0) {
    auto& regular = face({static_cast<std::uint16_t>(id.value & ~1u)});
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(regular.at_size(fixed_one), family.tall_letter, &glyph);
    family.metrics.cap_height = static_cast<float>(regular.extents(glyph).y1) /
                                static_cast<float>(regular.units_per_em());
  }
  return family.metrics;
}

const std::string& Fonts::name(FaceId id) const { return file(*table_, id).name; }

Face& Fonts::face(FaceId id) const {
  auto& opened = faces_->opened.at(id.value);
  if (!opened) opened = std::make_unique<Face>(file(*table_, id), faces_->library);
  return *opened;
}

}  // namespace atrio::text
