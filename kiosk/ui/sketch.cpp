#include "ui/sketch.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace atrio::ui {
namespace {

ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

// ImGui's texture handle is a pointer in some versions and a number in others.
ImTextureID texture_of(const AlphaPage* page) {
  return (ImTextureID) reinterpret_cast<std::intptr_t>(page);
}

bool empty(const PixelBox& box) { return box.x0 >= box.x1 || box.y0 >= box.y1; }

// The colour `at` pixels down a gradient `height` pixels high.
Colour part_of(const Shade& shade, int at, int height) {
  if (shade.plain() || height <= 0) return shade.first;
  const auto channel = [&](int a, int b) {
    return static_cast<std::uint8_t>((a * (height - at) + b * at + height / 2) / height);
  };
  return {channel(shade.first.r, shade.second.r), channel(shade.first.g, shade.second.g),
          channel(shade.first.b, shade.second.b), channel(shade.first.a, shade.second.a)};
}

Shade band(const Shade& shade, int from, int to, int height) {
  return {part_of(shade, from, height), part_of(shade, to, height)};
}

// Corners are numbered clockwise: 0 upper right, 1 lower right, 2 lower left, 3 upper left.
// They are made as the upper left one and turned over, so that opposite sides are equal to
// the last bit.
Mask turned(Mask mask, int which) {
  const bool across = which == 0 || which == 1;
  const bool down = which == 1 || which == 2;
  Mask result{mask.w, mask.h, std::vector<std::uint8_t>(mask.alpha.size())};
  for (int y = 0; y < mask.h; ++y) {
    for (int x = 0; x < mask.w; ++x) {
      const int to_x = across ? mask.w - 1 - x : x;
      const int to_y = down ? mask.h - 1 - y : y;
      result.alpha[static_cast<std::size_t>(to_y) * mask.w + to_x] = mask.at(x, y);
    }
  }
  return result;
}

Mask corner_mask(int which, int rx, int ry) {
  Outline outline;
  add_arc(outline, rx, ry, rx, ry, 0.75, 1);
  outline.push_back({std::int64_t{rx} * 256, std::int64_t{ry} * 256});
  return turned(cover({&outline, 1}, rx, ry), which);
}

// A piece of a ring between two turns, without round ends.
Outline ring_piece(double cx, double cy, double outer, double inner, double from, double to) {
  Outline outline;
  add_arc(outline, cx, cy, outer, outer, from, to);
  add_arc(outline, cx, cy, inner, inner, to, from);
  return outline;
}

// A dash and a gap are both about three thicknesses long, so that corners and sides match.
int dash_count(double length, int thickness) {
  return std::max(1, static_cast<int>(length / (thickness * 5.5) + 0.5));
}

Mask dashed_corner(int which, int radius, int thickness) {
  const int count = dash_count(1.5707963 * radius, thickness);
  std::vector<Outline> pieces;
  for (int i = 0; i < count; ++i) {
    const double step = 0.25 / count;
    const double from = 0.75 + step * (i + 0.22);
    pieces.push_back(
        ring_piece(radius, radius, radius, radius - thickness, from, from + step * 0.56));
  }
  return turned(cover(pieces, radius, radius), which);
}

}  // namespace

void Sketch::fill(const PixelBox& box, Shade down) {
  if (empty(box)) return;
  list_.PushTextureID(texture_of(nullptr));
  list_.PrimReserve(6, 4);
  ImDrawVert* vertex = list_._VtxWritePtr;
  list_.PrimRect({static_cast<float>(box.x0), static_cast<float>(box.y0)},
                 {static_cast<float>(box.x1), static_cast<float>(box.y1)}, packed(down.first));
  vertex[2].col = vertex[3].col = packed(down.second);
  list_.PopTextureID();
}

void Sketch::fill_across(const PixelBox& box, Shade across) {
  if (empty(box)) return;
  list_.PushTextureID(texture_of(nullptr));
  list_.PrimReserve(6, 4);
  ImDrawVert* vertex = list_._VtxWritePtr;
  list_.PrimRect({static_cast<float>(box.x0), static_cast<float>(box.y0)},
                 {static_cast<float>(box.x1), static_cast<float>(box.y1)},
                 packed(across.first));
  vertex[1].col = vertex[2].col = packed(across.second);
  list_.PopTextureID();
}

void Sketch::glyph(const AlphaPage& page, int u, int v, const PixelBox& box, Colour colour) {
  mask({&page, u, v, box.x1 - box.x0, box.y1 - box.y0}, box.x0, box.y0, colour);
}

void Sketch::mask(const Place& place, int x, int y, Shade down) {
  if (place.w <= 0 || place.h <= 0) return;
  const auto across = static_cast<float>(place.page->w);
  const auto deep = static_cast<float>(place.page->h);
  const auto f = [](int value) { return static_cast<float>(value); };
  list_.PushTextureID(texture_of(place.page));
  list_.PrimReserve(6, 4);
  ImDrawVert* vertex = list_._VtxWritePtr;
  list_.PrimRectUV(
      {f(x), f(y)}, {f(x + place.w), f(y + place.h)}, {f(place.x) / across, f(place.y) / deep},
      {f(place.x + place.w) / across, f(place.y + place.h) / deep}, packed(down.first));
  vertex[2].col = vertex[3].col = packed(down.second);
  list_.PopTextureID();
}

void Sketch::corner(int x, int y, int radius_x, int radius_y, int which, Shade down) {
  const std::string name = "corner " + std::to_string(which) + ' ' + std::to_string(radius_x) +
                           ' ' + std::to_string(radius_y);
  mask(pages_.find(name, [&] { return corner_mask(which, radius_x, radius_y); }), x, y, down);
}

void Sketch::head(const PixelBox& box, int rx, int ry, Shade down) {
  corner(box.x0, box.y0, rx, ry, 3, down);
  fill({box.x0 + rx, box.y0, box.x1 - rx, box.y0 + ry}, down);
  corner(box.x1 - rx, box.y0, rx, ry, 0, down);
}

void Sketch::foot(const PixelBox& box, int rx, int ry, Shade down) {
  corner(box.x0, box.y1 - ry, rx, ry, 2, down);
  fill({box.x0 + rx, box.y1 - ry, box.x1 - rx, box.y1}, down);
  corner(box.x1 - rx, box.y1 - ry, rx, ry, 1, down);
}

void Sketch::rounded(const PixelBox& box, int radius_x, int radius_y, Shade down,
                     bool square_foot) {
  const int h = box.y1 - box.y0;
  const int rx = std::min(radius_x, (box.x1 - box.x0) / 2);
  const int ry = std::min(radius_y, square_foot ? h : h / 2);
  if (rx <= 0 || ry <= 0) return fill(box, down);

  const int last = square_foot ? h : h - ry;
  head(box, rx, ry, band(down, 0, ry, h));
  fill({box.x0, box.y0 + ry, box.x1, box.y0 + last}, band(down, ry, last, h));
  if (!square_foot) foot(box, rx, ry, band(down, last, h, h));
}

void Sketch::below(const PixelBox& box, int radius, int down_px, int wider_px, Colour colour) {
  const PixelBox low{box.x0 - wider_px, box.y0 + down_px, box.x1 + wider_px, box.y1 + down_px};
  const int r = std::min({radius, (low.x1 - low.x0) / 2, (low.y1 - low.y0) / 2});
  // Where the round corners of `box` begin to let through what lies below it.
  const int from = std::min(box.y1 - r, low.y1 - r);
  fill({low.x0, low.y0 + r, box.x0, from}, colour);
  fill({box.x1, low.y0 + r, low.x1, from}, colour);
  fill({low.x0, from, low.x1, low.y1 - r}, colour);
  foot(low, r, r, colour);
}

void Sketch::framed(const PixelBox& box, int radius, int edge, Colour edge_colour, Shade down,
                    bool square_foot) {
  const int h = box.y1 - box.y0;
  const int r = std::min({radius, (box.x1 - box.x0) / 2, square_foot ? h : h / 2});
  const int band_h = std::max(r, edge);
  if (r > 0) {
    head({box.x0, box.y0, box.x1, box.y0 + r}, r, r, edge_colour);
  }
  if (band_h > r) fill({box.x0, box.y0 + r, box.x1, box.y0 + band_h}, edge_colour);
  const int last = square_foot || r == 0 ? box.y1 - edge : box.y1 - band_h;
  fill({box.x0, box.y0 + band_h, box.x0 + edge, last}, edge_colour);
  fill({box.x1 - edge, box.y0 + band_h, box.x1, last}, edge_colour);
  if (square_foot || r == 0) {
    fill({box.x0, last, box.x1, box.y1}, edge_colour);
  } else {
    if (band_h > r) fill({box.x0, last, box.x1, box.y1 - r}, edge_colour);
    foot(box, r, r, edge_colour);
  }
  const PixelBox inner{box.x0 + edge, box.y0 + edge, box.x1 - edge, box.y1 - edge};
  rounded(inner, std::max(0, r - edge), std::max(0, r - edge), down, square_foot);
}

void Sketch::dashes(const PixelBox& line, Colour colour) {
  const bool across = line.x1 - line.x0 >= line.y1 - line.y0;
  const int length = across ? line.x1 - line.x0 : line.y1 - line.y0;
  const int thickness = across ? line.y1 - line.y0 : line.x1 - line.x0;
  if (length <= 0 || thickness <= 0) return;
  const int count = dash_count(length, thickness);
  for (int i = 0; i < count; ++i) {
    const int from = (length * (100 * i + 22)) / (100 * count);
    const int to = (length * (100 * i + 78)) / (100 * count);
    fill(across ? PixelBox{line.x0 + from, line.y0, line.x0 + to, line.y1}
                : PixelBox{line.x0, line.y0 + from, line.x1, line.y0 + to},
         colour);
  }
}

void Sketch::dashed(const PixelBox& box, int radius, int thickness, Colour colour) {
  const int r = std::min({radius, (box.x1 - box.x0) / 2, (box.y1 - box.y0) / 2});
  if (r > 0) {
    const std::array<std::pair<int, int>, 4> places = {{{box.x1 - r, box.y0},
                                                        {box.x1 - r, box.y1 - r},
                                                        {box.x0, box.y1 - r},
                                                        {box.x0, box.y0}}};
    for (int which = 0; which < 4; ++which) {
      const std::string name = "dashed corner " + std::to_string(which) + ' ' +
                               std::to_string(r) + ' ' + std::to_string(thickness);
      mask(pages_.find(name, [&] { return dashed_corner(which, r, thickness); }),
           places[which].first, places[which].second, colour);
    }
  }
  dashes({box.x0 + r, box.y0, box.x1 - r, box.y0 + thickness}, colour);
  dashes({box.x0 + r, box.y1 - thickness, box.x1 - r, box.y1}, colour);
  dashes({box.x0, box.y0 + r, box.x0 + thickness, box.y1 - r}, colour);
  dashes({box.x1 - thickness, box.y0 + r, box.x1, box.y1 - r}, colour);
}

void Sketch::ring(const PixelBox& box, double thickness, double from, double to,
                  Colour colour) {
  const int side = box.x1 - box.x0;
  const std::string name = "ring " + std::to_string(side) + ' ' + std::to_string(thickness) +
                           ' ' + std::to_string(from) + ' ' + std::to_string(to);
  const auto make = [&] {
    const double centre = side / 2.0;
    const double middle = centre - thickness / 2;
    std::vector<Outline> pieces{
        ring_piece(centre, centre, centre, centre - thickness, from, to)};
    if (to - from < 1) {
      for (const double turn : {from, to}) {
        const Dot end = on_ellipse(centre, centre, middle, middle, turn);
        Outline cap;
        add_arc(cap, static_cast<double>(end.x) / 256, static_cast<double>(end.y) / 256,
                thickness / 2, thickness / 2, 0, 1);
        pieces.push_back(std::move(cap));
      }
    }
    return cover(pieces, side, side);
  };
  mask(pages_.find(name, make), box.x0, box.y0, colour);
}

}  // namespace atrio::ui
