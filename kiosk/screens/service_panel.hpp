#pragma once

#include "screens/blocks.hpp"

#include <vector>

/// The five drawers of a service, each as blocks for a panel `width` mm wide.
namespace atrio::screens {

/// What every drawer needs.
struct Drawer {
  ui::Frame& frame;
  const Page& page;
  const guide::Service& service;
  float width = 0;
  bool note_above = false;  ///< the note on the documents stands in the heading

  queue::ServiceId id() const { return queue::ServiceId(service.card.id); }
};

std::vector<Block> what_blocks(const Drawer& drawer);
std::vector<Block> bring_blocks(const Drawer& drawer);
std::vector<Block> step_blocks(const Drawer& drawer);
std::vector<Block> where_blocks(const Drawer& drawer);
std::vector<Block> cost_blocks(const Drawer& drawer);

/// A paragraph of content.
Block paragraph(const Drawer& drawer, const ui::Text& text, ui::Step step, bool bold = false);
/// Picture box at the start, a bold line and one or two more beside it.
Block picture_row(const Drawer& drawer, std::string_view pictogram, const ui::Text& title,
                  const ui::Text& line, const ui::Text& second = {});
/// An important remark on `warn` ground.
Block remark(const Drawer& drawer, const ui::Text& text);

/// Side of a picture box in the drawer's mode, mm.
float picture_side(const ui::Frame& frame);

}  // namespace atrio::screens
