#pragma once

#include "screens/page.hpp"

/// Pages of tiles: how many stand side by side in each mode, and on which page.
namespace atrio::screens {

struct TileGrid {
  ui::Rect tiles;
  ui::Rect page_row;  ///< of the page key; empty for a single page
  int columns = 1;
  int rows = 1;
  int count = 0;             ///< of all tiles
  bool key_in_grid = false;  ///< the page key takes the place of each page's last tile
  int page = 0;  ///< brought into range: other letters or another panel change their number
  ui::TileShape shape = ui::TileShape::beside;

  int per_page() const { return columns * rows - (key_in_grid ? 1 : 0); }
  int pages() const { return (count + per_page() - 1) / per_page(); }
  int first() const { return page * per_page(); }
  int past() const { return std::min(count, first() + per_page()); }
  /// Place of tile `index`, which is on the page.
  ui::Rect place(const ui::Frame& frame, int index) const;
};

/// The grid for needs in the frame's mode: ten on a page, six in large letters (norms TCH-08).
/// `roomy`: two pages where 5 × 2 tiles are too small for a language's words.
TileGrid need_grid(const ui::Frame& frame, ui::Rect body, int count, int page, bool roomy);
/// The grid for languages: three columns, five in low reach; six a page in large letters.
TileGrid language_grid(const ui::Frame& frame, ui::Rect body, int count, int page);

/// "1 / 2 ● ○" and the key to the next page; after the last page the first comes again.
std::optional<int> turn_page(ui::Frame& frame, const Page& page, ui::Rect where, int at,
                             int pages);
/// Height of the row with the page key.
float page_row_height(const ui::Frame& frame);

}  // namespace atrio::screens
