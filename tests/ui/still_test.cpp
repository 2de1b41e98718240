#include "ui/still.hpp"

#include "glass.hpp"
#include "support/catch.hpp"
#include "ui/picture_shelf.hpp"

using namespace atrio::ui;
using namespace atrio::ui::tests;

TEST_CASE("a still's digest depends on every pixel and on its shape", "[ui][still]") {
  Surface a(4, 3), b(4, 3), turned(3, 4);
  CHECK(pixel_hash(a) == pixel_hash(b));
  CHECK(pixel_hash(a) != pixel_hash(turned));
  b.pixels.back() = 1;
  CHECK(pixel_hash(a) != pixel_hash(b));
  CHECK(pixel_hash(a).size() == 16);
}

TEST_CASE("two canvases paint the same frame alike", "[ui][still]") {
  const auto draw = [](Frame& frame) {
    frame.gradient(frame.area(), frame.colours().plaster_top, frame.colours().plaster_bottom);
    frame.text({5, 5, 90, 60}, {"Benvenuti ** ومرحبا**", "it"}, {.step = Step::t4});
    frame.ring({20, 80, 50, 50}, 0.4f, frame.colours().primary, frame.colours().tint, {});
  };
  Glass first, second;
  first.draw(italian(), draw);
  // Another history fills the atlas in another order.
  second.draw(italian(), [](Frame& frame) {
    frame.text({5, 5, 90, 60}, {"othniuBev", "it"}, {.step = Step::t4});
  });
  second.draw(italian(), draw);
  CHECK(pixel_hash(first.canvas.surface()) == pixel_hash(second.canvas.surface()));
}

TEST_CASE("a still is written as a picture that reads back the same", "[ui][still]") {
  const auto file = std::filesystem::temp_directory_path() / "atrio-test-ui-still.png";
  Surface grey(5, 2);
  for (std::size_t i = 0; i < grey.pixels.size(); ++i) {
    grey.pixels[i] = static_cast<std::uint32_t>(i * 0x101010);
  }
  write_png(grey, file);
  const Mask read = read_mask(file);
  REQUIRE(read.w == 5);
  for (std::size_t i = 0; i < grey.pixels.size(); ++i) CHECK(read.alpha[i] == i * 16);
  std::filesystem::remove(file);
}

TEST_CASE("a picture file that is none is refused by name", "[ui][still]") {
  const auto file = std::filesystem::temp_directory_path() / "atrio-test-ui-broken.png";
  std::ofstream(file) << "\x89PNG\r\n\x1a\n and then nothing";
  CHECK_THROWS_WITH(read_mask(file), Catch::Contains("atrio-test-ui-broken.png"));
  std::filesystem::remove(file);
  CHECK_THROWS_WITH(read_mask(file), Catch::Contains("atrio-test-ui-broken.png"));
}
