#include "text/typesetter.hpp"

#include <unicode/ubidi.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace atrio::text {
namespace {

constexpr float largest_size_px = 4096;

Fixed to_fixed(std::int64_t value) {
  return static_cast<Fixed>(std::clamp<std::int64_t>(value, std::numeric_limits<Fixed>::min(),
                                                     std::numeric_limits<Fixed>::max()));
}

/// A hair of tolerance, so that a text fits the width that it was measured to have.
std::int64_t limit_of(float width_px) {
  if (!(width_px < 1e6f)) return std::numeric_limits<std::int64_t>::max();
  return std::lround(std::max(0.0f, width_px) * fixed_one);
}

Direction direction_of(UBiDiLevel level) {
  return level & 1 ? Direction::right_to_left : Direction::left_to_right;
}

/// Indexes of the pieces in the order in which they are seen (UAX #9, L2).
std::vector<std::int32_t> visual_order(const std::vector<Piece>& pieces) {
  std::vector<UBiDiLevel> levels(pieces.size());
  std::transform(pieces.begin(), pieces.end(), levels.begin(),
                 [](const Piece& piece) { return piece.item.level; });
  std::vector<std::int32_t> order(pieces.size());
  ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
  return order;
}

}  // namespace

Layout Typesetter::set(const Paragraph& paragraph, const Style& style, float width_px) {
  assert(style.size_px > 0 && style.size_px <= largest_size_px);
  shaped_.shape(paragraph, style);

  std::int64_t ellipsis_width = 0;
  if (style.max_lines > 0) {
    pieces_.clear();
    make_ellipsis(style, pieces_);
    ellipsis_width = pieces_.width();
  }
  const auto broken = break_lines(shaped_, limit_of(width_px), style.max_lines, ellipsis_width);

  Layout layout;
  layout.broken_words = broken.broken_words;
  layout.lines.reserve(broken.lines.size());
  for (const auto& range : broken.lines) append_line(range, style, layout);

  const auto home = FaceId{
      static_cast<std::uint16_t>(shaped_.tools().home_face.value + (style.bold ? 1 : 0))};
  stack_lines(layout, style, home, shaper_.size(home, style), fonts_);
  return layout;
}

Piece Typesetter::make_ellipsis(const Style& style, Pieces& pieces) {
  static constexpr char16_t ellipsis = u'\u2026';
  auto& tools = shaped_.tools();
  Analysis sign;
  sign.text = {ellipsis};
  Item item{.start = 0,
            .end = 1,
            .face = shaper_.choose_face(tools, tools.home, style.bold, &ellipsis, 1),
            .level = 0,
            .script = tools.home,
            .marks = 0,
            .size = 0};
  item.size = shaper_.size(item.face, style);
  Piece piece{.item = item,
              .first_glyph = static_cast<std::uint32_t>(pieces.glyphs.size()),
              .glyph_count = 0};
  shaper_.shape(sign, tools, item, 0, 1, Shaper::Context::none, pieces.glyphs);
  piece.glyph_count = static_cast<std::uint32_t>(pieces.glyphs.size()) - piece.first_glyph;
  return piece;
}

void Typesetter::append_line(const LineRange& range, const Style& style, Layout& layout) {
  const auto& analysis = shaped_.analysis();
  const auto unit = [](std::int32_t i) { return static_cast<std::size_t>(i); };
  const auto level = analysis.line_levels[unit(range.start)];
  if (range.ellipsis) {
    shaped_.cut_line(range.start, range.shown, Shaper::Context::none, pieces_);
    auto piece = make_ellipsis(style, pieces_);
    piece.item.level = level;  // stands at the logical end: left in a right-to-left line
    piece.item.start = piece.item.end = range.shown;
    for (auto i = piece.first_glyph; i < pieces_.glyphs.size(); ++i)
      pieces_.glyphs[i].cluster = range.shown;
    pieces_.pieces.push_back(piece);
    layout.truncated = true;
  } else {
    shaped_.cut_line(range.start, range.end, Shaper::Context::paragraph, pieces_);
    pieces_.cut(range.shown);
  }

  Line line{.start = analysis.byte_at[unit(range.start)],
            .length = 0,
            .direction = direction_of(level),
            .baseline = 0,
            .width = 0,
            .ink = {},
            .first_run = static_cast<std::uint32_t>(layout.all_runs.size()),
            .run_count = 0};
  line.length = analysis.byte_at[unit(range.end)] - line.start;
  std::int64_t x = 0;
  for (const auto index : visual_order(pieces_.pieces))
    append_run(pieces_.pieces[unit(index)], x, layout);
  line.run_count = static_cast<std::uint32_t>(layout.all_runs.size()) - line.first_run;
  line.width = to_fixed(x);
  layout.lines.push_back(line);
}

void Typesetter::append_run(const Piece& piece, std::int64_t& x, Layout& layout) {
  const auto& byte_at = shaped_.analysis().byte_at;
  const auto byte = [&](std::int32_t unit) { return byte_at[static_cast<std::size_t>(unit)]; };
  Run run{.face = piece.item.face,
          .direction = direction_of(piece.item.level),
          .strong = bool(piece.item.marks & unit_strong),
          .link = bool(piece.item.marks & unit_link),
          .code = bool(piece.item.marks & unit_code),
          .size = piece.item.size,
          .start = byte(piece.item.start),
          .end = byte(piece.item.end),
          .first_glyph = static_cast<std::uint32_t>(layout.all_glyphs.size()),
          .glyph_count = 0};
  for (auto i = piece.first_glyph; i < piece.first_glyph + piece.glyph_count; ++i) {
    const auto& glyph = pieces_.glyphs[i];
    if (glyph.id != invisible_glyph) {
      layout.missing += glyph.id == 0 ? 1 : 0;
      layout.all_glyphs.push_back({.id = glyph.id,
                                   .x = to_fixed(x + glyph.x_offset),
                                   .y = glyph.y_offset,
                                   .advance = glyph.advance,
                                   .cluster = byte(glyph.cluster)});
    }
    x += glyph.advance;
  }
  run.glyph_count = static_cast<std::uint32_t>(layout.all_glyphs.size()) - run.first_glyph;
  if (run.glyph_count > 0) layout.all_runs.push_back(run);
}

}  // namespace atrio::text
