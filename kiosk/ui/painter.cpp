#include "ui/painter.hpp"

#include <imgui.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>

namespace atrio::ui {
namespace {

constexpr int tile = 64;  // px; a dock key touches about ten of them

struct Quad {
  PixelBox box;
  const AlphaPage* page;  // null: a plain fill
  int u, v;               // of the page, at the box's upper left pixel
  ImU32 top_left, top_right, bottom_left;
};

// Blends with 0..255; exact at both ends, rounded between.
inline std::uint32_t mixed(std::uint32_t ground, std::uint32_t top, std::uint32_t a) {
  const std::uint32_t b = 255 - a;
  std::uint32_t rb = (top & 0xFF00FF) * a + (ground & 0xFF00FF) * b + 0x800080;
  rb = ((rb + ((rb >> 8) & 0xFF00FF)) >> 8) & 0xFF00FF;
  std::uint32_t g = ((top >> 8) & 0xFF) * a + ((ground >> 8) & 0xFF) * b + 0x80;
  g = ((g + (g >> 8)) >> 8) & 0xFF;
  return rb | (g << 8);
}

inline std::uint32_t pixel_of(ImU32 c) {
  return ((c >> IM_COL32_R_SHIFT) & 0xFF) << 16 | ((c >> IM_COL32_G_SHIFT) & 0xFF) << 8 |
         ((c >> IM_COL32_B_SHIFT) & 0xFF);
}
inline std::uint32_t alpha_of(ImU32 c) { return (c >> IM_COL32_A_SHIFT) & 0xFF; }

// Step `i` of `n` between two colours, at the middle of the step.
ImU32 between(ImU32 from, ImU32 to, int i, int n) {
  ImU32 result = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    const int a = static_cast<int>((from >> shift) & 0xFF);
    const int b = static_cast<int>((to >> shift) & 0xFF);
    const int value = (a * (2 * n - 2 * i - 1) + b * (2 * i + 1) + n) / (2 * n);
    result |= static_cast<ImU32>(value) << shift;
  }
  return result;
}

PixelBox common(const PixelBox& a, const PixelBox& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1),
          std::min(a.y1, b.y1)};
}
bool empty(const PixelBox& box) { return box.x0 >= box.x1 || box.y0 >= box.y1; }

void fill_row(std::uint32_t* row, int from, int to, ImU32 colour) {
  const std::uint32_t pixel = pixel_of(colour);
  const std::uint32_t alpha = alpha_of(colour);
  if (alpha == 255) {
    std::fill(row + from, row + to, pixel);
  } else {
    for (int x = from; x < to; ++x) row[x] = mixed(row[x], pixel, alpha);
  }
}

void tint_row(std::uint32_t* row, int from, int to, const std::uint8_t* mask, ImU32 colour) {
  const std::uint32_t pixel = pixel_of(colour);
  const std::uint32_t alpha = alpha_of(colour);
  for (int x = from; x < to; ++x) {
    std::uint32_t a = mask[x - from];
    if (a == 0) continue;
    if (alpha != 255) a = (a * alpha + 127) / 255;
    row[x] = a == 255 ? pixel : mixed(row[x], pixel, a);
  }
}

void paint_across(std::uint32_t* row, const PixelBox& part, const Quad& quad) {
  const int width = quad.box.x1 - quad.box.x0;
  for (int x = part.x0; x < part.x1; ++x) {
    fill_row(row, x, x + 1, between(quad.top_left, quad.top_right, x - quad.box.x0, width));
  }
}

std::uint32_t* row_of(Surface& surface, int y) {
  return surface.pixels.data() + static_cast<std::size_t>(y) * surface.w;
}

// The first row pixel by pixel, the others copied from it, which the C library does in vectors.
void paint_solid(Surface& surface, const PixelBox& part, ImU32 colour) {
  const std::uint32_t* first = row_of(surface, part.y0) + part.x0;
  fill_row(row_of(surface, part.y0), part.x0, part.x1, colour);
  const std::size_t bytes = static_cast<std::size_t>(part.x1 - part.x0) * sizeof *first;
  for (int y = part.y0 + 1; y < part.y1; ++y) {
    std::memcpy(row_of(surface, y) + part.x0, first, bytes);
  }
}

bool plain(const Quad& quad) {
  return !quad.page && quad.top_left == quad.top_right && quad.top_left == quad.bottom_left;
}

void paint_quad(Surface& surface, const Quad& quad, const PixelBox& clip) {
  const PixelBox part = common(quad.box, clip);
  if (empty(part)) return;
  if (plain(quad) && alpha_of(quad.top_left) == 255) {
    return paint_solid(surface, part, quad.top_left);
  }
  const int height = quad.box.y1 - quad.box.y0;
  const bool down = quad.top_left != quad.bottom_left;
  for (int y = part.y0; y < part.y1; ++y) {
    std::uint32_t* row = row_of(surface, y);
    const ImU32 colour = down
                             ? between(quad.top_left, quad.bottom_left, y - quad.box.y0, height)
                             : quad.top_left;
    if (quad.page) {
      const std::size_t line = static_cast<std::size_t>(quad.v + y - quad.box.y0);
      tint_row(row, part.x0, part.x1,
               quad.page->alpha + line * quad.page->w + (quad.u + part.x0 - quad.box.x0),
               colour);
    } else if (quad.top_left != quad.top_right) {
      paint_across(row, part, quad);
    } else {
      fill_row(row, part.x0, part.x1, colour);
    }
  }
}

std::uint64_t stirred(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
  return hash ^ (hash >> 29);
}

std::uint64_t hash_of(const Quad& q) {
  const auto pair = [](int a, int b) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(a)) << 32 |
           static_cast<std::uint32_t>(b);
  };
  std::uint64_t hash = stirred(1, pair(q.box.x0, q.box.y0));
  hash = stirred(hash, pair(q.box.x1, q.box.y1));
  hash = stirred(hash, pair(q.u, q.v));
  hash = stirred(hash, static_cast<std::uint64_t>(q.top_left) << 32 | q.bottom_left);
  hash = stirred(hash, q.top_right);
  hash = stirred(hash, reinterpret_cast<std::uintptr_t>(q.page));
  return stirred(hash, q.page ? q.page->epoch : 0);
}

bool hides(const Quad& quad, const PixelBox& box) {
  return plain(quad) && alpha_of(quad.top_left) == 255 && common(quad.box, box) == box;
}

// What lies below the last fill that hides the whole box is not painted; where nothing hides
// it, the ground is black and not what an earlier frame left.
void paint_box(Surface& surface, const std::vector<Quad>& quads, const PixelBox& box) {
  const auto ground = std::find_if(quads.rbegin(), quads.rend(),
                                   [&](const Quad& quad) { return hides(quad, box); });
  if (ground == quads.rend()) {
    paint_quad(surface, {box, nullptr, 0, 0, IM_COL32_BLACK, IM_COL32_BLACK, IM_COL32_BLACK},
               box);
  }
  const auto first = ground == quads.rend() ? quads.begin() : ground.base() - 1;
  for (auto quad = first; quad != quads.end(); ++quad) paint_quad(surface, *quad, box);
}

int whole(float value) {
  const auto rounded = static_cast<int>(std::lround(value));
  assert(static_cast<float>(rounded) == value && "every quad stands on whole pixels");
  return rounded;
}

Quad read_quad(const ImDrawCmd& command, const ImDrawVert& a, const ImDrawVert& b,
               const ImDrawVert& c, const ImDrawVert& d) {
  assert(a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x);
  const auto* page = reinterpret_cast<const AlphaPage*>((std::intptr_t)command.TextureId);
  Quad quad{{whole(a.pos.x), whole(a.pos.y), whole(c.pos.x), whole(c.pos.y)},
            page,
            0,
            0,
            a.col,
            b.col,
            d.col};
  if (page) {
    quad.u = static_cast<int>(std::lround(a.uv.x * static_cast<float>(page->w)));
    quad.v = static_cast<int>(std::lround(a.uv.y * static_cast<float>(page->h)));
    assert(quad.u >= 0 && quad.u + quad.box.x1 - quad.box.x0 <= page->w);
    assert(quad.v >= 0 && quad.v + quad.box.y1 - quad.box.y0 <= page->h);
  }
  return quad;
}

std::vector<Quad> read_quads(const ImDrawList& list) {
  std::vector<Quad> quads;
  quads.reserve(static_cast<std::size_t>(list.IdxBuffer.Size) / 6);
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
    assert(command.ElemCount % 6 == 0);
    for (unsigned i = 0; i < command.ElemCount; i += 6) {
      quads.push_back(read_quad(command, vertex[index[i]], vertex[index[i + 1]],
                                vertex[index[i + 2]], vertex[index[i + 5]]));
    }
  }
  return quads;
}

// Changed tiles joined to boxes: along a row first, then equal runs of rows below each other.
std::vector<PixelBox> joined(const std::vector<bool>& changed, int across, int down,
                             const Surface& surface) {
  std::vector<PixelBox> boxes;
  for (int row = 0; row < down; ++row) {
    for (int from = 0; from < across; ++from) {
      if (!changed[static_cast<std::size_t>(row * across + from)]) continue;
      int to = from;
      while (to < across && changed[static_cast<std::size_t>(row * across + to)]) ++to;
      const PixelBox run{from * tile, row * tile, std::min(to * tile, surface.w),
                         std::min((row + 1) * tile, surface.h)};
      const auto above = std::find_if(boxes.begin(), boxes.end(), [&](const PixelBox& box) {
        return box.y1 == run.y0 && box.x0 == run.x0 && box.x1 == run.x1;
      });
      if (above == boxes.end()) {
        boxes.push_back(run);
      } else {
        above->y1 = run.y1;
      }
      from = to;
    }
  }
  return boxes;
}

}  // namespace

Surface::Surface(int width, int height)
    : w(width), h(height), pixels(static_cast<std::size_t>(width) * height) {}

Painter::Painter(int width, int height)
    : surface_(width, height),
      tiles_across_((width + tile - 1) / tile),
      tiles_down_((height + tile - 1) / tile),
      seen_(static_cast<std::size_t>(tiles_across_) * tiles_down_) {}

void Painter::forget() { fresh_ = true; }

std::vector<PixelBox> Painter::paint(const ImDrawList& list) {
  const std::vector<Quad> quads = read_quads(list);
  const PixelBox all{0, 0, surface_.w, surface_.h};

  std::vector<std::uint64_t> now(seen_.size());
  for (const Quad& quad : quads) {
    const PixelBox part = common(quad.box, all);
    if (empty(part)) continue;
    const std::uint64_t hash = hash_of(quad);
    for (int row = part.y0 / tile; row <= (part.y1 - 1) / tile; ++row) {
      for (int column = part.x0 / tile; column <= (part.x1 - 1) / tile; ++column) {
        auto& sum = now[static_cast<std::size_t>(row * tiles_across_ + column)];
        sum = stirred(sum, hash);
      }
    }
  }

  std::vector<bool> changed(now.size());
  for (std::size_t i = 0; i < now.size(); ++i) changed[i] = fresh_ || now[i] != seen_[i];
  seen_ = std::move(now);
  fresh_ = false;

  const auto boxes = joined(changed, tiles_across_, tiles_down_, surface_);
  for (const PixelBox& box : boxes) paint_box(surface_, quads, box);
  return boxes;
}

}  // namespace atrio::ui
