#pragma once

#include "text/shaped_paragraph.hpp"

#include <cstdint>
#include <vector>

namespace atrio::text {

/// One line as units of the analysis.
struct LineRange {
  std::int32_t start;
  std::int32_t end;    ///< the next line's start
  std::int32_t shown;  ///< end of what is drawn: without white space, or cut for an ellipsis
  bool ellipsis = false;
};

struct BrokenLines {
  std::vector<LineRange> lines;
  int broken_words = 0;
};

/// Fills lines of at most `limit` (1/64 pixel) one after the other. With `max_lines` > 0 and
/// more text than fits, the last line leaves room for an ellipsis of `ellipsis_width`.
BrokenLines break_lines(ShapedParagraph& paragraph, std::int64_t limit, int max_lines,
                        std::int64_t ellipsis_width);

}  // namespace atrio::text
