#include "support/catch.hpp"
#include "text/desk.hpp"
#include "text/mono.hpp"

#include <algorithm>
#include <set>
#include <utility>

using namespace atrio;
using tests::Desk;

namespace {

using Pixels = std::vector<std::uint8_t>;

Pixels pixels(const text::Atlas& atlas, const text::AtlasGlyph& glyph) {
  const auto page = atlas.page(glyph.page);
  Pixels result;
  for (int y = glyph.y; y < glyph.y + glyph.h; ++y)
    for (int x = glyph.x; x < glyph.x + glyph.w; ++x)
      result.push_back(page.alpha[y * page.w + x]);
  return result;
}

std::uint64_t generations(const text::Atlas& atlas) {
  std::uint64_t sum = 0;
  for (std::uint32_t i = 0; i < atlas.page_count(); ++i) sum += atlas.page(i).generation;
  return sum;
}

}  // namespace

TEST_CASE("a glyph that left the atlas comes back the same", "[text]") {
  Desk desk;
  const auto layout = desk.set("Anagrafe", "it", text::unbounded);
  const auto& run = layout.all_runs[0];
  const auto first = layout.glyphs(run)[0].id;
  text::Atlas atlas(desk.engine.fonts(), {.page_px = 64, .pages = 2});

  const auto before = pixels(atlas, atlas.find(run.face, run.size, first, 0));
  REQUIRE(std::count(before.begin(), before.end(), 255) > 20);
  const auto untouched = generations(atlas);
  for (std::uint32_t other = 40; other < 80; ++other) {
    atlas.begin_frame();
    atlas.find(run.face, run.size, other, 0);
  }
  CHECK(atlas.page_count() == 2);
  CHECK(generations(atlas) > untouched + 1);
  const auto rasterised = atlas.rasterised();
  CHECK(pixels(atlas, atlas.find(run.face, run.size, first, 0)) == before);
  CHECK(atlas.rasterised() == rasterised + 1);
}

TEST_CASE("glyphs found in one frame stay through it", "[text]") {
  Desk desk;
  const auto face = desk.engine.fonts().face_for("it");
  text::Atlas atlas(desk.engine.fonts(), {.page_px = 64, .pages = 2});
  atlas.begin_frame();
  std::vector<std::pair<text::AtlasGlyph, Pixels>> found;
  for (std::uint32_t glyph = 36; glyph < 90; ++glyph) {
    const auto place = atlas.find(face, 40 * text::fixed_one, glyph, 0);
    found.emplace_back(place, pixels(atlas, place));
  }
  for (const auto& [place, then] : found) CHECK(pixels(atlas, place) == then);
  CHECK(atlas.page_count() > 2);
}

TEST_CASE("a still screen rasterises nothing", "[text]") {
  Desk desk;
  const auto face = desk.engine.fonts().face_for("it");
  text::Atlas atlas(desk.engine.fonts());
  for (int frame = 0; frame < 5; ++frame) {
    atlas.begin_frame();
    for (std::uint32_t glyph = 36; glyph < 90; ++glyph)
      atlas.find(face, 40 * text::fixed_one, glyph, 7 * text::fixed_one);
  }
  CHECK(atlas.rasterised() == 54);
}

TEST_CASE("the ticket's digits find room, also when they are larger than a page", "[text]") {
  Desk desk;
  text::Atlas atlas(desk.engine.fonts(), {.page_px = 128, .pages = 1});
  for (const float size : {336.0f, 1500.0f}) {
    const auto layout = desk.set("042", "it", text::unbounded, {.size_px = size, .bold = true});
    atlas.begin_frame();
    for (const auto& glyph : layout.all_glyphs) {
      const auto found =
          atlas.find(layout.all_runs[0].face, layout.all_runs[0].size, glyph.id, 0);
      CHECK(found.h > 0.7f * size);
      const auto ink = pixels(atlas, found);
      CHECK(std::count(ink.begin(), ink.end(), 255) > size);
    }
  }
}

TEST_CASE("a glyph stands on quarters of a pixel, the same wherever it stands", "[text]") {
  Desk desk;
  const auto face = desk.engine.fonts().face_for("it");
  text::Atlas atlas(desk.engine.fonts());
  std::set<Pixels> forms;
  for (text::Fixed x = 0; x < 4 * text::fixed_one; ++x) {
    const auto glyph = atlas.find(face, 25 * text::fixed_one, 37, x);
    const auto far_off = atlas.find(face, 25 * text::fixed_one, 37, x - 900 * text::fixed_one);
    CHECK(pixels(atlas, glyph) == pixels(atlas, far_off));
    CHECK(text::Atlas::pen_pixel(x) == text::Atlas::pen_pixel(x - 900 * text::fixed_one) + 900);
    forms.insert(pixels(atlas, glyph));
  }
  CHECK(forms.size() == 4);
}

TEST_CASE("paper gets the dots that the screen shows, made black or white", "[text]") {
  Desk desk;
  const auto layout = desk.set("خوش آمدید `A 042` ì", "ur", 300, {.size_px = 34});
  text::Atlas atlas(desk.engine.fonts());
  std::set<std::pair<int, int>> expected, painted;
  for (const auto& line : layout.lines) {
    const auto left = 5 * text::fixed_one + 300 * text::fixed_one - line.width;
    for (const auto& run : layout.runs(line))
      for (const auto& glyph : layout.glyphs(run)) {
        const auto found = atlas.find(run.face, run.size, glyph.id, left + glyph.x);
        if (found.w == 0) continue;
        const auto ink = pixels(atlas, found);
        const int x = text::Atlas::pen_pixel(left + glyph.x) + found.left;
        const int y = 9 + text::whole_px(line.baseline + glyph.y) + found.top;
        for (int i = 0; i < found.w * found.h; ++i)
          if (ink[static_cast<std::size_t>(i)] >= 150)
            expected.emplace(x + i % found.w, y + i / found.w);
      }
  }
  text::paint_dots(layout, atlas, 5, 9, 300, text::Align::right,
                   [&](int x, int y) { painted.emplace(x, y); });
  CHECK(expected.size() > 1000);
  CHECK(painted == expected);
}
