#include "ui/frame.hpp"

#include "glass.hpp"
#include "support/catch.hpp"

using namespace atrio::ui;
using namespace atrio::ui::tests;

namespace {

constexpr Colour red = colour(0xFF0000);
constexpr Colour white = colour(0xFFFFFF);

}  // namespace

TEST_CASE("a right-to-left page is the mirror of a left-to-right one", "[ui][frame]") {
  const std::vector<Rect> places = {{0, 0, 30, 20}, {37.5f, 40, 12, 9}, {90, 130, 10, 20}};
  const auto draw = [&](Frame& frame) {
    int n = 0;
    for (const Rect& place : places) {
      frame.fill(place, red);
      frame.touchable(place, {.id = std::to_string(n++), .role = Role::button});
    }
  };
  Glass left, right;
  left.draw(italian(), draw);
  right.draw(arabic(), draw);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Node& a = left.node(std::to_string(i));
    const Node& b = right.node(std::to_string(i));
    CHECK(b.rect == mirrored(a.rect, 100));
    CHECK(*b.hit == mirrored(*a.hit, 100));
  }
  for (int y = 0; y < 300; y += 3) {
    for (int x = 0; x < 200; ++x) REQUIRE(left.at(x, y) == right.at(199 - x, y));
  }
}

TEST_CASE("only pictures that say so turn round, and the node tells", "[ui][frame]") {
  const auto draw = [](Frame& frame) {
    frame.fill(frame.area(), white);
    frame.picture({10, 10, 40, 40}, "wedge", red, false, {.id = "wedge"});
    frame.picture({10, 60, 40, 40}, "disc", red, false, {.id = "disc"});
  };
  Glass left, right;
  left.draw(italian(), draw);
  right.draw(arabic(), draw);
  CHECK_FALSE(left.node("wedge").mirror);
  CHECK(right.node("wedge").mirror);
  CHECK_FALSE(right.node("disc").mirror);
  CHECK(left.at(25, 60) == 0xFF0000);    // covered on the left half …
  CHECK(right.at(175, 60) == 0xFF0000);  // … in Arabic on the right half of its place
  CHECK(right.at(125, 60) == 0xFFFFFF);
}

TEST_CASE("checks, arrows from number to desk and countdowns are the same in every language",
          "[ui][frame]") {
  const auto draw = [](Frame& frame) {
    frame.check({30, 10, 40, 40}, white);  // in the middle, so that mirroring moves nothing
    frame.ring({30, 60, 40, 40}, 0.3f, white, red, {.id = "ring"});
    frame.arrow_right({30, 105, 40, 40}, white);
  };
  Glass left, right;
  left.draw(italian(), draw);
  right.draw(arabic(), draw);
  CHECK(left.canvas.surface().pixels == right.canvas.surface().pixels);
  CHECK(left.node("ring").role == Role::timer);
}

TEST_CASE("a countdown empties from the top in the direction of the clock", "[ui][frame]") {
  Glass glass;
  glass.draw(arabic(), [](Frame& frame) {
    frame.ring({30, 60, 40, 40}, 0.75f, white, red, {.id = "ring"});
  });
  CHECK(glass.at(127, 133) == 0xFF0000);  // upper right: gone first
  CHECK(glass.at(127, 186) == 0xFFFFFF);
  CHECK(glass.at(72, 133) == 0xFFFFFF);
}

TEST_CASE("a label steps down until it fits and is reported when it never does",
          "[ui][frame]") {
  Glass glass;
  glass.draw(italian(), [](Frame& frame) {
    const TextStyle label{.step = Step::t4, .fit = true};
    frame.text({0, 0, 90, 20}, {"Casa", "it"}, label, {.id = "fits"});
    frame.text({0, 20, 62, 12}, {"Casa e residenza", "it"}, label, {.id = "smaller"});
    frame.text({0, 40, 20, 12}, {"Ricongiungimento", "it"}, label, {.id = "too long"});
    frame.text({0, 60, 90, 6}, {"Casa", "it"}, {.step = Step::t4}, {.id = "too high"});
  });
  CHECK(glass.node("fits").state == NodeState::normal);
  CHECK(glass.node("fits").runs[0].em_mm == Approx(11.4).margin(0.05));
  CHECK(glass.node("smaller").state == NodeState::normal);
  CHECK(glass.node("smaller").runs[0].em_mm < 9.5f);
  CHECK(glass.node("smaller").runs[0].em_mm >= 6.6f);
  CHECK(glass.node("too long").state == NodeState::clipped);
  CHECK(glass.node("too long").runs[0].em_mm == Approx(6.7).margin(0.05));
  CHECK(glass.node("too long").label == "Ricongiungimento");
  CHECK(glass.node("too high").state == NodeState::clipped);
}

TEST_CASE("the node of a text knows its type and the colour really behind it", "[ui][frame]") {
  Glass glass;
  glass.draw(italian(), [](Frame& frame) {
    frame.fill(frame.area(), white);
    frame.box({10, 10, 80, 40}, {.fill = colour(0x004D99), .radius = 3});
    frame.text({20, 20, 60, 20}, {"Vai", "it"}, {.colour = white}, {.id = "on blue"});
    frame.fill(frame.area(), Colour{0, 0, 0, 128});
    frame.text({20, 20, 60, 20}, {"Vai", "it"}, {.colour = white}, {.id = "veiled"});
    frame.gradient({0, 60, 100, 60}, colour(0x202020), colour(0xE0E0E0));
    frame.text({10, 70, 60, 20}, {"Vai", "it"}, {.colour = white}, {.id = "gradient"});
  });
  CHECK(to_hex(glass.node("on blue").bg) == "#004D99");
  CHECK(to_hex(glass.node("on blue").fg) == "#FFFFFF");
  CHECK(to_hex(glass.node("veiled").bg) == "#00264C");
  CHECK(to_hex(glass.node("gradient").bg) == "#E0E0E0");  // the worse of both ends
  const TextRun& run = glass.node("on blue").runs.at(0);
  CHECK(run.text == "Vai");
  CHECK(run.font == "NotoSans-Regular.ttf");
  CHECK(run.missing == 0);
  CHECK(run.cap_mm == Approx(8.0 * 0.714).margin(0.05));
}

TEST_CASE("texts stand at the page's start, whatever their own direction", "[ui][frame]") {
  // The place of the ink of one word in a wide column.
  const auto ink = [](const Scene& scene, const Text& text) {
    Glass glass;
    glass.draw(scene, [&](Frame& frame) {
      frame.text({0, 10, 100, 20}, text, {.colour = white});
    });
    int first = 200, last = 0;
    for (int x = 0; x < 200; ++x) {
      for (int y = 0; y < 80; ++y) {
        if (glass.at(x, y)) first = std::min(first, x), last = std::max(last, x);
      }
    }
    return std::pair(first, last);
  };
  CHECK(ink(italian(), {"casa", "it"}).first < 5);
  CHECK(ink(italian(), {"سكن", "ar"}).first < 5);
  CHECK(ink(arabic(), {"سكن", "ar"}).second > 194);
  CHECK(ink(arabic(), {"casa", "it"}).second > 194);
}

TEST_CASE("a picture the content lacks leaves its place empty and says so", "[ui][frame]") {
  Glass glass;
  glass.draw(italian(), [](Frame& frame) {
    frame.picture({10, 10, 40, 40}, "absent", red, false, {.id = "picture"});
  });
  CHECK(glass.node("picture").state == NodeState::missing);
  CHECK(glass.at(40, 40) == 0);
}
