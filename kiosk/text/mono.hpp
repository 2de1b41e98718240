#pragma once

#include "text/atlas.hpp"
#include "text/layout.hpp"

#include <functional>

namespace atrio::text {

/// A dot becomes black from this coverage on (of 255).
constexpr int black_from = 150;

/// Paints the layout in dots, for paper: calls `blacken` for each black dot, with its upper
/// left corner at (x, y) and its lines aligned in a box of `box_width` dots. The glyphs are
/// those of the screen at the same size, so what stands on the screen stands on the ticket.
/// Calls `atlas.begin_frame()`.
void paint_dots(const Layout& layout, Atlas& atlas, int x, int y, int box_width, Align align,
                const std::function<void(int x, int y)>& blacken);

}  // namespace atrio::text
