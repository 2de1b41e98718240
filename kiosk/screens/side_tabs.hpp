#pragma once

#include "ui/parts.hpp"

#include <optional>
#include <span>

namespace atrio::screens {

/// The service's drawers on a wide panel: tabs one under the other at the start of the drawer,
/// the chosen one joined to it. Draws the drawer's ground too; returns the tab just touched.
std::optional<std::size_t> side_tabs(ui::Frame& frame, ui::Rect column, ui::Rect drawer,
                                     std::span<const ui::Tab> content);

}  // namespace atrio::screens
