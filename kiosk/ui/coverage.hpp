#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace atrio::ui {

/// Coverage of pixels by a shape, 0..255, row by row.
struct Mask {
  int w = 0;
  int h = 0;
  std::vector<std::uint8_t> alpha;

  std::uint8_t at(int x, int y) const { return alpha[static_cast<std::size_t>(y * w + x)]; }
};

/// A point in 1/256 of a pixel: outlines are made of whole numbers so that a shape has the same
/// pixels on every processor.
struct Dot {
  std::int64_t x = 0;
  std::int64_t y = 0;
};
using Outline = std::vector<Dot>;  ///< closed; the last point joins the first

/// The point of an ellipse at `turn` (0 = top, clockwise, 1 = once around); pixels in, dots
/// out. Uses no library sine, whose last bit differs between machines.
Dot on_ellipse(double centre_x, double centre_y, double radius_x, double radius_y, double turn);
/// Appends the points from one turn to another, ends included.
void add_arc(Outline& outline, double centre_x, double centre_y, double radius_x,
             double radius_y, double from_turn, double to_turn);

/// A line through `points` as wide as `width` pixels, with round ends and joins.
std::vector<Outline> stroke(std::span<const Dot> points, double width);

/// The share of each pixel inside the outlines (non-zero winding): 16 scan lines a pixel, exact
/// along each.
Mask cover(std::span<const Outline> outlines, int w, int h);

/// `source` scaled to w × h by averaging the area under each new pixel (box filter), flipped
/// left to right if `mirror`.
Mask averaged(const Mask& source, int w, int h, bool mirror);

}  // namespace atrio::ui
