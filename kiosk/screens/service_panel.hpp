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
/// The same with lines of any weight under each other.
struct Line {
  ui::Text text;
  ui::TextStyle style;
};
Block picture_row(const Drawer& drawer, std::string_view pictogram,
                  const std::vector<Line>& lines);
/// An important remark on `warn` ground; of several texts each begins a line.
Block remark(const Drawer& drawer, const ui::Text& text);
Block remark(const Drawer& drawer, const std::vector<ui::Text>& texts,
             std::string_view pictogram);
/// Open or closed in words, over the whole width; its node is `id`.
Block opening_band(const Drawer& drawer, const ui::Status& now, std::string id);
/// An office of a local layer: where it is, whether it is open, its week, the days on which one
/// would come in vain, the way there, its telephone.
void add_local_office(const Drawer& drawer, const guide::Office& office,
                      std::vector<Block>& blocks);
/// Puts "check with the desk" over the block `first`, where the blocks from there on are a part
/// that rests on something the research is unsure of: what `Service::uncertain` calls "cost",
/// "steps" …. Changes nothing for the others, and where there is no such block.
void mark_unsure(const Drawer& drawer, std::string_view part, std::vector<Block>& blocks,
                 std::size_t first);

/// Side of a picture box in the drawer's mode, mm.
float picture_side(const ui::Frame& frame);

}  // namespace atrio::screens
