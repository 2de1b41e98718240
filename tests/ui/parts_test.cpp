#include "ui/parts.hpp"

#include "glass.hpp"
#include "support/catch.hpp"
#include "ui/dock.hpp"

using namespace atrio::ui;
using namespace atrio::ui::tests;

namespace {

const std::vector<Panel> panels = {
    {.w_px = 1080, .h_px = 1920, .w_mm = 268, .h_mm = 476},
    {.w_px = 1920, .h_px = 1080, .w_mm = 476, .h_mm = 268},
    {.w_px = 1366, .h_px = 768, .w_mm = 344, .h_mm = 194},
};

std::vector<Modes> all_modes() {
  std::vector<Modes> modes;
  for (int i = 0; i < 8; ++i) modes.push_back({(i & 1) != 0, (i & 2) != 0, (i & 4) != 0});
  return modes;
}

const DockWords words = {{"Italiano", "it"},           {"Testo grande", "it"},
                         {"Contrasto", "it"},          {"Più in basso", "it"},
                         {"Indietro", "it"},           {"Inizio", "it"},
                         {"Chiama una persona", "it"}, {"Fine", "it"}};

}  // namespace

TEST_CASE("the dock's keys are all there, at least 20 mm, apart, and nothing is clipped",
          "[ui][parts]") {
  for (const Panel& panel : panels) {
    for (const Modes& modes : all_modes()) {
      Glass glass(panel);
      glass.draw({.modes = modes, .language = "it"}, [](Frame& frame) { dock(frame, words); });
      INFO(panel.w_px << " px, contrast " << modes.contrast << ", large " << modes.large
                      << ", low " << modes.low_reach);
      int keys = 0;
      for (const Node& node : glass.canvas.nodes().all) {
        INFO(node.id << " " << node.label);
        CHECK(node.state != NodeState::clipped);
        CHECK(contains(panel.area(), node.rect));
        if (!node.hit) continue;
        ++keys;
        CHECK(node.hit->w >= 20);
        CHECK(node.hit->h >= 20);
        for (const Node& other : glass.canvas.nodes().all) {
          // norms TCH-02: an inert zone of 3 mm, so each may grow by half of it untouched.
          if (other.hit && other.id != node.id) {
            CHECK_FALSE(overlap(inset(*node.hit, -1.49f), inset(*other.hit, -1.49f)));
          }
        }
      }
      CHECK(keys == 8);
      CHECK(overlapping_hits(glass.canvas.nodes()).empty());
    }
  }
}

TEST_CASE("long words of other languages fit the keys of the smallest panel", "[ui][parts]") {
  const DockWords ukrainian = {{"Українська", "uk"},
                               {"Великий текст", "uk"},
                               {"Контраст", "uk"},
                               {"Нижче", "uk"},
                               {"Назад", "uk"},
                               {"На початок", "uk"},
                               {"Покликати людину", "uk"},
                               {"Кінець", "uk"}};
  for (const bool contrast : {false, true}) {
    Glass glass(panels[2]);
    glass.draw({.modes = {.contrast = contrast}, .language = "uk"},
               [&](Frame& frame) { dock(frame, ukrainian); });
    for (const Node& node : glass.canvas.nodes().all) {
      INFO(node.label);
      CHECK(node.state != NodeState::clipped);
    }
  }
}

TEST_CASE("the dock stands in one order and is mirrored in Arabic", "[ui][parts]") {
  Glass left(panels[0]), right(panels[0]);
  left.draw(italian(), [](Frame& frame) { dock(frame, words); });
  right.draw(arabic(), [](Frame& frame) { dock(frame, words); });
  for (const char* id :
       {"dock/language", "dock/larger", "dock/back", "dock/person", "dock/end"}) {
    CHECK(right.node(id).rect == mirrored(left.node(id).rect, 268));
  }
  CHECK(left.node("dock/back").rect.x < left.node("dock/end").rect.x);
  CHECK(left.node("dock/person").rect.w > left.node("dock/end").rect.w);
}

TEST_CASE("a tool that is on says so to the eye and to the tree", "[ui][parts]") {
  Glass off(panels[0]), on(panels[0]);
  off.draw(italian(), [](Frame& frame) { dock(frame, words); });
  on.draw({.modes = {.low_reach = true}, .language = "it"},
          [](Frame& frame) { dock(frame, words); });
  CHECK(off.node("dock/lower").state == NodeState::normal);
  CHECK(on.node("dock/lower").state == NodeState::chosen);
  CHECK(on.node("dock/lower").bg == colour(0xFFFFFF));
}

TEST_CASE("plates of a page are alike and leave room for its longest label", "[ui][parts]") {
  const std::vector<Text> labels = {{"الصحة", "ar"}, {"المدرسة واللغة الإيطالية", "ar"}};
  Glass glass(panels[0]);
  glass.draw(arabic(), [&](Frame& frame) {
    const Rect row{10, 50, 100, 55};  // as in low reach
    const float room = label_room(frame, cell(row, 2, 1, 0, 4), labels);
    for (int i = 0; i < 2; ++i) {
      tile(frame, cell(row, 2, 1, i, 4),
           {.id = std::to_string(i),
            .label = labels[static_cast<std::size_t>(i)],
            .need = NeedCode{"disc", colour(0x8C3A00)},
            .pictogram = "wedge",
            .shape = TileShape::above,
            .label_room = room});
    }
  });
  std::vector<float> plates;
  for (const Node& node : glass.canvas.nodes().all) {
    CHECK(node.state != NodeState::clipped);
    if (node.role == Role::image) plates.push_back(node.rect.w);
  }
  REQUIRE(plates.size() == 4);  // plate and pictogram of each
  CHECK(plates[0] == plates[2]);
}

TEST_CASE("a touched key is told to the screen", "[ui][parts]") {
  Glass glass(panels[0]);
  std::optional<DockKey> touched;
  const auto draw = [&](Frame& frame) {
    if (const auto key = dock(frame, words)) touched = key;
  };
  const auto scene = [] { return italian(); };
  glass.canvas.turn({}, scene, draw);
  const Rect place = *glass.node("dock/person").hit;
  const std::vector<Finger> tap = {down(place.centre_x(), place.centre_y()),
                                   up(place.centre_x(), place.centre_y())};
  glass.canvas.turn(tap, scene, draw);
  CHECK(touched == DockKey::person);
}

TEST_CASE("something closed explains itself and still answers a touch", "[ui][parts]") {
  Glass glass(panels[0]);
  int answered = 0;
  const auto draw = [&](Frame& frame) {
    frame.fill(frame.area(), frame.colours().paper);
    answered += tile(frame, {10, 10, 120, 55},
                     {.id = "casa",
                      .label = {"Casa", "it"},
                      .need = NeedCode{"disc", colour(0x8C3A00)},
                      .pictogram = "wedge",
                      .available = false,
                      .reason = {"Chiuso ora", "it"}});
  };
  const auto scene = [] { return italian(); };
  glass.canvas.turn({}, scene, draw);
  CHECK(glass.node("casa").state == NodeState::not_now);
  CHECK_FALSE(glass.node("casa").enabled);
  const auto& all = glass.canvas.nodes().all;
  CHECK(std::any_of(all.begin(), all.end(), [](const Node& n) {
    return n.label == "Chiuso ora" && n.parent == "casa";
  }));
  const std::vector<Finger> tap = {down(50, 30), up(50, 30)};
  glass.canvas.turn(tap, scene, draw);
  CHECK(answered == 1);
}

TEST_CASE("high contrast paints in black, white, yellow and their edges only", "[ui][parts]") {
  Glass glass(panels[0]);
  glass.draw({.modes = {.contrast = true}, .language = "it"}, [](Frame& frame) {
    frame.fill(frame.area(), frame.colours().paper);
    tile(frame, {10, 10, 120, 55},
         {.id = "a",
          .label = {"Casa", "it"},
          .need = NeedCode{"disc", colour(0x8C3A00)},
          .pictogram = "wedge"});
    tile(frame, {140, 10, 120, 55},
         {.id = "b", .label = {"Casa", "it"}, .pictogram = "wedge", .chosen = true});
    button(frame, {10, 80, 120, 40},
           {.id = "c", .label = {"Vai", "it"}, .kind = ButtonKind::primary});
    dock(frame, words);
  });
  // Every pixel lies on a straight line between two of the three colours.
  std::size_t strange = 0;
  for (const std::uint32_t pixel : glass.canvas.surface().pixels) {
    const auto r = static_cast<int>(pixel >> 16), g = static_cast<int>((pixel >> 8) & 255),
               b = static_cast<int>(pixel & 255);
    const bool grey = r == g && g == b;
    const bool black_yellow = r == g && std::abs(b * 5 - r * 2) <= 5;
    const bool white_yellow = r == 255 && g == 255 && b >= 0x66;
    strange += !(grey || black_yellow || white_yellow);
  }
  CHECK(strange == 0);
}

TEST_CASE("the letter stands left of the digits in every language", "[ui][parts]") {
  for (const Scene& scene : {italian(), arabic()}) {
    Glass glass(panels[0]);
    glass.draw(scene, [](Frame& frame) {
      ticket_number(frame, {10, 50, 248, 90}, {"disc", colour(0x8C3A00)}, 'A', "042",
                    {"A 042", "it"}, 60);
    });
    const Node *letter = nullptr, *digits = nullptr;
    for (const Node& node : glass.canvas.nodes().all) {
      if (node.label == "A") letter = &node;
      if (node.label == "042") digits = &node;
    }
    REQUIRE(letter);
    REQUIRE(digits);
    CHECK(letter->rect.end() < digits->rect.x + 1);
    CHECK(letter->state == NodeState::normal);
    CHECK(digits->state == NodeState::normal);
  }
}
