#include "screens/service_panel.hpp"

#include <algorithm>
#include <cmath>

namespace atrio::screens {
namespace {

constexpr float between = 5;     // mm, picture to words
constexpr float disc = 13;       // look.md §5
constexpr float column_gap = 8;  // between two columns

struct ItemText {
  ui::Text name, italian, condition;
};

ItemText texts_of(const Drawer& drawer, const guide::Document& document) {
  return {shown(document.name), italian_name(drawer.page, document.italian_name),
          document.only_if ? shown(*document.only_if) : ui::Text{}};
}

constexpr ui::TextStyle name_style{
    .step = ui::Step::t2, .bold = true, .fit = true, .tight = true};
constexpr ui::TextStyle condition_style{.step = ui::Step::t1, .tight = true};

ui::TextStyle italian_style(const ui::Frame& frame) {
  return {.step = ui::Step::t1, .colour = frame.colours().ink_soft, .tight = true};
}

float words_height(ui::Frame& frame, float width, const ItemText& text) {
  return frame.measure(width, text.name, name_style).h +
         frame.measure(width, text.italian, italian_style(frame)).h +
         frame.measure(width, text.condition, condition_style).h + 0.3f;
}

float words_width(const ui::Frame& frame, float width, bool with_disc) {
  return width - picture_side(frame) - between - (with_disc ? disc + 3 : 0);
}

float item_height(const Drawer& drawer, float width, const guide::Document& document,
                  bool with_disc) {
  return std::max(picture_side(drawer.frame),
                  words_height(drawer.frame, words_width(drawer.frame, width, with_disc),
                               texts_of(drawer, document)));
}

struct Item {
  std::string id;  ///< of its node
  std::string pictogram;
  ItemText text;
  std::string speech;
  bool sometimes = false;
  bool with_disc = true;
  ui::Text disc_label;
};

Item item_of(const Drawer& drawer, const guide::Document& document, bool with_disc) {
  const bool sometimes = document.only_if.has_value();
  return {"document/" + document.id,
          document.pictogram,
          texts_of(drawer, document),
          spoken({document.name.value, document.explanation.value}),
          sometimes,
          with_disc,
          say(drawer.page, sometimes ? "service/bring/sometimes" : "service/bring/needed")};
}

void draw_item(ui::Frame& frame, ui::Rect where, const Item& item) {
  const float side = picture_side(frame);
  ui::picture_box(frame, ui::centred(ui::cut_start(where, side, between), side, side),
                  item.pictogram, item.sometimes);
  if (item.with_disc) {
    const ui::Rect place = ui::centred(ui::cut_end(where, disc, 3), disc, disc);
    if (item.sometimes)
      ui::maybe_disc(frame, place, item.disc_label);
    else
      ui::check_disc(frame, place, item.disc_label);
  }
  const ItemText& text = item.text;
  ui::Rect rest =
      ui::centred(where, where.w, std::min(where.h, words_height(frame, where.w, text)));
  const float name_h = frame.measure(rest.w, text.name, name_style).h;
  frame.text(ui::cut_top(rest, name_h), text.name, name_style,
             {.id = item.id, .speech = item.speech});
  const float italian_h = frame.measure(rest.w, text.italian, italian_style(frame)).h;
  frame.text(ui::cut_top(rest, italian_h), text.italian, italian_style(frame));
  frame.text(rest, text.condition, condition_style);
}

/// Documents that are always needed, as many side by side as there is room for.
Block row_of(const Drawer& drawer, const std::vector<const guide::Document*>& documents,
             int columns) {
  const float width = (drawer.width - column_gap * static_cast<float>(columns - 1)) /
                      static_cast<float>(columns);
  float height = 0;
  std::vector<Item> items;
  for (const guide::Document* document : documents) {
    height = std::max(height, item_height(drawer, width, *document, true));
    items.push_back(item_of(drawer, *document, true));
  }
  return {height, [items = std::move(items), columns](ui::Frame& frame, ui::Rect where, float) {
            for (std::size_t i = 0; i < items.size(); ++i)
              draw_item(frame, ui::cell(where, columns, 1, static_cast<int>(i), column_gap),
                        items[i]);
          }};
}

/// One of several: a band with an "or" between each two. One check for all of them.
Block either_or(const Drawer& drawer, const guide::DocumentLine& line, int columns) {
  constexpr float inside = 4;
  constexpr float pill_room = 26;
  const int across = std::min(columns, 2);
  const int rows = (static_cast<int>(line.any_of.size()) + across - 1) / across;
  const ui::Text word = say(drawer.page, "service/bring/or");
  const float items_w = drawer.width - 2 * inside - disc - 3;
  const float width = across == 2 ? (items_w - pill_room) / 2 : items_w;
  const float row_gap = 15;
  float row_h = 0;
  std::vector<Item> items;
  for (const guide::Document& document : line.any_of) {
    row_h = std::max(row_h, item_height(drawer, width, document, false));
    items.push_back(item_of(drawer, document, false));
  }
  const float height = static_cast<float>(rows) * (row_h + row_gap) - row_gap + 2 * inside;
  const ui::Text needed = say(drawer.page, "service/bring/needed");
  return {height, [=](ui::Frame& frame, ui::Rect where, float) {
            ui::either_or_band(frame, where);
            ui::Rect rest = ui::inset(where, inside);
            ui::check_disc(frame, ui::centred(ui::cut_end(rest, disc, 3), disc, disc), needed);
            for (std::size_t i = 0; i < items.size(); ++i) {
              const int column = static_cast<int>(i) % across;
              const int row = static_cast<int>(i) / across;
              const float y = rest.y + static_cast<float>(row) * (row_h + row_gap);
              const float x = rest.x + static_cast<float>(column) * (width + pill_room);
              draw_item(frame, {x, y, width, row_h}, items[i]);
              if (i + 1 == items.size()) break;
              const bool beside = column + 1 < across;
              ui::joining_pill(frame,
                               beside ? ui::Rect{x + width, y, pill_room, row_h}
                                      : ui::Rect{rest.x, y + row_h, rest.w, row_gap},
                               word);
            }
          }};
}

Block only_sometimes(const Drawer& drawer, const guide::Document& document) {
  const Item item = item_of(drawer, document, true);
  return {item_height(drawer, drawer.width, document, true),
          [item](ui::Frame& frame, ui::Rect where, float) { draw_item(frame, where, item); }};
}

int columns_for(const Drawer& drawer) {
  const float least = drawer.frame.look().modes.large ? 190.0f : 105.0f;
  return std::clamp(static_cast<int>((drawer.width + column_gap) / (least + column_gap)), 1, 3);
}

}  // namespace

std::vector<Block> bring_blocks(const Drawer& drawer) {
  std::vector<Block> blocks;
  if (drawer.service.documents.empty()) {
    blocks.push_back(
        paragraph(drawer, say(drawer.page, "service/bring/none"), ui::Step::t3, true));
  }
  const int columns = columns_for(drawer);
  std::vector<const guide::Document*> waiting;
  const auto place_waiting = [&] {
    if (!waiting.empty()) blocks.push_back(row_of(drawer, waiting, columns));
    waiting.clear();
  };
  for (const guide::DocumentLine& line : drawer.service.documents) {
    if (line.any_of.size() > 1) {
      place_waiting();
      blocks.push_back(either_or(drawer, line, columns));
    } else if (line.any_of.front().only_if) {
      place_waiting();
      blocks.push_back(only_sometimes(drawer, line.any_of.front()));
    } else {
      waiting.push_back(&line.any_of.front());
      if (static_cast<int>(waiting.size()) == columns) place_waiting();
    }
  }
  place_waiting();
  mark_unsure(drawer, "documents", blocks, 0);
  if (drawer.service.documents_note && !drawer.note_above)
    blocks.push_back(remark(drawer, shown(*drawer.service.documents_note)));
  return blocks;
}

}  // namespace atrio::screens
