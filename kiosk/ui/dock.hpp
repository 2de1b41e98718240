#pragma once

#include "ui/frame.hpp"

#include <optional>

namespace atrio::ui {

/// The keys of the persistent bar, always in this order (look.md §6). Listening joins the first
/// row when the terminal can speak.
enum class DockKey { language, larger, contrast, lower, back, start, person, end };

/// The words on the keys. `language` is the language's own name. An empty `back` cannot be:
/// every visitor screen shows all keys.
struct DockWords {
  Text language, larger, contrast, lower, back, start, person, end;
};

/// Where the dock stands: the whole width at the foot of the page. Portrait has two rows,
/// landscape one, large text three.
Rect dock_area(const Frame& frame);

/// Draws the dock and returns the key just touched. Which tools are on follows from the scene.
std::optional<DockKey> dock(Frame& frame, const DockWords& words);

/// What stands above the dock and below the header, inside the page's margins.
Rect content_area(const Frame& frame);

}  // namespace atrio::ui
