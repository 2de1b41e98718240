#include "ui/canvas_parts.hpp"
#include "ui/frame.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace atrio::ui {
namespace {

PixelBox shrunk(const PixelBox& b, int by) {
  return {b.x0 + by, b.y0 + by, b.x1 - by, b.y1 - by};
}

PixelBox square_in(const PixelBox& b) {
  const int side = std::min(b.x1 - b.x0, b.y1 - b.y0);
  const int x = b.x0 + (b.x1 - b.x0 - side) / 2;
  const int y = b.y0 + (b.y1 - b.y0 - side) / 2;
  return {x, y, x + side, y + side};
}

// look.md §4: rgb(60,45,20) at 10, 5 and 3.5 %, 2, 4 and 8 px lower, the last 1 px wider.
struct Shadow {
  float down_mm, wider_mm;
  std::uint8_t alpha;
};
constexpr std::array<Shadow, 3> card_shadows = {{{2, 0.25f, 9}, {1, 0, 13}, {0.5f, 0, 26}}};

}  // namespace

void Frame::fill(Rect where, Colour colour) {
  sketch().fill(pixels(where), colour);
  add_ground(where, colour, colour);
}

void Frame::gradient(Rect where, Colour top, Colour bottom) {
  sketch().fill(pixels(where), {top, bottom});
  add_ground(where, top, bottom);
}

void Frame::gradient_across(Rect where, Colour start, Colour end) {
  sketch().fill_across(pixels(where), rtl() ? Shade{end, start} : Shade{start, end});
  add_ground(where, start, end);
}

void Frame::box(Rect where, const BoxStyle& style) {
  const PixelBox box = pixels(where);
  const int radius = pixels(style.radius);
  Sketch& to = sketch();
  if (style.card && !look_.flat) {
    for (const Shadow& shadow : card_shadows) {
      to.below(box, radius, pixels(shadow.down_mm), pixels(shadow.wider_mm),
               {60, 45, 20, shadow.alpha});
    }
  }
  if (style.lip && !look_.flat) to.below(box, radius, pixels(style.lip_height), 0, *style.lip);

  const Shade ground{style.fill, style.fill_bottom.value_or(style.fill)};
  const int edge = style.edge ? std::max(1, pixels(style.edge_width)) : 0;
  if (style.edge && !style.dashed) {
    to.framed(box, radius, edge, *style.edge, ground, style.square_foot);
  } else {
    to.rounded(box, radius, radius, ground, style.square_foot);
    if (style.edge) to.dashed(box, radius, edge, *style.edge);
  }
  add_ground(where, ground.first, ground.second);
}

void Frame::disc(Rect where, Colour colour, std::optional<Colour> edge, float edge_width,
                 bool dashed) {
  const PixelBox box = square_in(pixels(where));
  const int radius = (box.x1 - box.x0 + 1) / 2;
  const int width = edge ? std::max(1, pixels(edge_width)) : 0;
  if (edge && !dashed) {
    sketch().rounded(box, radius, *edge);
    sketch().rounded(shrunk(box, width), radius - width, colour);
  } else {
    sketch().rounded(box, radius, colour);
    if (edge) sketch().dashed(box, radius, width, *edge);
  }
  add_ground(where, colour, colour);
}

void Frame::arch(Rect where, Colour top, Colour bottom) {
  const PixelBox box = pixels(where);
  const int radius = (box.x1 - box.x0) / 2;
  sketch().rounded(box, radius, radius, {top, bottom}, true);
  add_ground(where, top, bottom);
}

void Frame::window(Rect where, float shoulder, float rise, Colour top, Colour bottom) {
  sketch().rounded(pixels(where), pixels(shoulder), pixels(rise), {top, bottom}, true);
  add_ground(where, top, bottom);
}

void Frame::rule(Rect where, Colour colour, bool dashed) {
  PixelBox line = pixels(where);
  line.x1 = std::max(line.x1, line.x0 + 1);
  line.y1 = std::max(line.y1, line.y0 + 1);
  if (dashed) {
    sketch().dashes(line, colour);
  } else {
    sketch().fill(line, colour);
  }
}

// A stroked sign, its points in hundredths of a square's side.
void Frame::sign(Rect where, std::string_view name, std::span<const SignLine> lines,
                 Colour colour) {
  const PixelBox box = square_in(pixels(where));
  const int side = box.x1 - box.x0;
  if (side <= 0) return;
  const auto make = [&] {
    std::vector<Outline> outlines;
    for (const SignLine& line : lines) {
      std::vector<Dot> dots;
      for (const auto& [x, y] : line)
        dots.push_back({256ll * side * x / 100, 256ll * side * y / 100});
      const auto pieces = stroke(dots, side * 0.13);
      outlines.insert(outlines.end(), pieces.begin(), pieces.end());
    }
    return ui::cover(outlines, side, side);
  };
  const std::string key = std::string(name) + ' ' + std::to_string(side);
  sketch().mask(sketch().pages().find(key, make), box.x0, box.y0, colour);
}

void Frame::check(Rect where, Colour colour) {
  const std::array<SignLine, 1> lines = {{{{10, 54}, {38, 80}, {90, 22}}}};
  sign(where, "check", lines, colour);
}

void Frame::arrow_right(Rect where, Colour colour) {
  const std::array<SignLine, 2> lines = {{{{8, 50}, {90, 50}}, {{56, 16}, {90, 50}, {56, 84}}}};
  sign(where, "arrow", lines, colour);
}

namespace {

// The mark's two shapes in its box of 64 (look.md §2), `s` pixels to a unit.
Outline mark_arch(double s) {
  const auto at = [s](double x, double y) {
    return Dot{static_cast<std::int64_t>(x * s * 256), static_cast<std::int64_t>(y * s * 256)};
  };
  Outline o{at(4, 62)};
  add_arc(o, 32 * s, 30 * s, 28 * s, 28 * s, 0.75, 1.25);
  o.insert(o.end(), {at(60, 62), at(49, 62)});
  add_arc(o, 32 * s, 31 * s, 17 * s, 17 * s, 1.25, 0.75);
  o.push_back(at(15, 62));
  return o;
}

Outline mark_door(double s) {
  const auto at = [s](double x, double y) {
    return Dot{static_cast<std::int64_t>(x * s * 256), static_cast<std::int64_t>(y * s * 256)};
  };
  Outline o{at(22, 62)};
  add_arc(o, 32 * s, 32 * s, 10 * s, 10 * s, 0.75, 1.25);
  o.push_back(at(42, 62));
  return o;
}

}  // namespace

void Frame::mark(Rect where) {
  const PixelBox box = square_in(pixels(where));
  const int side = box.x1 - box.x0;
  if (side <= 0) return;
  const auto draw = [&](const std::string& name, Outline (*shape)(double), Colour colour) {
    const auto make = [&] {
      const Outline outline = shape(side / 64.0);
      return ui::cover({&outline, 1}, side, side);
    };
    sketch().mask(sketch().pages().find(name + std::to_string(side), make), box.x0, box.y0,
                  colour);
  };
  draw("mark arch ", mark_arch, look_.colours.accent);
  draw("mark door ", mark_door, look_.colours.door);
}

void Frame::focus_ring(Rect where, float radius) {
  // look.md §5: outside the part 6 px of ink, outside that 8 px of amber, 3.5 mm in all.
  const PixelBox box = pixels(where);
  const int inner = pixels(1.5f);
  const int outer = pixels(3.5f);
  const int r = pixels(radius);
  sketch().rounded(shrunk(box, -outer), r + outer, look_.colours.focus_outer);
  sketch().rounded(shrunk(box, -inner), r + inner, look_.colours.focus_inner);
}

void Frame::picture(Rect where, std::string_view id, Colour tint, bool ground, NodeSpec spec) {
  const PixelBox box = square_in(pixels(where));
  const auto found = canvas_.parts_->pictures.at_size(id, box.x1 - box.x0, rtl());
  spec.role = Role::image;
  Node& node = add(where, std::move(spec), tint);
  if (!found) {
    node.state = NodeState::missing;
    return;
  }
  node.mirror = found->mirrored;
  sketch().mask(found->place, box.x0, box.y0, tint);
  if (ground) add_ground(where, tint, tint);
}

void Frame::ring(Rect where, float part, Colour colour, Colour rest, NodeSpec spec) {
  const PixelBox box = square_in(pixels(where));
  const int side = box.x1 - box.x0;
  const double thickness = side * 0.1;  // look.md §5
  part = std::clamp(part, 0.0f, 1.0f);
  sketch().ring(box, thickness, 0, 1, rest);
  // It empties clockwise: what is gone lies behind the hand, from the top onwards.
  if (part > 0) sketch().ring(box, thickness, 1 - static_cast<double>(part), 1, colour);
  spec.role = Role::timer;
  add(where, std::move(spec), colour);
}

}  // namespace atrio::ui
