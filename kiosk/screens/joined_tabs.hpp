#pragma once

#include "ui/parts.hpp"

#include <optional>
#include <span>

namespace atrio::screens {

/// Where tabs stand when not above their drawer, as in ui::tabs.
enum class TabSide {
  start,  ///< one under the other at its start: a wide panel has no height to give away
  below,  ///< under it, in reach of a wheelchair
};

/// Draws the tabs in `row`, which touches the drawer, and the drawer's ground; the chosen tab
/// is joined to it. Returns the tab just touched.
std::optional<std::size_t> joined_tabs(ui::Frame& frame, ui::Rect row, ui::Rect drawer,
                                       TabSide side, std::span<const ui::Tab> content);

}  // namespace atrio::screens
