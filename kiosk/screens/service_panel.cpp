#include "screens/service_panel.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

constexpr float beside_picture = 5;  // mm between a picture box and its words

/// Drawn, a column has whole pixels and may be one narrower than `width`: what just fits there
/// must not be counted on.
float line_height(ui::Frame& frame, float width, const Line& line) {
  return frame.measure(width - 0.3f, line.text, line.style).h;
}

float lines_height(ui::Frame& frame, float width, const std::vector<Line>& lines) {
  float height = 0;
  for (const Line& line : lines) height += line_height(frame, width, line);
  return height;
}

void draw_lines(ui::Frame& frame, ui::Rect where, const std::vector<Line>& lines) {
  ui::Rect rest = ui::centred(where, where.w, lines_height(frame, where.w, lines));
  for (const Line& line : lines) {
    const float h = line_height(frame, rest.w, line);
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
  return picture_row(
      drawer, pictogram,
      {{title, {.step = ui::Step::t3, .bold = true, .tight = true}},
       {second,
        {.step = ui::Step::t1, .colour = drawer.frame.colours().ink_soft, .tight = true}},
       {line, {.step = ui::Step::t2}}});
}

Block picture_row(const Drawer& drawer, std::string_view pictogram,
                  const std::vector<Line>& lines) {
  const float side = picture_side(drawer.frame);
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
  return remark(drawer, {text}, "notice");
}

Block remark(const Drawer& drawer, const std::vector<ui::Text>& texts,
             std::string_view pictogram) {
  constexpr float icon = 11;
  constexpr float inside = 5;
  std::vector<Line> lines;
  for (const ui::Text& text : texts) lines.push_back({text, {.step = ui::Step::t2}});
  const float words_w = drawer.width - 2 * inside - icon - inside;
  const float height = std::max(icon, lines_height(drawer.frame, words_w, lines)) + 2 * inside;
  return {height,
          [=, pictogram = std::string(pictogram)](ui::Frame& frame, ui::Rect where, float) {
            const ui::Colours& c = frame.colours();
            frame.box(where, {.fill = c.warn_ground,
                              .edge = c.warn_edge,
                              .edge_width = frame.look().edge_mm,
                              .radius = frame.look().box_radius});
            ui::Rect rest = ui::inset(where, inside, inside - 0.2f);
            frame.picture(ui::cut_start(rest, icon, inside), pictogram, c.warn_icon);
            draw_lines(frame, rest, lines);
          }};
}

void mark_unsure(const Drawer& drawer, std::string_view part, std::vector<Block>& blocks,
                 std::size_t first) {
  if (first >= blocks.size() || !drawer.service.uncertain(part)) return;
  const ui::Text words = say(drawer.page, "service/check_at_desk");
  const ui::TextStyle style{
      .step = ui::Step::t1, .bold = true, .vertical = ui::Vertical::middle, .tight = true};
  constexpr float inside = 3;
  constexpr float above = 3;  // mm between the mark and what it is about
  const float icon = drawer.frame.look().t1 * 1.2f;
  const float around = 2 * inside + icon + inside;
  const ui::Size size = drawer.frame.measure(drawer.width - around, words, style);
  const float mark_h = std::max(icon, size.h) + 2;
  Block& block = blocks[first];
  block.height += mark_h + above;
  block.draw = [=, id = "check/" + std::string(part), width = size.w + 0.5f + around,
                marked = block.draw](ui::Frame& frame, ui::Rect where, float below) {
    const ui::Colours& c = frame.colours();
    ui::Rect row = ui::cut_top(where, mark_h, above);
    const ui::Rect pill = ui::cut_start(row, width);
    frame.box(pill, {.fill = c.warn_ground,
                     .edge = c.warn_edge,
                     .edge_width = frame.look().edge_mm,
                     .radius = 3});
    ui::Rect rest = ui::inset(pill, inside, 0);
    frame.picture(ui::cut_start(rest, icon, inside), "information_desk", c.warn_icon);
    frame.text(rest, words, style, {.id = id, .role = ui::Role::status});
    marked(frame, where, below);
  };
}

std::vector<Block> what_blocks(const Drawer& drawer) {
  const guide::Service& service = drawer.service;
  std::vector<Block> blocks;
  blocks.push_back(paragraph(drawer, shown(service.summary), ui::Step::t3, true));
  for (const guide::Text& text : service.description)
    blocks.push_back(paragraph(drawer, shown(text), ui::Step::t3));
  mark_unsure(drawer, "description", blocks, 1);
  const std::size_t notices = blocks.size();
  for (const guide::Text& text : service.notices) blocks.push_back(remark(drawer, shown(text)));
  mark_unsure(drawer, "notices", blocks, notices);
  return blocks;
}

std::vector<Block> cost_blocks(const Drawer& drawer) {
  const Page& page = drawer.page;
  std::vector<Block> blocks;
  const auto add = [&](const std::optional<guide::Text>& text, const std::string& part,
                       std::string_view pictogram) {
    if (!text) return;
    blocks.push_back(
        picture_row(drawer, pictogram, say(page, "service/cost/" + part), shown(*text)));
    mark_unsure(drawer, part, blocks, blocks.size() - 1);
  };
  add(drawer.service.cost, "cost", "cost");
  add(drawer.service.time, "time", "wait");
  return blocks;
}

}  // namespace atrio::screens
