#include "text/shaped_paragraph.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace atrio::text {
namespace {

constexpr std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

}  // namespace

void Pieces::clear() {
  pieces.clear();
  glyphs.clear();
}

void Pieces::cut(std::int32_t end) {
  std::uint32_t kept = 0;
  for (auto& piece : pieces) {
    const auto first = kept;
    for (auto i = piece.first_glyph; i < piece.first_glyph + piece.glyph_count; ++i)
      if (glyphs[i].cluster < end) glyphs[kept++] = glyphs[i];
    piece.first_glyph = first;
    piece.glyph_count = kept - first;
    piece.item.end = std::max(piece.item.start, std::min(piece.item.end, end));
  }
  glyphs.resize(kept);
}

std::int64_t Pieces::width() const {
  return std::accumulate(
      glyphs.begin(), glyphs.end(), std::int64_t{0},
      [](std::int64_t sum, const ShapedGlyph& glyph) { return sum + glyph.advance; });
}

void ShapedParagraph::shape(const Paragraph& paragraph, const Style& style) {
  tools_ = &shaper_.tools(paragraph.language);
  analyst_.analyse(paragraph, tools_->lines.get(), tools_->home, analysis_);
  shaper_.itemise(analysis_, *tools_, style, items_);
  glyphs_.clear();
  for (auto& item : items_) {
    item.first_glyph = static_cast<std::uint32_t>(glyphs_.size());
    shaper_.shape(analysis_, *tools_, item, item.start, item.end, Shaper::Context::paragraph,
                  glyphs_);
    item.glyph_count = static_cast<std::uint32_t>(glyphs_.size()) - item.first_glyph;
  }
  widen_spaces_between_faces();
  measure();
}

void ShapedParagraph::widen_spaces_between_faces() {
  for (std::size_t i = 1; i < items_.size(); ++i) {
    const auto& before = items_[i - 1];
    const auto& after = items_[i];
    if (before.end != after.start || before.face == after.face) continue;
    auto last = before.end - 1, first = after.start;
    if (analysis_.text[at(last)] == code_begins && last > before.start) --last;
    if (analysis_.text[at(first)] == code_ends && first + 1 < after.end) ++first;
    widen_space(before, last, shaper_.space_advance(after));
    widen_space(after, first, shaper_.space_advance(before));
  }
}

void ShapedParagraph::widen_space(const Item& item, std::int32_t unit, Fixed least) {
  if (analysis_.text[at(unit)] != u' ') return;
  const auto first = glyphs_.begin() + item.first_glyph;
  const auto last = first + item.glyph_count;
  const auto space = std::find_if(
      first, last, [unit](const ShapedGlyph& glyph) { return glyph.cluster == unit; });
  if (space != last) space->advance = std::max(space->advance, least);
}

void ShapedParagraph::measure() {
  const auto size = analysis_.text.size();
  before_.assign(size + 1, 0);
  places_.assign(size + 1, 0);
  for (const auto& glyph : glyphs_) {
    before_[at(glyph.cluster) + 1] += glyph.advance;
    places_[at(glyph.cluster)] |= cluster_start | (glyph.unsafe_to_break ? unsafe : 0);
  }
  std::partial_sum(before_.begin(), before_.end(), before_.begin());
  for (const auto& item : items_) places_[at(item.start)] = cluster_start;
  for (std::size_t i = 0; i < size; ++i)
    if (analysis_.flags[i] & unit_newline) places_[i] = cluster_start;
  places_[size] = cluster_start;
}

std::int64_t ShapedParagraph::width(std::int32_t start, std::int32_t end) const {
  return before_[at(end)] - before_[at(start)];
}

std::int32_t ShapedParagraph::without_space(std::int32_t start, std::int32_t end) const {
  while (end > start && (analysis_.flags[at(end - 1)] & unit_space)) --end;
  return end;
}

bool ShapedParagraph::safe(std::int32_t position) const {
  return places_[at(position)] == cluster_start;
}

bool ShapedParagraph::between_letters(std::int32_t position) const {
  return places_[at(position)] & cluster_start;
}

void ShapedParagraph::cut_line(std::int32_t start, std::int32_t end, Shaper::Context context,
                               Pieces& line) {
  line.clear();
  const auto first = std::partition_point(items_.begin(), items_.end(),
                                          [&](const Item& item) { return item.end <= start; });
  for (auto item = first; item != items_.end() && item->start < end; ++item) {
    Piece piece{.item = *item, .first_glyph = 0, .glyph_count = 0};
    piece.item.start = std::max(item->start, start);
    piece.item.end = std::min(item->end, end);
    piece.first_glyph = static_cast<std::uint32_t>(line.glyphs.size());
    cut_item(*item, piece.item.start, piece.item.end, context, line.glyphs);
    piece.glyph_count = static_cast<std::uint32_t>(line.glyphs.size()) - piece.first_glyph;
    line.pieces.push_back(piece);
  }
}

void ShapedParagraph::cut_item(const Item& item, std::int32_t start, std::int32_t end,
                               Shaper::Context context, std::vector<ShapedGlyph>& glyphs) {
  // Only what stands between a border and the next safe place is shaped again.
  auto head_end = start;
  while (head_end < end && !safe(head_end)) ++head_end;
  auto tail_start = end;
  if (end < item.end)
    while (tail_start > start && !safe(tail_start)) --tail_start;

  const auto shape = [&](std::int32_t from, std::int32_t to) {
    if (from < to) shaper_.shape(analysis_, *tools_, item, from, to, context, glyphs);
  };
  if (head_end > tail_start || (head_end == end && head_end > start)) return shape(start, end);
  if (item.right_to_left()) {
    shape(tail_start, end);
    slice(item, head_end, tail_start, glyphs);
    shape(start, head_end);
  } else {
    shape(start, head_end);
    slice(item, head_end, tail_start, glyphs);
    shape(tail_start, end);
  }
}

void ShapedParagraph::slice(const Item& item, std::int32_t start, std::int32_t end,
                            std::vector<ShapedGlyph>& glyphs) const {
  const auto first = glyphs_.begin() + item.first_glyph;
  const auto last = first + item.glyph_count;
  const auto is_before = [&](std::int32_t unit) {
    return [unit, &item](const ShapedGlyph& glyph) {
      return item.right_to_left() ? glyph.cluster >= unit : glyph.cluster < unit;
    };
  };
  const auto from =
      std::partition_point(first, last, is_before(item.right_to_left() ? end : start));
  const auto to =
      std::partition_point(from, last, is_before(item.right_to_left() ? start : end));
  glyphs.insert(glyphs.end(), from, to);
}

}  // namespace atrio::text
