#include "ui/coverage.hpp"

#include "support/catch.hpp"

#include <cmath>

using namespace atrio::ui;

namespace {

Outline rectangle(std::int64_t x0, std::int64_t y0, std::int64_t x1, std::int64_t y1) {
  return {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}};
}

Mask one(const Outline& outline, int w, int h) { return cover({&outline, 1}, w, h); }

}  // namespace

TEST_CASE("a shape covers each pixel by the share that lies inside it", "[ui][coverage]") {
  // From a quarter of the first pixel to half of the third, in half of the row's height.
  const Mask mask = one(rectangle(64, 0, 2 * 256 + 128, 128), 4, 1);
  CHECK(mask.at(0, 0) == 96);   // 0.75 × 0.5 × 255 = 95.6
  CHECK(mask.at(1, 0) == 128);  // 0.5 × 255 = 127.5
  CHECK(mask.at(2, 0) == 64);   // 0.25 × 255 = 63.75
  CHECK(mask.at(3, 0) == 0);
}

TEST_CASE("a diagonal halves the pixels it crosses", "[ui][coverage]") {
  const Mask mask = one({{0, 0}, {512, 512}, {0, 512}}, 2, 2);
  CHECK(mask.at(0, 1) == 255);
  CHECK(mask.at(1, 0) == 0);
  CHECK(mask.at(0, 0) == 128);
  CHECK(mask.at(1, 1) == 128);
}

TEST_CASE("overlapping pieces add no darkness and a hole stays a hole", "[ui][coverage]") {
  const std::vector<Outline> twice = {rectangle(0, 0, 512, 256), rectangle(256, 0, 768, 256)};
  const Mask solid = cover(twice, 3, 1);
  CHECK(solid.alpha == std::vector<std::uint8_t>{255, 255, 255});

  Outline hole = rectangle(256, 0, 512, 256);
  std::reverse(hole.begin(), hole.end());
  const std::vector<Outline> ring = {rectangle(0, 0, 768, 256), hole};
  CHECK(cover(ring, 3, 1).alpha == std::vector<std::uint8_t>{255, 0, 255});
}

TEST_CASE("points on a circle agree with the mathematics to a two-hundredth of a pixel",
          "[ui][coverage]") {
  constexpr double pi = 3.14159265358979;
  for (int i = 0; i <= 64; ++i) {
    const double turn = i / 64.0;
    const Dot dot = on_ellipse(100, 50, 40, 20, turn);
    CHECK(std::abs(static_cast<double>(dot.x) / 256 - (100 + 40 * std::sin(2 * pi * turn))) <
          0.005);
    CHECK(std::abs(static_cast<double>(dot.y) / 256 - (50 - 20 * std::cos(2 * pi * turn))) <
          0.005);
  }
}

TEST_CASE("a circle covers as much as its area", "[ui][coverage]") {
  Outline outline;
  add_arc(outline, 16, 16, 15, 15, 0, 1);
  double sum = 0;
  for (const auto alpha : one(outline, 32, 32).alpha) sum += alpha / 255.0;
  CHECK(std::abs(sum - 3.14159265 * 15 * 15) < 1);
}

TEST_CASE("a picture is averaged, and turned round only when asked", "[ui][coverage]") {
  const Mask source{4, 2, {255, 255, 0, 0, 255, 255, 0, 100}};
  const Mask half = averaged(source, 2, 1, false);
  CHECK(half.at(0, 0) == 255);
  CHECK(half.at(1, 0) == 25);  // 100 / 4
  const Mask mirrored = averaged(source, 2, 1, true);
  CHECK(mirrored.at(0, 0) == 25);
  CHECK(mirrored.at(1, 0) == 255);
  // To three columns: the middle one lies under both halves.
  CHECK(averaged({2, 1, {255, 0}}, 3, 1, false).alpha ==
        std::vector<std::uint8_t>{255, 128, 0});
}
