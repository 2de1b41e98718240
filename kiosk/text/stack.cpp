#include "text/face.hpp"
#include "text/typesetter.hpp"

#include <algorithm>
#include <cmath>

namespace atrio::text {
namespace {

Fixed whole_px_up(Fixed value) { return (value + fixed_one - 1) & ~(fixed_one - 1); }

void add(Box& box, const Box& other) {
  box.x0 = std::min(box.x0, other.x0);
  box.y0 = std::min(box.y0, other.y0);
  box.x1 = std::max(box.x1, other.x1);
  box.y1 = std::max(box.y1, other.y1);
}

Box ink_of(const Run& run, std::span<const Glyph> glyphs, Fonts& fonts) {
  auto& face = fonts.face(run.face);
  const auto scale = static_cast<float>(run.size) / static_cast<float>(face.units_per_em());
  const auto down = [&](int units) {
    return static_cast<Fixed>(std::floor(static_cast<float>(units) * scale));
  };
  const auto up = [&](int units) {
    return static_cast<Fixed>(std::ceil(static_cast<float>(units) * scale));
  };
  Box ink;
  for (const auto& glyph : glyphs) {
    const auto e = face.extents(glyph.id);
    if (e.x0 == e.x1 || e.y0 == e.y1) continue;
    add(ink, {.x0 = glyph.x + down(e.x0),
              .y0 = glyph.y + down(-e.y1),
              .x1 = glyph.x + up(e.x1),
              .y1 = glyph.y + up(-e.y0)});
  }
  return ink;
}

float leading(const FamilyMetrics& metrics, const Style& style) {
  return style.leading == Leading::tight ? metrics.tight_line_advance : metrics.line_advance;
}

Fixed line_advance(const Layout& layout, const Style& style, FaceId home, Fixed home_size,
                   const Fonts& fonts) {
  const auto of = [&](FaceId face, Fixed size) {
    return leading(fonts.metrics(face), style) * static_cast<float>(size);
  };
  float advance = of(home, home_size);
  for (const auto& run : layout.all_runs) advance = std::max(advance, of(run.face, run.size));
  return whole_px_up(static_cast<Fixed>(std::lround(advance)));
}

Fixed ink_above(const Line& line) { return line.ink.empty() ? 0 : std::max(0, -line.ink.y0); }
Fixed ink_below(const Line& line) { return line.ink.empty() ? 0 : std::max(0, line.ink.y1); }

}  // namespace

void stack_lines(Layout& layout, const Style& style, FaceId home, Fixed home_size,
                 Fonts& fonts) {
  if (layout.lines.empty()) return;
  for (auto& line : layout.lines) {
    for (const auto& run : layout.runs(line))
      add(line.ink, ink_of(run, layout.glyphs(run), fonts));
    layout.width = std::max(layout.width, line.width);
  }

  const auto& metrics = fonts.metrics(home);
  const auto advance = line_advance(layout, style, home, home_size, fonts);
  // What tight leading takes away goes half above and half below.
  const auto above = (metrics.baseline - (metrics.line_advance - leading(metrics, style)) / 2) *
                     static_cast<float>(home_size);
  const auto first = static_cast<Fixed>(std::lround(above));

  auto* previous = &layout.lines.front();
  previous->baseline = whole_px_up(std::max(first, ink_above(*previous)));
  for (auto& line : std::span(layout.lines).subspan(1)) {
    const auto apart = std::max(advance, ink_below(*previous) + ink_above(line));
    line.baseline = previous->baseline + whole_px_up(apart);
    previous = &line;
  }
  const auto below = std::max(advance - whole_px_up(first), ink_below(*previous));
  layout.height = previous->baseline + whole_px_up(below);
}

Fixed left_end(const Line& line, Fixed box_width, Align align) {
  const auto room = box_width - line.width;
  switch (align) {
    case Align::left: return 0;
    case Align::centre: return room / 2;
    case Align::right: return room;
  }
  return 0;
}

}  // namespace atrio::text
