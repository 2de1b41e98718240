#include "text/atlas.hpp"

#include "text/face.hpp"

// stb's packer is a header; it is compiled here and nowhere else.
#define STB_RECT_PACK_IMPLEMENTATION
#define STBRP_STATIC
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb_rect_pack.h>
#pragma GCC diagnostic pop

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cassert>
#include <cstring>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

namespace atrio::text {
namespace {

constexpr Fixed quarter = fixed_one / 4;
constexpr int gap = 1;  // empty pixels between glyphs, for painters that look at neighbours

struct Key {
  std::uint32_t glyph;
  Fixed size;
  std::uint16_t face;
  std::uint16_t quarter;

  bool operator==(const Key&) const = default;
};

struct KeyHash {
  std::size_t operator()(const Key& key) const {
    const auto high =
        std::uint64_t{key.face} << 34 ^ std::uint64_t{key.quarter} << 32 ^ key.glyph;
    return static_cast<std::size_t>((high ^ static_cast<std::uint64_t>(key.size) << 40) *
                                    0x9E3779B97F4A7C15u);
  }
};

/// A pen's position counted in quarters of a pixel, the nearest.
int quarters(Fixed x) { return static_cast<int>((std::int64_t{x} + quarter / 2) >> 4); }
static_assert(quarter == 1 << 4);

class Page {
 public:
  Page(int w, int h)
      : w_(w),
        h_(h),
        alpha_(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)),
        nodes_(static_cast<std::size_t>(w)) {
    clear();
  }

  void clear() {
    std::fill(alpha_.begin(), alpha_.end(), std::uint8_t{0});
    stbrp_init_target(&packer_, w_, h_, nodes_.data(), static_cast<int>(nodes_.size()));
    ++generation_;
  }

  bool holds(int w, int h) const { return w <= w_ && h <= h_; }

  /// Finds room; false if there is none.
  bool place(int w, int h, int& x, int& y) {
    if (!holds(w, h)) return false;
    stbrp_rect rect{};
    rect.w = static_cast<stbrp_coord>(std::min(w + gap, w_));
    rect.h = static_cast<stbrp_coord>(std::min(h + gap, h_));
    stbrp_pack_rects(&packer_, &rect, 1);
    x = static_cast<int>(rect.x);
    y = static_cast<int>(rect.y);
    return rect.was_packed != 0;
  }

  void write(int x, int y, const FT_Bitmap& bitmap) {
    for (unsigned row = 0; row < bitmap.rows; ++row) {
      const auto to = (static_cast<std::size_t>(y) + row) * static_cast<std::size_t>(w_) +
                      static_cast<std::size_t>(x);
      const auto from = static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
      std::memcpy(alpha_.data() + to, bitmap.buffer + from, bitmap.width);
    }
  }

  AtlasPage view() const { return {w_, h_, alpha_.data(), generation_}; }

  std::uint64_t used_in_frame = 0;

 private:
  int w_, h_;
  std::vector<std::uint8_t> alpha_;
  std::vector<stbrp_node> nodes_;
  stbrp_context packer_{};
  std::uint64_t generation_ = 0;
};

}  // namespace

struct Atlas::Parts {
  Fonts& fonts;
  Limits limits;
  std::uint64_t frame = 1;
  std::uint64_t rasterised = 0;
  std::vector<std::unique_ptr<Page>> pages;
  std::unordered_map<Key, AtlasGlyph, KeyHash> glyphs;

  AtlasGlyph rasterise(const Key& key);
  std::uint32_t page_with_room(int w, int h, int& x, int& y);
  std::uint32_t free_page(int w, int h);
};

Atlas::Atlas(Fonts& fonts) : Atlas(fonts, Limits{}) {}
Atlas::Atlas(Fonts& fonts, Limits limits)
    : parts_(std::make_unique<Parts>(
          Parts{.fonts = fonts, .limits = limits, .pages = {}, .glyphs = {}})) {}
Atlas::~Atlas() = default;

void Atlas::begin_frame() { ++parts_->frame; }

AtlasGlyph Atlas::find(FaceId face, Fixed size, std::uint32_t glyph, Fixed x) {
  const Key key{glyph, size, face.value, static_cast<std::uint16_t>(quarters(x) & 3)};
  auto known = parts_->glyphs.find(key);
  if (known == parts_->glyphs.end())
    known = parts_->glyphs.emplace(key, parts_->rasterise(key)).first;
  if (known->second.w > 0) parts_->pages[known->second.page]->used_in_frame = parts_->frame;
  return known->second;
}

AtlasGlyph Atlas::Parts::rasterise(const Key& key) {
  const auto face = fonts.face({key.face}).outlines_at_size(key.size);
  if (FT_Load_Glyph(face, key.glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0)
    throw std::runtime_error("font " + fonts.name({key.face}) + ": glyph " +
                             std::to_string(key.glyph) + " is damaged");
  FT_Outline_Translate(&face->glyph->outline, key.quarter * quarter, 0);
  if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0)
    throw std::runtime_error("font " + fonts.name({key.face}) + ": glyph " +
                             std::to_string(key.glyph) + " cannot be drawn");
  ++rasterised;

  const auto& bitmap = face->glyph->bitmap;
  AtlasGlyph result{.page = 0,
                    .x = 0,
                    .y = 0,
                    .w = static_cast<int>(bitmap.width),
                    .h = static_cast<int>(bitmap.rows),
                    .left = face->glyph->bitmap_left,
                    .top = -face->glyph->bitmap_top};
  if (result.w == 0 || result.h == 0) return result;
  result.page = page_with_room(result.w, result.h, result.x, result.y);
  pages[result.page]->write(result.x, result.y, bitmap);
  return result;
}

std::uint32_t Atlas::Parts::page_with_room(int w, int h, int& x, int& y) {
  for (auto i = static_cast<std::uint32_t>(pages.size()); i-- > 0;)
    if (pages[i]->place(w, h, x, y)) return i;
  const auto index = free_page(w, h);
  const bool placed = pages[index]->place(w, h, x, y);
  assert(placed);
  return index;
}

/// An empty page for a glyph of this size: a new one, or the page that was used longest ago.
std::uint32_t Atlas::Parts::free_page(int w, int h) {
  auto oldest = pages.end();
  for (auto page = pages.begin(); page != pages.end(); ++page) {
    const bool leaves = (*page)->used_in_frame != frame && (*page)->holds(w, h);
    if (leaves && (oldest == pages.end() || (*page)->used_in_frame < (*oldest)->used_in_frame))
      oldest = page;
  }
  if (static_cast<int>(pages.size()) < limits.pages || oldest == pages.end()) {
    pages.push_back(
        std::make_unique<Page>(std::max(limits.page_px, w), std::max(limits.page_px, h)));
    return static_cast<std::uint32_t>(pages.size() - 1);
  }
  const auto index = static_cast<std::uint32_t>(oldest - pages.begin());
  std::erase_if(glyphs, [&](const auto& entry) {
    return entry.second.w > 0 && entry.second.page == index;
  });
  (*oldest)->clear();
  return index;
}

int Atlas::pen_pixel(Fixed x) { return quarters(x) >> 2; }

AtlasPage Atlas::page(std::uint32_t index) const { return parts_->pages.at(index)->view(); }
std::uint32_t Atlas::page_count() const {
  return static_cast<std::uint32_t>(parts_->pages.size());
}
std::uint64_t Atlas::rasterised() const { return parts_->rasterised; }

}  // namespace atrio::text
