#include "ui/look.hpp"

#include "support/catch.hpp"

#include <array>
#include <bit>
#include <set>

using namespace atrio::ui;

TEST_CASE("text has a contrast of seven and edges of three in the default look", "[ui][look]") {
  const Colours c = make_look({}).colours;
  // look.md §2, the column "measured".
  CHECK(contrast(c.ink, c.card) == Approx(13.13).margin(0.01));
  CHECK(contrast(c.edge, c.paper) == Approx(3.37).margin(0.01));
  const std::vector<std::pair<Colour, Colour>> texts = {{c.ink, c.paper},
                                                        {c.ink, c.card},
                                                        {c.ink, c.sand},
                                                        {c.ink, c.sand_light},
                                                        {c.ink, c.tint},
                                                        {c.ink, c.danger_ground},
                                                        {c.ink_soft, c.card},
                                                        {c.ink_soft, c.paper},
                                                        {c.ink_soft, c.plaster_bottom},
                                                        {c.on_primary, c.primary},
                                                        {c.accent, c.tint},
                                                        {c.accent, c.card},
                                                        {c.on_dock, c.dock},
                                                        {c.on_dock, c.dock_key},
                                                        {c.on_nav_key, c.nav_key},
                                                        {c.on_amber, c.amber},
                                                        {c.ok, c.ok_ground},
                                                        {c.on_ok, c.ok},
                                                        {c.ink, c.warn_ground},
                                                        {c.warn_icon, c.warn_ground},
                                                        {c.ink, c.off_ground},
                                                        {c.on_window, c.window_top},
                                                        {c.on_lit, c.lit_bottom}};
  for (const auto& [fg, bg] : texts) {
    INFO(to_hex(fg) << " on " << to_hex(bg));
    CHECK(contrast(fg, bg) >= 7);
  }
  for (const auto& [edge, ground] :
       {std::pair(c.edge, c.card), std::pair(c.dock_key_edge, c.dock),
        std::pair(c.off_edge, c.off_ground), std::pair(c.danger, c.paper)}) {
    CHECK(contrast(edge, ground) >= 3);
  }
}

TEST_CASE("high contrast knows black, white and yellow and nothing between", "[ui][look]") {
  const Colours colours = make_look({.contrast = true}).colours;
  std::set<std::string> used;
  static_assert(sizeof(Colours) % sizeof(Colour) == 0);
  const auto all = std::bit_cast<std::array<Colour, sizeof(Colours) / sizeof(Colour)>>(colours);
  for (const Colour& c : all) {
    CHECK(c.a == 255);
    used.insert(to_hex(c));
  }
  CHECK(used == std::set<std::string>{"#000000", "#FFFF66", "#FFFFFF"});
}

TEST_CASE("large text has no letter under 10.3 mm and no step is under the one before",
          "[ui][look]") {
  for (const bool large : {false, true}) {
    const Look look = make_look({.large = large});
    float before = large ? 10.3f : 6.7f;
    for (const Step step : {Step::t1, Step::t2, Step::t3, Step::t4, Step::t5, Step::t6}) {
      CHECK(look.em(step) >= before);
      before = look.em(step);
    }
  }
}

TEST_CASE("the fit rule never goes below the smallest step", "[ui][look]") {
  CHECK(smaller(Step::t3) == Step::t2);
  CHECK(smaller(Step::t1) == Step::t1);
}

TEST_CASE("a colour is read as content writes it and nothing else is", "[ui][look]") {
  CHECK(colour_from_hex("#8C3A00") == colour(0x8C3A00));
  CHECK(to_hex(colour_from_hex("#8c3a0f")) == "#8C3A0F");
  for (const char* wrong : {"", "8C3A00", "#8C3A0", "#8C3A0G", "#8C3A000", "red"}) {
    CHECK_THROWS_WITH(colour_from_hex(wrong), Catch::Contains(wrong));
  }
}
