#pragma once

#include "ui/frame.hpp"

/// Where things stand on a page (look.md §6): the top is for looking, the bottom for touching.
namespace atrio::screens {

struct Regions {
  ui::Rect title;    ///< the question, above or beside
  ui::Rect show;     ///< low reach in portrait: the upper half, only to look at; else empty
  ui::Rect body;     ///< what the page is about
  ui::Rect actions;  ///< at most one primary and one or two secondary buttons; may be empty
};

/// `actions`: whether the page has any. `title`: height wanted for the title in mm.
Regions regions(const ui::Frame& frame, bool actions, float title = 38);

/// What stands between header and dock. A small wide panel has no header in large letters.
ui::Rect page_area(const ui::Frame& frame);
bool has_header(const ui::Frame& frame);

/// Everything touchable lies below this height, in mm from the top: the whole page, or in low
/// reach the band of a wheelchair (look.md §6).
float reach_line(const ui::Panel& panel, const ui::Modes& modes);
float reach_line(const ui::Frame& frame);

}  // namespace atrio::screens
