#pragma once

#include "text/atlas.hpp"
#include "text/engine.hpp"
#include "ui/canvas.hpp"
#include "ui/pages.hpp"
#include "ui/picture_shelf.hpp"
#include "ui/sketch.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <deque>

namespace atrio::ui {

/// Inside of the canvas, shared with `Frame`.
struct Canvas::Parts {
  Parts(Panel the_panel, text::Engine& the_engine, Pictures find);

  /// Empties the draw list for a new frame.
  void start_list();
  /// The page of the glyph atlas as the painter wants it; at the same address every time.
  const AlphaPage& glyph_page(std::uint32_t index);

  Panel panel;
  text::Engine& engine;
  text::Atlas atlas;
  std::deque<AlphaPage> glyph_pages;
  Pages pages;
  PictureShelf pictures;
  ImDrawListSharedData shared;  // a draw list of our own: no ImGui context is needed
  ImDrawList list;
  Sketch sketch;
  Painter painter;
  Touch touch;
  std::string held;       // what the finger is on, for the frame being drawn
  std::string activated;  // what it was lifted on
  Nodes shown;            // of the frame last drawn
};

}  // namespace atrio::ui
