#include "screens/tile_grid.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

void settle(const ui::Frame& frame, TileGrid& grid, ui::Rect body, int page) {
  grid.tiles = body;
  if (grid.key_in_grid)
    grid.page_row =
        ui::cell(body, grid.columns, grid.rows, grid.columns * grid.rows - 1, frame.look().gap);
  else if (grid.pages() > 1)
    grid.page_row = ui::cut_bottom(grid.tiles, page_row_height(frame), frame.look().gap);
  grid.page = std::clamp(page, 0, grid.pages() - 1);
}

/// Words beside the picture where a tile is too low for words below it.
ui::TileShape shape_for(const ui::Frame& frame, ui::Rect place) {
  const float words_below = frame.look().t3 * 2.6f;
  return place.h < words_below / 0.6f && place.w > 1.8f * place.h ? ui::TileShape::beside
                                                                  : ui::TileShape::above;
}

}  // namespace

ui::Rect TileGrid::place(const ui::Frame& frame, int index) const {
  return ui::cell(tiles, columns, rows, index - first(), frame.look().gap);
}

TileGrid need_grid(const ui::Frame& frame, ui::Rect body, int count, int page, bool roomy) {
  const auto& modes = frame.look().modes;
  const bool portrait = frame.panel().portrait();
  TileGrid grid;
  grid.count = count;
  if (modes.large) {
    grid.columns = portrait ? 2 : 3;
    grid.rows = portrait && !modes.low_reach ? 3 : 2;
    grid.key_in_grid = !portrait;
  } else if (portrait && !modes.low_reach) {
    grid.columns = 2;
    grid.rows = 5;
  } else {
    grid.columns = roomy ? 3 : 5;
    grid.rows = 2;
    grid.key_in_grid = roomy;
  }
  settle(frame, grid, body, page);
  const bool classic = portrait && !modes.large && !modes.low_reach;
  grid.shape =
      classic ? ui::TileShape::beside : shape_for(frame, grid.place(frame, grid.first()));
  return grid;
}

namespace {

/// Columns of the languages in letters of the usual size.
int language_columns(bool portrait, bool low_reach, int count, float width) {
  const bool many = count > 12;
  if (portrait) return many && low_reach ? 4 : 3;  // low reach leaves half the height
  return many && width > 400 ? 7 : 5;              // a small panel has no room for seven
}

}  // namespace

TileGrid language_grid(const ui::Frame& frame, ui::Rect body, int count, int page) {
  const auto& modes = frame.look().modes;
  TileGrid grid;
  grid.count = count;
  const bool portrait = frame.panel().portrait();
  if (modes.large) {
    grid.columns = portrait ? 2 : 3;
    grid.rows = portrait && !modes.low_reach ? 3 : 2;
    grid.key_in_grid = !portrait && count > 6;
  } else {
    grid.columns = language_columns(portrait, modes.low_reach, count, body.w);
    grid.rows = std::max(1, (count + grid.columns - 1) / grid.columns);
  }
  settle(frame, grid, body, page);
  // Seven rows fill the page (picture 02); few languages need not stretch so far.
  const float most = static_cast<float>(grid.rows) * (modes.large ? 90.0f : 84.0f);
  if (grid.tiles.h > most) grid.tiles.h = most;
  return grid;
}

namespace {

/// Counter above, key below, where there is no room side by side.
bool stacked_page_key(ui::Frame& frame, ui::Rect where, const ui::PageKey& key) {
  ui::Rect counter = ui::cut_top(where, where.h * 0.38f, 2);
  frame.text(
      counter,
      {'`' + std::to_string(key.page + 1) + " / " + std::to_string(key.pages) + '`', "it"},
      {.step = ui::Step::t2,
       .bold = true,
       .align = ui::Align::centre,
       .vertical = ui::Vertical::middle,
       .max_lines = 1},
      {.id = key.id + "/count"});
  where.h -= frame.look().lip;
  return ui::button(frame, where,
                    {.id = key.id,
                     .label = key.label,
                     .speech = {},
                     .pictogram = {},
                     .end_pictogram = "next",
                     .ring_digits = {}});
}

}  // namespace

std::optional<int> turn_page(ui::Frame& frame, const Page& page, ui::Rect where, int at,
                             int pages) {
  const ui::PageKey key{say(page, at + 1 < pages ? "page/next" : "page/previous"), at, pages};
  if (pages < 2) return {};
  const bool narrow = where.w < 150 && where.h > 34;
  if (!(narrow ? stacked_page_key(frame, where, key) : ui::page_key(frame, where, key)))
    return {};
  return at + 1 < pages ? at + 1 : 0;
}

float page_row_height(const ui::Frame& frame) {
  return frame.panel().portrait() && frame.look().modes.large ? 26.0f : 23.0f;
}

}  // namespace atrio::screens
