#pragma once

#include "screens/blocks.hpp"

namespace atrio::screens {

/// The week as bars on a common scale of 7:00 to 19:00: one row a day, today in `primary`,
/// closed days with a sign and a word (look.md §5). Rows of a week without a single span are
/// left out at its end.
std::vector<Block> hours_rows(ui::Frame& frame, const Page& page, const queue::Hours& hours);

}  // namespace atrio::screens
