#include "screens/blocks.hpp"

#include <algorithm>

namespace atrio::screens {

BlockPages paged(const std::vector<Block>& blocks, float height, float gap) {
  BlockPages pages{{0}};
  float used = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    float needed = blocks[i].height;
    for (std::size_t next = i; blocks[next].keep_with_next && next + 1 < blocks.size(); ++next)
      needed += gap + blocks[next + 1].height;
    const bool first = i == pages.first.back();
    if (!first && used + gap + needed > height + 0.05f) {
      pages.first.push_back(i);
      used = blocks[i].height;
    } else {
      used += (first ? 0 : gap) + blocks[i].height;
    }
  }
  return pages;
}

void draw_blocks(ui::Frame& frame, ui::Rect where, const std::vector<Block>& blocks,
                 const BlockPages& pages, int at, float gap, float widest) {
  const auto page = static_cast<std::size_t>(std::clamp(at, 0, pages.count() - 1));
  const std::size_t begin = pages.first[page];
  const std::size_t end = page + 1 < pages.first.size() ? pages.first[page + 1] : blocks.size();
  float used = 0;
  for (std::size_t i = begin; i < end; ++i) used += blocks[i].height;
  const auto gaps = static_cast<float>(end - begin) - 1;
  const float spread = gaps > 0 ? std::clamp((where.h - used) / (gaps + 1), gap, widest) : gap;
  for (std::size_t i = begin; i < end; ++i)
    blocks[i].draw(frame, ui::cut_top(where, std::min(blocks[i].height, where.h), spread),
                   i + 1 == end ? 0 : spread);
}

}  // namespace atrio::screens
