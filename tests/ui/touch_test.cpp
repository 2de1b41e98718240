#include "ui/touch.hpp"

#include "support/catch.hpp"

using namespace atrio::ui;

namespace {

// Two keys side by side, 30 mm wide with 4 mm between them.
Nodes two_keys() {
  Nodes nodes;
  Node left;
  left.id = "left";
  left.hit = Rect{0, 0, 30, 30};
  Node right;
  right.id = "right";
  right.hit = Rect{34, 0, 30, 30};
  nodes.all = {left, right};
  return nodes;
}

Finger act(Finger::Act what, float x, std::int64_t id = 7) { return {what, id, x, 15}; }
using A = Finger::Act;

}  // namespace

TEST_CASE("a key acts when the finger is lifted on it, not when it comes down", "[ui][touch]") {
  Touch touch;
  const Nodes keys = two_keys();
  CHECK_FALSE(touch.feed(act(A::down, 10), keys));
  CHECK(touch.held() == "left");
  CHECK(touch.feed(act(A::up, 12), keys) == "left");
  CHECK(touch.held().empty());
}

TEST_CASE("sliding off cancels, and sliding back takes it up again", "[ui][touch]") {
  Touch touch;
  const Nodes keys = two_keys();
  touch.feed(act(A::down, 10), keys);
  touch.feed(act(A::move, 32), keys);
  CHECK(touch.held().empty());
  touch.feed(act(A::move, 20), keys);
  CHECK(touch.held() == "left");
  touch.feed(act(A::move, 40), keys);
  CHECK_FALSE(touch.feed(act(A::up, 40), keys));
}

TEST_CASE("a finger that comes down beside everything activates nothing", "[ui][touch]") {
  Touch touch;
  const Nodes keys = two_keys();
  touch.feed(act(A::down, 32), keys);
  touch.feed(act(A::move, 10), keys);
  CHECK(touch.held().empty());
  CHECK_FALSE(touch.feed(act(A::up, 10), keys));
}

TEST_CASE("a second finger or a palm does nothing until the first has left", "[ui][touch]") {
  Touch touch;
  const Nodes keys = two_keys();
  touch.feed(act(A::down, 10, 1), keys);
  CHECK_FALSE(touch.feed(act(A::down, 40, 2), keys));
  CHECK(touch.held() == "left");
  CHECK_FALSE(touch.feed(act(A::up, 40, 2), keys));
  CHECK(touch.feed(act(A::up, 10, 1), keys) == "left");

  touch.feed(act(A::down, 40, 3), keys);
  CHECK(touch.feed(act(A::up, 40, 3), keys) == "right");
}

TEST_CASE("a touch the system took away never acts", "[ui][touch]") {
  Touch touch;
  const Nodes keys = two_keys();
  touch.feed(act(A::down, 10), keys);
  touch.feed(act(A::lost, 10), keys);
  CHECK(touch.held().empty());
  CHECK_FALSE(touch.feed(act(A::up, 10), keys));
}

TEST_CASE("what moved away under the finger does not act", "[ui][touch]") {
  Touch touch;
  Nodes keys = two_keys();
  touch.feed(act(A::down, 10), keys);
  keys.all[0].hit.reset();
  CHECK_FALSE(touch.feed(act(A::up, 10), keys));
}
