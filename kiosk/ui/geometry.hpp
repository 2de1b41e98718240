#pragma once

#include <vector>

/// Everything a visitor sees and touches: drawing in millimetres, the look, touch, the semantic
/// tree of a frame, the painter and the window.
namespace atrio::ui {

struct Size {
  float w = 0;  ///< mm
  float h = 0;  ///< mm
  bool operator==(const Size&) const = default;
};

/// A place on the glass in millimetres. `x` counts from the *start* edge (left, or right in
/// right-to-left languages), `y` from the top. `Frame` mirrors; screens never do.
struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;

  constexpr float end() const { return x + w; }
  constexpr float bottom() const { return y + h; }
  constexpr float centre_x() const { return x + w / 2; }
  constexpr float centre_y() const { return y + h / 2; }
  bool operator==(const Rect&) const = default;
};

/// The same rectangle seen from the other edge of a space `width` mm wide (norms RTL-01).
constexpr Rect mirrored(Rect r, float width) { return {width - r.x - r.w, r.y, r.w, r.h}; }

constexpr Rect inset(Rect r, float across, float down) {
  return {r.x + across, r.y + down, r.w - 2 * across, r.h - 2 * down};
}
constexpr Rect inset(Rect r, float by) { return inset(r, by, by); }
constexpr Rect moved(Rect r, float across, float down) {
  return {r.x + across, r.y + down, r.w, r.h};
}

/// A rectangle of that size in the middle of `r`.
constexpr Rect centred(Rect r, float w, float h) {
  return {r.x + (r.w - w) / 2, r.y + (r.h - h) / 2, w, h};
}

/// The next four cut a piece off `rest` and leave `gap` mm between piece and rest.
inline Rect cut_start(Rect& rest, float w, float gap = 0) {
  const Rect piece{rest.x, rest.y, w, rest.h};
  rest = {rest.x + w + gap, rest.y, rest.w - w - gap, rest.h};
  return piece;
}
inline Rect cut_end(Rect& rest, float w, float gap = 0) {
  const Rect piece{rest.end() - w, rest.y, w, rest.h};
  rest.w -= w + gap;
  return piece;
}
inline Rect cut_top(Rect& rest, float h, float gap = 0) {
  const Rect piece{rest.x, rest.y, rest.w, h};
  rest = {rest.x, rest.y + h + gap, rest.w, rest.h - h - gap};
  return piece;
}
inline Rect cut_bottom(Rect& rest, float h, float gap = 0) {
  const Rect piece{rest.x, rest.bottom() - h, rest.w, h};
  rest.h -= h + gap;
  return piece;
}

/// Cell `index` (reading order) of a grid of `columns` × `rows` with `gap` mm between cells.
constexpr Rect cell(Rect area, int columns, int rows, int index, float gap) {
  const float w =
      (area.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float h = (area.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
  const auto column = static_cast<float>(index % columns);
  const auto row = static_cast<float>(index / columns);
  return {area.x + column * (w + gap), area.y + row * (h + gap), w, h};
}

/// One row cut into pieces as wide as their `shares`, with `gap` mm between them.
inline std::vector<Rect> shared_row(Rect area, const std::vector<float>& shares, float gap) {
  float total = 0;
  for (const float share : shares) total += share;
  const float room = area.w - gap * static_cast<float>(shares.size() - 1);
  std::vector<Rect> pieces;
  float x = area.x;
  for (const float share : shares) {
    pieces.push_back({x, area.y, room * share / total, area.h});
    x = pieces.back().end() + gap;
  }
  return pieces;
}

constexpr bool contains(Rect r, float x, float y) {
  return x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h;
}
constexpr bool contains(Rect outer, Rect inner) {
  constexpr float slack = 0.01f;  // mm; float sums of the same layout differ by less
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
         inner.end() <= outer.end() + slack && inner.bottom() <= outer.bottom() + slack;
}
constexpr bool overlap(Rect a, Rect b) {
  return a.x < b.end() && b.x < a.end() && a.y < b.bottom() && b.y < a.bottom();
}

}  // namespace atrio::ui
