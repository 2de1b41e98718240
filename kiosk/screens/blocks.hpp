#pragma once

#include "screens/page.hpp"

#include <functional>
#include <vector>

/// Content that is paged, never scrolled: blocks stand one under the other, as many as fit.
namespace atrio::screens {

struct Block {
  float height = 0;  ///< mm, as measured for the width it will get
  /// `below`: mm to the next block on the page, 0 for the last.
  std::function<void(ui::Frame&, ui::Rect, float below)> draw;
  bool keep_with_next = false;  ///< a heading never ends a page
};

/// What a page of blocks is made of.
struct BlockPages {
  std::vector<std::size_t> first;  ///< index of each page's first block
  int count() const { return static_cast<int>(first.size()); }
};

/// Breaks the blocks into pages of `height` mm, at least `gap` between two. A block higher than
/// a page gets one of its own and its texts say that they are clipped.
BlockPages paged(const std::vector<Block>& blocks, float height, float gap);

/// Draws page `at`. Room to spare widens the gaps, up to `widest`.
void draw_blocks(ui::Frame& frame, ui::Rect where, const std::vector<Block>& blocks,
                 const BlockPages& pages, int at, float gap, float widest);

}  // namespace atrio::screens
