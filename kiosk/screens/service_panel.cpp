#include "screens/service_panel.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

constexpr float beside_picture = 5;  // mm between a picture box and its words

/// Lines of different weight under each other, in the middle of a row.
struct Line {
  ui::Text text;
  ui::TextStyle style;
};

float lines_height(ui::Frame& frame, float width, const std::vector<Line>& lines) {
  float height = 0;
  for (const Line& line : lines) height += frame.measure(width, line.text, line.style).h;
  return height;
}

void draw_lines(ui::Frame& frame, ui::Rect where, const std::vector<Line>& lines) {
  ui::Rect rest = ui::centred(where, where.w, lines_height(frame, where.w, lines));
  for (const Line& line : lines) {
    const float h = frame.measure(rest.w, line.text, line.style).h;
    if (h > 0) frame.text(ui::cut_top(rest, h), line.text, line.style);
  }
}

}  // namespace

float picture_side(const ui::Frame& frame) { return frame.panel().portrait() ? 28.0f : 23.0f; }

Block paragraph(const Drawer& drawer, const ui::Text& text, ui::Step step, bool bold) {
  const ui::TextStyle style{.step = step, .bold = bold};
  return {drawer.frame.measure(drawer.width, text, style).h + 0.1f,
          [text, style](ui::Frame& frame, ui::Rect where, float) {
            frame.text(where, text, style);
          }};
}

Block picture_row(const Drawer& drawer, std::string_view pictogram, const ui::Text& title,
                  const ui::Text& line, const ui::Text& second) {
  const float side = picture_side(drawer.frame);
  const std::vector<Line> lines{
      {title, {.step = ui::Step::t3, .bold = true, .tight = true}},
      {second,
       {.step = ui::Step::t1, .colour = drawer.frame.colours().ink_soft, .tight = true}},
      {line, {.step = ui::Step::t2}}};
  const float words_w = drawer.width - side - beside_picture;
  const float height = std::max(side, lines_height(drawer.frame, words_w, lines) + 0.2f);
  return {height,
          [=, pictogram = std::string(pictogram)](ui::Frame& frame, ui::Rect where, float) {
            const ui::Rect box = ui::cut_start(where, side, beside_picture);
            ui::picture_box(frame, ui::centred(box, side, side), pictogram);
            draw_lines(frame, where, lines);
          }};
}

Block remark(const Drawer& drawer, const ui::Text& text) {
  const ui::TextStyle style{.step = ui::Step::t2, .vertical = ui::Vertical::middle};
  constexpr float icon = 11;
  constexpr float inside = 5;
  const float words_w = drawer.width - 2 * inside - icon - inside;
  const float height =
      std::max(icon, drawer.frame.measure(words_w, text, style).h) + 2 * inside;
  return {height, [=](ui::Frame& frame, ui::Rect where, float) {
            const ui::Colours& c = frame.colours();
            frame.box(where, {.fill = c.warn_ground,
                              .edge = c.warn_edge,
                              .edge_width = frame.look().edge_mm,
                              .radius = frame.look().box_radius});
            ui::Rect rest = ui::inset(where, inside, inside - 0.2f);
            frame.picture(ui::cut_start(rest, icon, inside), "notice", c.warn_icon);
            frame.text(rest, text, style);
          }};
}

std::vector<Block> what_blocks(const Drawer& drawer) {
  const guide::Service& service = drawer.service;
  std::vector<Block> blocks;
  blocks.push_back(paragraph(drawer, shown(service.summary), ui::Step::t3, true));
  for (const guide::Text& text : service.description)
    blocks.push_back(paragraph(drawer, shown(text), ui::Step::t3));
  for (const guide::Text& text : service.notices) blocks.push_back(remark(drawer, shown(text)));
  return blocks;
}

std::vector<Block> cost_blocks(const Drawer& drawer) {
  const Page& page = drawer.page;
  std::vector<Block> blocks;
  if (drawer.service.cost)
    blocks.push_back(picture_row(drawer, "cost", say(page, "service/cost/cost"),
                                 shown(*drawer.service.cost)));
  if (drawer.service.time)
    blocks.push_back(picture_row(drawer, "wait", say(page, "service/cost/time"),
                                 shown(*drawer.service.time)));
  return blocks;
}

}  // namespace atrio::screens
