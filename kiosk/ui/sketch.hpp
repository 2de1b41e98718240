#pragma once

#include "ui/look.hpp"
#include "ui/pages.hpp"
#include "ui/painter.hpp"

#include <imgui.h>

namespace atrio::ui {

/// Two colours, from the top (or left) to the bottom (or right); the same twice for a plain
/// one.
struct Shade {
  Colour first;
  Colour second;
  Shade(Colour one) : first(one), second(one) {}
  Shade(Colour a, Colour b) : first(a), second(b) {}
  bool plain() const { return first == second; }
};

/// Pixels to the shapes of look.md: everything becomes axis-aligned quads on whole pixels in an
/// ImGui draw list; what is round comes from masks on `pages`.
class Sketch {
 public:
  Sketch(ImDrawList& list, Pages& pages) : list_(list), pages_(pages) {}

  void fill(const PixelBox& box, Shade down);
  void fill_across(const PixelBox& box, Shade across);
  /// A mask with its upper left pixel at (x, y).
  void mask(const Place& place, int x, int y, Shade down);
  /// A piece of an alpha page, for glyphs.
  void glyph(const AlphaPage& page, int u, int v, const PixelBox& box, Colour colour);
  /// A rectangle whose upper (and, unless `square_foot`, lower) corners are quarter ellipses.
  void rounded(const PixelBox& box, int radius_x, int radius_y, Shade down, bool square_foot);
  void rounded(const PixelBox& box, int radius, Shade down) {
    rounded(box, radius, radius, down, false);
  }
  /// The same with an edge of `edge` pixels inside it.
  void framed(const PixelBox& box, int radius, int edge, Colour edge_colour, Shade down,
              bool square_foot);
  /// What shows of the rounded `box`, moved down and widened, when an opaque one stands over
  /// it: lips and shadows. Ten cards would otherwise blend four times the screen's pixels.
  void below(const PixelBox& box, int radius, int down_px, int wider_px, Colour colour);
  /// A dashed line along the inside of a rounded rectangle's edge.
  void dashed(const PixelBox& box, int radius, int thickness, Colour colour);
  /// Dashes along a straight line.
  void dashes(const PixelBox& line, Colour colour);
  /// A ring as wide as `box`; `from` and `to` in turns, clockwise from the top; round ends.
  void ring(const PixelBox& box, double thickness, double from, double to, Colour colour);

  Pages& pages() { return pages_; }

 private:
  void head(const PixelBox& box, int rx, int ry, Shade down);
  void foot(const PixelBox& box, int rx, int ry, Shade down);
  void corner(int x, int y, int radius_x, int radius_y, int which, Shade down);

  ImDrawList& list_;
  Pages& pages_;
};

}  // namespace atrio::ui
