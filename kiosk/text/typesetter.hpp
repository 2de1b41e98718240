#pragma once

#include "text/layout.hpp"
#include "text/line_breaker.hpp"
#include "text/shaped_paragraph.hpp"

namespace atrio::text {

/// Makes layouts; the engine's work behind its cache.
class Typesetter {
 public:
  /// `fonts` is borrowed.
  explicit Typesetter(Fonts& fonts) : fonts_(fonts), shaper_(fonts) {}

  Layout set(const Paragraph& paragraph, const Style& style, float width_px);
  Shaper& shaper() { return shaper_; }

 private:
  /// "…" in a face that has it, and that face.
  Piece make_ellipsis(const Style& style, Pieces& pieces);
  void append_line(const LineRange& range, const Style& style, Layout& layout);
  void append_run(const Piece& piece, std::int64_t& x, Layout& layout);

  Fonts& fonts_;
  Shaper shaper_;
  Analyst analyst_;
  ShapedParagraph shaped_{shaper_, analyst_};
  Pieces pieces_;
};

/// Gives every line its ink box and baseline, and the layout its size: baselines stand apart by
/// the largest line advance of the faces in use, or farther where ink would meet ink
/// (look.md §3, norms FNT-02). `home`: the face of the paragraph's language.
void stack_lines(Layout& layout, const Style& style, FaceId home, Fixed home_size,
                 Fonts& fonts);

}  // namespace atrio::text
