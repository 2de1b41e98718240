#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace atrio::ui {

struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;
  bool operator==(const Colour&) const = default;
};

/// 0xRRGGBB, as look.md writes colours.
constexpr Colour colour(std::uint32_t rgb, std::uint8_t alpha = 255) {
  return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
          static_cast<std::uint8_t>(rgb), alpha};
}
/// "#RRGGBB" as content writes colours. Throws std::invalid_argument naming the text.
Colour colour_from_hex(std::string_view text);
/// "#RRGGBB"; the alpha is not written.
std::string to_hex(Colour colour);
/// `top` laid over an opaque `ground`.
Colour blended(Colour top, Colour ground);
/// WCAG 2 contrast of two opaque colours, 1..21.
double contrast(Colour a, Colour b);

/// What the visitor switched on in the dock.
struct Modes {
  bool contrast = false;
  bool large = false;
  bool low_reach = false;
  bool operator==(const Modes&) const = default;
};

enum class Step { t1, t2, t3, t4, t5, t6, number };

/// The tokens of look.md §2. A token says what a colour is for, so that a look can change all.
struct Colours {
  Colour ink, ink_soft, paper, card, sand, sand_light;
  Colour edge;         ///< of everything touchable and white
  Colour hair;         ///< edge of panels one cannot touch
  Colour hair_inside;  ///< rules inside a panel
  Colour primary;      ///< ground of the go-on button and of what is chosen
  Colour on_primary;   ///< text and pictograms on `primary`
  Colour primary_lip;
  Colour accent;  ///< pictograms, links and edges on light grounds: the blue that is no button
  Colour tint, tint_lip;
  Colour step_line;  ///< joins number discs; also the emptied part of a countdown ring
  Colour dock, on_dock, dock_key, dock_key_edge;
  Colour on_dock_key;  ///< "on" or pressed: ground of the key
  Colour nav_key, on_nav_key, nav_lip;
  Colour amber, on_amber, amber_lip;
  Colour ok, ok_ground, on_ok;
  Colour warn_ground, warn_icon, warn_edge;
  Colour danger, danger_ground;
  Colour off_ground, off_edge, off_plate;
  Colour veil;
  Colour focus_inner, focus_outer;
  Colour plaster_top, plaster_bottom, frame, cornice, cornice_lip;
  Colour column_start, column_end;
  Colour window_top, window_bottom, on_window;
  Colour lit_top, lit_bottom, on_lit;
  Colour doorway_top, doorway_bottom;
  Colour door;  ///< the lit doorway in the mark
};

/// One look of the whole terminal. Sizes are millimetres.
struct Look {
  Modes modes;
  Colours colours;
  bool flat = false;         ///< high contrast: no lips, no elevation
  float edge_mm = 0;         ///< width of a touchable edge
  float strong_edge_mm = 0;  ///< of a secondary button or a chosen tile
  float t1 = 0, t2 = 0, t3 = 0, t4 = 0, t5 = 0, t6 = 0, number = 0;  ///< em

  float margin = 10;       ///< of a page
  float panel_margin = 7;  ///< of the service panel
  float gap = 4;           ///< between tiles
  float card_radius = 7, button_radius = 6, key_radius = 5.5f, box_radius = 5.5f;
  float number_radius = 10, dialog_radius = 12;
  float lip = 2, tile_drop = 1.5f, key_drop = 1;  ///< how far a press moves a part down
  float touch_min = 20;                           ///< norms TCH-01

  /// em of a step.
  float em(Step step) const;
  /// What a plate in the colour of a need really gets (white in high contrast, look.md §2).
  Colour plate(Colour need) const;
  Colour on_plate(Colour need) const;
};

Look make_look(Modes modes);

/// One step smaller, and t1 for t1 (look.md §3, fit rule).
Step smaller(Step step);

}  // namespace atrio::ui
