#include "ui/canvas.hpp"

#include "glass.hpp"
#include "support/catch.hpp"
#include "ui/parts.hpp"

using namespace atrio::ui;
using namespace atrio::ui::tests;

namespace {

const Rect key_place{10, 10, 40, 30};

// A page with one key; counts what happens to it.
struct Page {
  Glass glass;
  Scene scene = italian();
  int drawn = 0;
  int activated = 0;
  std::vector<bool> held;

  std::vector<PixelBox> turn(std::vector<Finger> fingers) {
    return glass.canvas.turn(
        fingers, [this] { return scene; },
        [this](Frame& frame) {
          ++drawn;
          frame.fill(frame.area(), frame.colours().paper);
          const Press press = frame.touchable(key_place, {.id = "key", .role = Role::button});
          held.push_back(press.held);
          frame.box(key_place,
                    {.fill = press.held ? frame.colours().tint : frame.colours().card});
          activated += press.activated;
          // Acting changes the page: a mark appears for every activation.
          for (int i = 0; i < activated; ++i) {
            frame.fill({10, 60 + 10.0f * static_cast<float>(i), 5, 5}, frame.colours().ink);
          }
        });
  }
};

}  // namespace

TEST_CASE("a page nobody touches is drawn once and repaints nothing", "[ui][canvas]") {
  Page page;
  CHECK_FALSE(page.turn({}).empty());
  CHECK(page.turn({}).empty());
}

TEST_CASE("the pressed look shows while the finger is down and the page acts when it is lifted",
          "[ui][canvas]") {
  Page page;
  page.turn({});
  CHECK_FALSE(page.turn({down(20, 20)}).empty());
  CHECK(page.held.back());
  CHECK(page.activated == 0);
  page.turn({up(20, 20)});
  CHECK(page.activated == 1);
  CHECK_FALSE(page.held.back());
  page.turn({});
  CHECK(page.activated == 1);
}

TEST_CASE("press and release in one batch paint only the final page", "[ui][canvas]") {
  Page page;
  page.turn({});
  page.held.clear();
  const auto boxes = page.turn({down(20, 20), up(20, 20)});
  CHECK(page.activated == 1);
  // Never drawn pressed, and what is on the glass is the page after the answer.
  CHECK(std::count(page.held.begin(), page.held.end(), true) == 0);
  CHECK(page.glass.at(22, 122) == 0x17324D);
  // The key itself looks as before, so only the new mark's tiles were painted.
  REQUIRE(boxes.size() == 1);
  CHECK(boxes[0] == PixelBox{0, 64, 64, 192});
}

TEST_CASE("sliding off a key leaves the page as it was", "[ui][canvas]") {
  Page page;
  page.turn({});
  const auto before = page.glass.canvas.surface().pixels;
  page.turn({down(20, 20)});
  CHECK(page.glass.canvas.surface().pixels != before);
  page.turn({move(90, 100), up(90, 100)});
  CHECK(page.activated == 0);
  CHECK(page.glass.canvas.surface().pixels == before);
}

TEST_CASE("a second tap in the same batch meets the page the first one left", "[ui][canvas]") {
  Glass glass;
  bool second_page = false;
  int wrong = 0;
  const auto draw = [&](Frame& frame) {
    if (second_page) {
      wrong += frame.touchable({60, 60, 30, 30}, {.id = "elsewhere"}).activated;
    } else if (frame.touchable(key_place, {.id = "go"}).activated) {
      second_page = true;
    }
  };
  const auto scene = [] { return italian(); };
  glass.canvas.turn({}, scene, draw);
  const std::vector<Finger> twice = {down(20, 20), up(20, 20), down(20, 20), up(20, 20)};
  glass.canvas.turn(twice, scene, draw);
  CHECK(second_page);
  CHECK(wrong == 0);
}

TEST_CASE("nothing below a dialog can be touched", "[ui][canvas]") {
  Glass glass;
  int below = 0, above = 0;
  const auto draw = [&](Frame& frame) {
    below += frame.touchable(key_place, {.id = "below"}).activated;
    frame.cover();
    above += frame.touchable({10, 60, 40, 30}, {.id = "above"}).activated;
  };
  const auto scene = [] { return italian(); };
  glass.canvas.turn({}, scene, draw);
  const std::vector<Finger> taps = {down(20, 20), up(20, 20), down(20, 70), up(20, 70)};
  glass.canvas.turn(taps, scene, draw);
  CHECK(below == 0);
  CHECK(above == 1);
  CHECK_FALSE(glass.node("below").enabled);
  CHECK(glass.node("above").focus == 1);
}

TEST_CASE("a second finger does not act while the first rests on the glass", "[ui][canvas]") {
  Page page;
  page.turn({});
  page.turn({down(90, 120, 1), down(20, 20, 2), up(20, 20, 2)});
  CHECK(page.activated == 0);
}
