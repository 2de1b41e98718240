#include "ui/painter.hpp"

#include "support/catch.hpp"
#include "ui/sketch.hpp"

#include <imgui_internal.h>

#include <random>

using namespace atrio::ui;

namespace {

struct Sheet {
  ImDrawListSharedData shared;
  ImDrawList list{&shared};
  Pages pages;
  Sketch sketch{list, pages};

  Sheet() { shared.InitialFlags = ImDrawListFlags_AllowVtxOffset; }
  void clear() { list._ResetForNewFrame(); }
};

constexpr Colour white = colour(0xFFFFFF);
constexpr Colour black = colour(0x000000);

}  // namespace

TEST_CASE("what no frame painted is black", "[ui][painter]") {
  Sheet sheet;
  Painter painter(4, 4);
  sheet.clear();
  painter.paint(sheet.list);
  CHECK(painter.surface().at(0, 0) == 0x000000);
}

TEST_CASE("translucent fills blend by their alpha", "[ui][painter]") {
  Sheet sheet;
  Painter painter(4, 1);
  sheet.clear();
  sheet.sketch.fill({0, 0, 4, 1}, white);
  sheet.sketch.fill({1, 0, 3, 1}, Colour{255, 0, 0, 51});  // a fifth
  painter.paint(sheet.list);
  CHECK(painter.surface().at(0, 0) == 0xFFFFFF);
  CHECK(painter.surface().at(1, 0) == 0xFFCCCC);  // 255 × 4/5 = 204
  CHECK(painter.surface().at(3, 0) == 0xFFFFFF);
}

TEST_CASE("a gradient runs from its first to its second colour", "[ui][painter]") {
  Sheet sheet;
  Painter painter(2, 4);
  sheet.clear();
  sheet.sketch.fill({0, 0, 2, 4}, {black, colour(0x000080)});
  painter.paint(sheet.list);
  for (int y = 0; y < 4; ++y) {
    // Colours at the rows' middles: 1/8, 3/8, 5/8 and 7/8 of 128.
    CHECK(painter.surface().at(0, y) == static_cast<std::uint32_t>(16 + 32 * y));
  }
  sheet.clear();
  sheet.sketch.fill_across({0, 0, 2, 4}, {black, colour(0x000080)});
  painter.paint(sheet.list);
  CHECK(painter.surface().at(0, 0) == 32);
  CHECK(painter.surface().at(1, 3) == 96);
}

TEST_CASE("a mask is tinted by its coverage", "[ui][painter]") {
  Sheet sheet;
  Painter painter(3, 1);
  sheet.clear();
  sheet.sketch.fill({0, 0, 3, 1}, white);
  const Place place = sheet.pages.find("ramp", [] { return Mask{3, 1, {0, 128, 255}}; });
  sheet.sketch.mask(place, 0, 0, colour(0x0000FF));
  painter.paint(sheet.list);
  CHECK(painter.surface().at(0, 0) == 0xFFFFFF);
  CHECK(painter.surface().at(1, 0) == 0x7F7FFF);  // 255 × 127/255
  CHECK(painter.surface().at(2, 0) == 0x0000FF);
}

TEST_CASE("a rounded box leaves its corners out and fills its edges whole", "[ui][painter]") {
  Sheet sheet;
  Painter painter(8, 8);
  sheet.clear();
  sheet.sketch.rounded({0, 0, 8, 8}, 4, white);
  painter.paint(sheet.list);
  const Surface& s = painter.surface();
  CHECK(s.at(0, 0) == 0);
  CHECK(s.at(3, 3) == 0xFFFFFF);
  CHECK(s.at(4, 0) > 0xF00000);
  // The same from all four sides.
  for (int y = 0; y < 8; ++y) {
    for (int x = 0; x < 8; ++x) {
      CHECK(s.at(x, y) == s.at(7 - x, y));
      CHECK(s.at(x, y) == s.at(x, 7 - y));
    }
  }
}

TEST_CASE("an edge frames its box on all sides, round corners and square foot",
          "[ui][painter]") {
  for (const bool square_foot : {false, true}) {
    for (const int radius : {0, 2, 12}) {
      Sheet sheet;
      Painter painter(40, 40);
      sheet.clear();
      sheet.sketch.framed({0, 0, 40, 40}, radius, 4, colour(0xFF0000), white, square_foot);
      painter.paint(sheet.list);
      const Surface& s = painter.surface();
      INFO("radius " << radius << ", square foot " << square_foot);
      for (const int at : {0, 3}) {
        CHECK(s.at(20, at) == 0xFF0000);
        CHECK(s.at(20, 39 - at) == 0xFF0000);
        for (int y = 13; y < 27; ++y) {
          CHECK(s.at(at, y) == 0xFF0000);
          CHECK(s.at(39 - at, y) == 0xFF0000);
        }
      }
      CHECK(s.at(20, 4) == 0xFFFFFF);
      CHECK(s.at(4, 20) == 0xFFFFFF);
      CHECK(s.at(35, 35 - (radius == 12 && !square_foot ? 8 : 0)) == 0xFFFFFF);
      CHECK(s.at(0, 0) == (radius == 0 ? 0xFF0000u : radius == 12 ? 0u : s.at(39, 0)));
      CHECK((s.at(0, 39) == 0xFF0000) == (square_foot || radius == 0));
    }
  }
}

TEST_CASE("a lip shows below its box and at its lower corners only", "[ui][painter]") {
  Sheet sheet;
  Painter painter(40, 44);
  sheet.clear();
  sheet.sketch.below({0, 0, 40, 36}, 10, 6, 0, colour(0xFF0000));
  sheet.sketch.rounded({0, 0, 40, 36}, 10, white);
  painter.paint(sheet.list);
  const Surface& s = painter.surface();
  CHECK(s.at(20, 41) == 0xFF0000);
  CHECK(s.at(20, 42) == 0);
  CHECK(s.at(0, 32) > 0x400000);  // beside the box's round corner
  CHECK(s.at(0, 0) == 0);
  CHECK(s.at(20, 35) == 0xFFFFFF);
}

TEST_CASE("a ring empties clockwise from the top", "[ui][painter]") {
  Sheet sheet;
  Painter painter(40, 40);
  sheet.clear();
  sheet.sketch.ring({0, 0, 40, 40}, 4, 0.25, 1, white);  // a quarter has gone
  painter.paint(sheet.list);
  const Surface& s = painter.surface();
  CHECK(s.at(33, 6) == 0);          // upper right: gone
  CHECK(s.at(33, 33) == 0xFFFFFF);  // the rest is there
  CHECK(s.at(6, 33) == 0xFFFFFF);
  CHECK(s.at(6, 6) == 0xFFFFFF);
  CHECK(s.at(20, 20) == 0);
}

TEST_CASE("a still screen repaints no box, a small change only its tiles", "[ui][painter]") {
  Sheet sheet;
  Painter painter(256, 256);
  const auto draw = [&](Colour dot) {
    sheet.clear();
    sheet.sketch.fill({0, 0, 256, 256}, white);
    sheet.sketch.fill({70, 10, 80, 20}, dot);
    return painter.paint(sheet.list);
  };
  CHECK(draw(black) == std::vector<PixelBox>{{0, 0, 256, 256}});
  CHECK(draw(black).empty());
  CHECK(draw(colour(0xFF0000)) == std::vector<PixelBox>{{64, 0, 128, 64}});
}

TEST_CASE("a page whose content was replaced is painted again", "[ui][painter]") {
  Sheet sheet;
  Painter painter(4, 4);
  std::vector<std::uint8_t> alpha(16, 255);
  AlphaPage page{4, 4, alpha.data(), 1};
  const auto draw = [&] {
    sheet.clear();
    sheet.sketch.glyph(page, 0, 0, {0, 0, 4, 4}, white);
    return painter.paint(sheet.list);
  };
  draw();
  CHECK(draw().empty());
  alpha.assign(16, 0);
  page.epoch = 2;
  CHECK_FALSE(draw().empty());
  CHECK(painter.surface().at(0, 0) == 0);
}

namespace {

int number(std::mt19937& dice, int below) {
  return static_cast<int>(dice() % static_cast<unsigned>(below));
}

// Draws the shape number `seed`, the same for the same seed.
void random_shape(Sketch& sketch, unsigned seed) {
  std::mt19937 dice(seed);
  const int x = number(dice, 300) - 20, y = number(dice, 300) - 20;
  const PixelBox box{x, y, x + 1 + number(dice, 160), y + 1 + number(dice, 160)};
  const auto alpha = static_cast<std::uint8_t>(number(dice, 3) ? 255 : number(dice, 256));
  const Colour first = colour(dice() & 0xFFFFFF, alpha);
  const Colour second = number(dice, 2) ? first : colour(dice() & 0xFFFFFF, alpha);
  switch (number(dice, 5)) {
    case 0: sketch.fill(box, {first, second}); break;
    case 1: sketch.fill_across(box, {first, second}); break;
    case 2: sketch.rounded(box, number(dice, 40), {first, second}); break;
    case 3: sketch.dashed(box, number(dice, 30), 1 + number(dice, 4), first); break;
    default:
      sketch.ring({x, y, x + 60, y + 60}, 6, 0, 0.1 * (1 + number(dice, 9)), first);
      break;
  }
}

}  // namespace

TEST_CASE("repainting only what changed gives the same pixels as painting everything",
          "[ui][painter]") {
  Sheet sheet;
  Painter partly(280, 280);
  std::mt19937 dice(20261123);
  std::vector<unsigned> shapes;
  for (int i = 0; i < 12; ++i) shapes.push_back(static_cast<unsigned>(dice()));
  std::size_t boxes = 0;
  for (int frame = 0; frame < 60; ++frame) {
    // One shape changes a frame, one leaves or comes.
    shapes[static_cast<std::size_t>(number(dice, 10))] = static_cast<unsigned>(dice());
    if (number(dice, 2) && shapes.size() > 11) {
      shapes.pop_back();
    } else {
      shapes.push_back(static_cast<unsigned>(dice()));
    }
    sheet.clear();
    if (frame % 3) sheet.sketch.fill({0, 0, 280, 280}, colour(0xF8F5EF));
    for (const unsigned shape : shapes) random_shape(sheet.sketch, shape);
    boxes += partly.paint(sheet.list).size();

    Painter whole(280, 280);
    whole.paint(sheet.list);
    REQUIRE(partly.surface().pixels == whole.surface().pixels);
  }
  CHECK(boxes > 60);
}
