#pragma once

#include "screens/situations.hpp"

namespace atrio::screens {

/// Draws the page a visit stands on: ground, header, situation, dock, and "still there?" over
/// them. Returns what the visitor has just touched.
Wanted draw(ui::Frame& frame, const Page& page);

}  // namespace atrio::screens
