#include "receipt/canvas.hpp"

#include "text/mono.hpp"

#include <algorithm>
#include <cmath>

namespace atrio::receipt {
namespace {

constexpr int growth_rows = 256;
constexpr int samples = 4;       ///< a dot, each way
constexpr int even_enough = 12;  ///< dots

/// Coverage of `mask` at a point given in its own pixels, between pixel centres.
double coverage_at(const Mask& mask, double x, double y) {
  const auto pixel = [&](int px, int py) -> double {
    if (px < 0 || py < 0 || px >= mask.width || py >= mask.height) return 0;
    return mask.coverage[static_cast<std::size_t>(py) * static_cast<std::size_t>(mask.width) +
                         static_cast<std::size_t>(px)];
  };
  const int left = static_cast<int>(std::floor(x - 0.5));
  const int top = static_cast<int>(std::floor(y - 0.5));
  const double fx = x - 0.5 - left;
  const double fy = y - 0.5 - top;
  const double upper = pixel(left, top) * (1 - fx) + pixel(left + 1, top) * fx;
  const double lower = pixel(left, top + 1) * (1 - fx) + pixel(left + 1, top + 1) * fx;
  return upper * (1 - fy) + lower * fy;
}

/// Mean coverage of the square of `scale` mask pixels whose corner is at (x, y).
double mean_coverage(const Mask& mask, double x, double y, double scale) {
  double sum = 0;
  for (int i = 0; i < samples * samples; ++i) {
    const double sx = (i % samples + 0.5) / samples;
    const double sy = (i / samples + 0.5) / samples;
    sum += coverage_at(mask, x + sx * scale, y + sy * scale);
  }
  return sum / (samples * samples);
}

}  // namespace

Canvas::Canvas(int width, text::Engine& engine)
    : paper_(width, growth_rows), engine_(engine), atlas_(engine.fonts()) {}

Canvas::TextLayout Canvas::lay(std::string_view markup, std::string_view language, int em,
                               bool bold, float width) const {
  return engine_.layout(text::parse_marks(markup, language),
                        {.size_px = static_cast<float>(em), .bold = bold}, width);
}

Canvas::TextLayout Canvas::lay_evenly(std::string_view markup, std::string_view language,
                                      int em, int width) const {
  TextLayout best = lay(markup, language, em, false, static_cast<float>(width));
  const std::size_t lines = best->lines.size();
  int low = width / static_cast<int>(std::max<std::size_t>(lines, 1));
  int high = width;
  while (lines > 1 && high - low > even_enough) {
    const int middle = (low + high) / 2;
    TextLayout tried = lay(markup, language, em, false, static_cast<float>(middle));
    if (tried->lines.size() == lines && tried->broken_words == best->broken_words) {
      best = std::move(tried);
      high = middle;
    } else {
      low = middle;
    }
  }
  return best;
}

int Canvas::width_of(const text::Layout& layout) {
  return (layout.width + text::fixed_one - 1) / text::fixed_one;
}

int Canvas::height_of(const text::Layout& layout) { return layout.height / text::fixed_one; }

bool Canvas::right_to_left(const text::Layout& layout) {
  return !layout.lines.empty() &&
         layout.lines.front().direction == text::Direction::right_to_left;
}

void Canvas::text(const text::Layout& layout, int x, int y, int box_width, text::Align align) {
  text::Fixed out_left = 0;
  text::Fixed out_right = 0;
  for (const text::Line& line : layout.lines) {
    if (line.ink.empty()) continue;
    out_left = std::max(out_left, -line.ink.x0);
    out_right = std::max(out_right, line.ink.x1 - line.width);
  }
  const auto whole = [](text::Fixed length) {
    return (length + text::fixed_one - 1) / text::fixed_one;
  };
  if (align == text::Align::left) x += whole(out_left);
  if (align == text::Align::right) x -= whole(out_right);
  paint(layout, x, y, box_width, align, Ink::black);
}

void Canvas::text_centred_on(const text::Layout& layout, int x, int y, Ink ink) {
  if (layout.lines.empty() || layout.lines.front().ink.empty()) return;
  const text::Line& line = layout.lines.front();
  const text::Fixed middle_x = (line.ink.x0 + line.ink.x1) / 2;
  const text::Fixed middle_y = line.baseline + (line.ink.y0 + line.ink.y1) / 2;
  paint(layout, x - middle_x / text::fixed_one, y - middle_y / text::fixed_one,
        width_of(layout), text::Align::left, ink);
}

void Canvas::mask(const Mask& mask, int x, int y, int side) {
  if (mask.empty()) return;
  const double scale = static_cast<double>(std::max(mask.width, mask.height)) / side;
  const double shift_x = (side * scale - mask.width) / 2;
  const double shift_y = (side * scale - mask.height) / 2;
  for (int dy = 0; dy < side; ++dy) {
    for (int dx = 0; dx < side; ++dx) {
      const double mean =
          mean_coverage(mask, dx * scale - shift_x, dy * scale - shift_y, scale);
      if (mean >= text::black_from) dot(x + dx, y + dy, Ink::black);
    }
  }
}

void Canvas::rectangle(int x, int y, int w, int h, Ink ink) {
  for (int dy = 0; dy < h; ++dy) {
    for (int dx = 0; dx < w; ++dx) dot(x + dx, y + dy, ink);
  }
}

void Canvas::dashed_rule(int x, int y, int w, int thickness) {
  const int dash = 2 * thickness;
  for (int at = 0; at < w; at += dash + thickness) {
    rectangle(x + at, y, std::min(dash, w - at), thickness);
  }
}

void Canvas::qr(const qr::Symbol& symbol, int x, int y, int module) {
  for (int row = 0; row < symbol.side; ++row) {
    for (int column = 0; column < symbol.side; ++column) {
      if (symbol.dark(column, row)) {
        rectangle(x + column * module, y + row * module, module, module);
      }
    }
  }
}

void Canvas::turned(const Bitmap& other, int x, int y) {
  for (int dy = 0; dy < other.height(); ++dy) {
    for (int dx = 0; dx < other.width(); ++dx) {
      if (other.black(other.width() - 1 - dx, other.height() - 1 - dy)) {
        dot(x + dx, y + dy, Ink::black);
      }
    }
  }
}

Bitmap Canvas::finish(int height) && {
  paper_.set_height(height);
  return std::move(paper_);
}

void Canvas::paint(const text::Layout& layout, int x, int y, int box_width, text::Align align,
                   Ink ink) {
  text::paint_dots(layout, atlas_, x, y, box_width, align,
                   [&](int dot_x, int dot_y) { dot(dot_x, dot_y, ink); });
}

void Canvas::dot(int x, int y, Ink ink) {
  if (y >= paper_.height()) paper_.set_height(y + growth_rows);
  if (ink == Ink::black) {
    paper_.blacken(x, y);
  } else {
    paper_.whiten(x, y);
  }
}

}  // namespace atrio::receipt
