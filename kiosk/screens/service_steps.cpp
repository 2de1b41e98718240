#include "screens/service_panel.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

constexpr float disc = 21;  // look.md §5: 84 px
constexpr float between = 5;

struct StepRow {
  int number = 1;
  bool last = false;
  std::string pictogram;
  ui::Text title, detail, label;
};

constexpr ui::TextStyle title_style{.step = ui::Step::t3, .bold = true, .tight = true};
constexpr ui::TextStyle detail_style{.step = ui::Step::t2};

float words_height(ui::Frame& frame, float width, const StepRow& row) {
  return frame.measure(width, row.title, title_style).h +
         frame.measure(width, row.detail, detail_style).h + 0.2f;
}

/// `below`: how far away the next step stands.
void draw_step(ui::Frame& frame, ui::Rect where, float below, const StepRow& row) {
  const float side = picture_side(frame) * 0.8f;
  ui::Rect rest = where;
  const ui::Rect number = ui::centred(ui::cut_start(rest, disc, between), disc, disc);
  if (!row.last) {
    // A little further than the next row's top; its disc is drawn over the line's end.
    const float down = where.bottom() - number.centre_y() + (below > 0 ? below + disc / 2 : 0);
    frame.fill({number.centre_x() - 1, number.centre_y(), 2, down}, frame.colours().step_line);
  }
  ui::number_disc(frame, number, row.number, row.number == 1);
  ui::picture_box(frame, ui::centred(ui::cut_start(rest, side, between), side, side),
                  row.pictogram);
  const float height = words_height(frame, rest.w, row);
  ui::Rect lines = ui::centred(rest, rest.w, std::min(rest.h, height));
  const float title_h = frame.measure(rest.w, row.title, title_style).h;
  frame.text(ui::cut_top(lines, title_h), row.title, title_style,
             {.id = "step/" + std::to_string(row.number),
              .speech = spoken({row.label.value, row.title.value, row.detail.value})});
  frame.text(lines, row.detail, detail_style);
}

}  // namespace

std::vector<Block> step_blocks(const Drawer& drawer) {
  const float side = picture_side(drawer.frame) * 0.8f;
  const float words_w = drawer.width - disc - side - 2 * between;
  std::vector<Block> blocks;
  const auto& steps = drawer.service.steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto number = static_cast<std::int64_t>(i + 1);
    const StepRow row{static_cast<int>(number),
                      i + 1 == steps.size(),
                      steps[i].pictogram,
                      shown(steps[i].title),
                      steps[i].detail ? shown(*steps[i].detail) : ui::Text{},
                      say(drawer.page, "service/step", {{"n", number}})};
    const float height = std::max({disc, side, words_height(drawer.frame, words_w, row)}) + 2;
    blocks.push_back({height, [row](ui::Frame& frame, ui::Rect where, float below) {
                        draw_step(frame, where, below, row);
                      }});
  }
  mark_unsure(drawer, "steps", blocks, 0);
  return blocks;
}

}  // namespace atrio::screens
