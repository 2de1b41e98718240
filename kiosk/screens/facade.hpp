#pragma once

#include "screens/page.hpp"

/// The façade of the town hall: the waiting screen, and what low reach shows in its upper half.
namespace atrio::screens {

/// Plaster over the part of the page one only looks at in low reach; nothing elsewhere.
void low_reach_ground(ui::Frame& frame);

/// The upper half in low reach: the question large, a doorway whose arrow points to where one
/// touches, and the numbers called last.
void low_reach_show(ui::Frame& frame, const Page& page, ui::Rect show, const ui::Text& question,
                    const ui::Text& line);

/// One window with a greeting; `light` 0..1 is how far its light is on.
void greeting_window(ui::Frame& frame, ui::Rect where, const ui::Text& greeting, float light);
/// The lit doorway with its frame.
void doorway(ui::Frame& frame, ui::Rect where);
/// A column with capital and base.
void column(ui::Frame& frame, ui::Rect where);
/// The ledge under a row of windows.
void cornice(ui::Frame& frame, ui::Rect where);

/// The last calls with their desks; draws nothing when nobody has been called.
void calls_strip(ui::Frame& frame, const Page& page, ui::Rect where, bool on_dark);
bool has_calls(const Page& page);

}  // namespace atrio::screens
