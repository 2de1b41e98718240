#include "support/catch.hpp"
#include "text/desk.hpp"

using namespace atrio;
using tests::Desk;

TEST_CASE("a still screen costs no shaping", "[text]") {
  Desk desk;
  const auto draw = [&] {
    desk.set("Prenda il numero", "it", 300);
    desk.set("خذوا رقماً", "ar", 300);
    desk.set("Prenda il numero", "it", 301);
  };
  draw();
  const auto shaped = desk.engine.statistics().misses;
  CHECK(shaped == 3);
  for (int frame = 0; frame < 10; ++frame) draw();
  CHECK(desk.engine.statistics().misses == shaped);
  CHECK(desk.engine.statistics().hits == 30);
}

TEST_CASE("layouts of different texts, languages, marks and styles are not confused",
          "[text]") {
  Desk desk;
  desk.set("سلام", "ar", 300);
  desk.set("سلام", "ur", 300);
  desk.set("**سلام**", "ar", 300);
  desk.set("سلام", "ar", 300, {.size_px = 41});
  desk.set("سلام", "ar", 300, {.size_px = 40, .bold = true});
  desk.set("سلام", "ar", 300, {.size_px = 40, .leading = text::Leading::tight});
  desk.set("سلام", "ar", 300, {.size_px = 40, .max_lines = 1});
  desk.set("سلام", "ar", 300, {.size_px = 40, .script_sizes = false});
  desk.engine.layout(text::parse_marks("سلام", "ar", text::Direction::left_to_right),
                     {.size_px = 40}, 300);
  CHECK(desk.engine.statistics().misses == 9);
  CHECK(desk.engine.statistics().hits == 0);
}

TEST_CASE("the cache forgets the layout that was not used for longest", "[text]") {
  text::Engine engine(tests::font_table, 2);
  const auto ask = [&](const char* text) {
    return engine.layout({.text = text, .language = "it", .marks = {}}, {.size_px = 30}, 300);
  };
  const auto kept = ask("uno");
  ask("due");
  ask("uno");
  ask("tre");  // "due" leaves
  CHECK(engine.statistics().kept == 2);
  CHECK(ask("uno") == kept);
  CHECK(engine.statistics().misses == 3);
  ask("due");
  CHECK(engine.statistics().misses == 4);
}
