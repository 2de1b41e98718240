#include "text/mono.hpp"

namespace atrio::text {
namespace {

void paint_glyph(const AtlasGlyph& glyph, const AtlasPage& page, int x, int y,
                 const std::function<void(int, int)>& blacken) {
  for (int row = 0; row < glyph.h; ++row) {
    const auto* alpha =
        page.alpha + static_cast<std::ptrdiff_t>(glyph.y + row) * page.w + glyph.x;
    for (int column = 0; column < glyph.w; ++column)
      if (alpha[column] >= black_from) blacken(x + column, y + row);
  }
}

}  // namespace

void paint_dots(const Layout& layout, Atlas& atlas, int x, int y, int box_width, Align align,
                const std::function<void(int x, int y)>& blacken) {
  atlas.begin_frame();
  for (const auto& line : layout.lines) {
    const Fixed left = (x * fixed_one) + left_end(line, box_width * fixed_one, align);
    for (const auto& run : layout.runs(line))
      for (const auto& glyph : layout.glyphs(run)) {
        const auto pen = left + glyph.x;
        const auto found = atlas.find(run.face, run.size, glyph.id, pen);
        if (found.w == 0 || found.h == 0) continue;
        const auto baseline = y + whole_px(line.baseline + glyph.y);
        paint_glyph(found, atlas.page(found.page), Atlas::pen_pixel(pen) + found.left,
                    baseline + found.top, blacken);
      }
  }
}

}  // namespace atrio::text
