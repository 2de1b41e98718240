#include "ui/canvas_parts.hpp"
#include "ui/frame.hpp"

#include "base/utf8.hpp"
#include "text/engine.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

namespace atrio::ui {

struct Frame::Fitted {
  std::shared_ptr<const text::Layout> layout;
  text::Paragraph paragraph;
  bool clipped = false;
  int holds = 0;  // as of a node
};

namespace {

constexpr int label_lines = 3;  // look.md §3, fit rule

text::Align physical(Align align, bool rtl) {
  switch (align) {
    case Align::start: return rtl ? text::Align::right : text::Align::left;
    case Align::centre: return text::Align::centre;
    case Align::end: return rtl ? text::Align::left : text::Align::right;
  }
  return text::Align::left;
}

// Highest and lowest ink of a layout, in pixels from its top.
struct Ink {
  float top = 0, bottom = 0;
};
Ink ink_of(const text::Layout& layout) {
  Ink ink{text::to_px(layout.height), 0};
  for (const text::Line& line : layout.lines) {
    if (line.ink.empty()) continue;
    ink.top = std::min(ink.top, text::to_px(line.baseline + line.ink.y0));
    ink.bottom = std::max(ink.bottom, text::to_px(line.baseline + line.ink.y1));
  }
  return ink;
}

// What counts is ink: the line boxes of Nastaliq are far higher than what stands in them.
bool fits(const text::Layout& layout, Size room, int max_lines) {
  constexpr float slack = 1;  // px; rectangles are rounded to whole ones
  const Ink ink = ink_of(layout);
  return layout.broken_words == 0 && text::to_px(layout.width) <= room.w + slack &&
         (room.h <= 0 || ink.bottom - ink.top <= room.h + slack) &&
         (max_lines == 0 || static_cast<int>(layout.lines.size()) <= max_lines);
}

// Of a text that does not fit: the characters of the lines inside its place. Where all lines
// are inside, a word is wider than they, and what counts is the longest line.
int characters_held(const text::Layout& layout, std::string_view utf8, Size room,
                    int max_lines) {
  const float top = ink_of(layout).top;
  int held = 0, longest = 0, inside = 0;
  for (const text::Line& line : layout.lines) {
    const bool low = room.h > 0 && !line.ink.empty() &&
                     text::to_px(line.baseline + line.ink.y1) - top > room.h + 1;
    if (low || (max_lines > 0 && inside == max_lines)) return held;
    ++inside;
    const auto here = static_cast<int>(character_count(utf8.substr(line.start, line.length)));
    held += here;
    longest = std::max(longest, here);
  }
  return longest;
}

int wanted_top(const text::Layout& layout, const Ink& ink, const PixelBox& room,
               Vertical vertical) {
  const auto height = static_cast<int>(text::to_px(layout.height));
  switch (vertical) {
    case Vertical::top: return room.y0;
    case Vertical::middle: return room.y0 + (room.y1 - room.y0 - height) / 2;
    case Vertical::bottom: return room.y1 - height;
    case Vertical::ink_middle:
      return static_cast<int>(
          std::lround((static_cast<float>(room.y0 + room.y1) - ink.top - ink.bottom) / 2));
  }
  return room.y0;
}

// Where the layout's top stands: as wanted, but no ink leaves a room that can hold it.
int top_of(const text::Layout& layout, const PixelBox& room, Vertical vertical) {
  const Ink ink = ink_of(layout);
  int top = wanted_top(layout, ink, room, vertical);
  if (room.y1 <= room.y0) return top;
  top = std::min(top, room.y1 - static_cast<int>(std::ceil(ink.bottom)));
  return std::max(top, room.y0 - static_cast<int>(std::floor(ink.top)));
}

}  // namespace

Frame::Fitted Frame::fitted(Size room, const Text& text, const TextStyle& style) const {
  Fitted result;
  // A text in the page's language runs as the page does, whatever it begins with; a foreign one
  // (an Italian name, an endonym) as its own letters say.
  const auto page = rtl() ? text::Direction::right_to_left : text::Direction::left_to_right;
  result.paragraph =
      text::parse_marks(text.value, text.language,
                        text.language == scene_.language ? page : text::Direction::automatic);

  const int max_lines = style.max_lines == 0 && style.fit ? label_lines : style.max_lines;
  for (Step step = style.step;; step = smaller(step)) {
    text::Style wanted{style.em.value_or(look_.em(step)) * panel().px_per_mm()};
    wanted.bold = style.bold;
    wanted.leading = style.tight ? text::Leading::tight : text::Leading::normal;
    result.layout = canvas_.parts_->engine.layout(result.paragraph, wanted, room.w);
    result.clipped = !fits(*result.layout, room, max_lines);
    if (result.clipped && (!style.fit || style.em || step == Step::t1))
      result.holds = characters_held(*result.layout, result.paragraph.text, room, max_lines);
    if (!result.clipped || !style.fit || style.em || step == Step::t1) return result;
  }
}

std::vector<TextRun> Frame::runs_of(const Fitted& text) const {
  std::vector<TextRun> runs;
  const text::Fonts& fonts = canvas_.parts_->engine.fonts();
  for (const text::Run& run : text.layout->all_runs) {
    const auto glyphs = text.layout->glyphs(run);
    const float em = text::to_px(run.size) / panel().px_per_mm();
    runs.push_back({text.paragraph.text.substr(run.start, run.end - run.start), em,
                    em * fonts.metrics(run.face).cap_height, fonts.name(run.face),
                    static_cast<int>(std::count_if(glyphs.begin(), glyphs.end(),
                                                   [](const auto& g) { return g.id == 0; }))});
  }
  return runs;
}

void Frame::draw_lines(const Fitted& text, const PixelBox& room, int top,
                       const TextStyle& style, Colour colour) {
  auto& parts = *canvas_.parts_;
  const text::Fixed width = (room.x1 - room.x0) * text::fixed_one;
  const text::Align align = physical(style.align, rtl());
  for (const text::Line& line : text.layout->lines) {
    const text::Fixed left = room.x0 * text::fixed_one + text::left_end(line, width, align);
    const int baseline = top + line.baseline / text::fixed_one;
    for (const text::Run& run : text.layout->runs(line)) {
      const Colour ink = run.link ? look_.colours.accent : colour;
      for (const text::Glyph& glyph : text.layout->glyphs(run)) {
        const text::Fixed pen = left + glyph.x;
        const auto found = parts.atlas.find(run.face, run.size, glyph.id, pen);
        if (found.w == 0 || found.h == 0) continue;
        const int x = text::Atlas::pen_pixel(pen) + found.left;
        const int y =
            baseline + static_cast<int>(std::lround(text::to_px(glyph.y))) + found.top;
        parts.sketch.glyph(parts.glyph_page(found.page), found.x, found.y,
                           {x, y, x + found.w, y + found.h}, ink);
      }
    }
  }
}

float Frame::text(Rect where, const Text& text, const TextStyle& style, NodeSpec spec) {
  if (text.empty()) return 0;
  const Colour colour = style.colour.value_or(look_.colours.ink);
  const PixelBox room = pixels(where);
  const Fitted laid =
      fitted({static_cast<float>(room.x1 - room.x0), static_cast<float>(room.y1 - room.y0)},
             text, style);
  const int top = top_of(*laid.layout, room, style.vertical);
  draw_lines(laid, room, top, style, colour);

  const float height = text::to_px(laid.layout->height) / panel().px_per_mm_down();
  const float y = static_cast<float>(top) / panel().px_per_mm_down();
  if (spec.label.empty()) spec.label = {laid.paragraph.text, text.language};
  Node& node = add({where.x, y, where.w, height}, std::move(spec), colour);
  node.runs = runs_of(laid);
  if (laid.clipped) {
    node.state = NodeState::clipped;
    node.holds = laid.holds;
  }
  return height;
}

Size Frame::measure(float width, const Text& text, const TextStyle& style) {
  if (text.empty()) return {};
  const float width_px = width * panel().px_per_mm_across();
  const Fitted laid = fitted({width_px, 0}, text, style);
  return {text::to_px(laid.layout->width) / panel().px_per_mm_across(),
          text::to_px(laid.layout->height) / panel().px_per_mm_down()};
}

}  // namespace atrio::ui
