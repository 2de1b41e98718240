#include "ui/look.hpp"

#include <array>
#include <cassert>
#include <cmath>
#include <stdexcept>

namespace atrio::ui {
namespace {

constexpr Colour black = colour(0x000000);
constexpr Colour white = colour(0xFFFFFF);
constexpr Colour yellow = colour(0xFFFF66);

// look.md §2, the table and the line on the façade.
constexpr Colours default_colours() {
  Colours c;
  c.ink = colour(0x17324D), c.ink_soft = colour(0x33465A);
  c.paper = colour(0xF8F5EF), c.card = white;
  c.sand = colour(0xEFE7DA), c.sand_light = colour(0xF5F1E8);
  c.edge = colour(0x8C8575), c.hair = colour(0xD9D3C7), c.hair_inside = colour(0xE8E2D6);
  c.primary = colour(0x004D99), c.on_primary = white, c.primary_lip = colour(0x003366);
  c.accent = c.primary;
  c.tint = colour(0xE5EEF8), c.tint_lip = colour(0xB9CFE6), c.step_line = colour(0xD5E2F1);
  c.dock = colour(0x0B2545), c.on_dock = white;
  c.dock_key = colour(0x1B3D68), c.dock_key_edge = colour(0x6F8DB3), c.on_dock_key = white;
  c.nav_key = white, c.on_nav_key = c.ink, c.nav_lip = colour(0x9FB3CB);
  c.amber = colour(0xFFC65C), c.on_amber = colour(0x2B1D00), c.amber_lip = colour(0xB87A00);
  c.ok = colour(0x00573D), c.ok_ground = colour(0xE0F2EA), c.on_ok = white;
  c.warn_ground = colour(0xFFF1D2), c.warn_icon = colour(0x664C00);
  c.warn_edge = colour(0xE0B95C);
  c.danger = colour(0x9E1228), c.danger_ground = colour(0xFBE9EA);
  c.off_ground = colour(0xF1EEE8), c.off_edge = colour(0x66727F),
  c.off_plate = colour(0x4A5763);
  c.veil = colour(0x0B2545, 209);  // 82 %
  c.focus_inner = c.ink, c.focus_outer = c.amber;
  c.plaster_top = colour(0xF7EEDF), c.plaster_bottom = colour(0xEADBC1);
  c.frame = colour(0xD9C6A6), c.cornice = colour(0xE3D3B8), c.cornice_lip = colour(0xC9B48F);
  c.column_start = colour(0xFBF4E6), c.column_end = colour(0xDCC9A8);
  c.window_top = colour(0x0B3D77), c.window_bottom = colour(0x0A2A52), c.on_window = white;
  c.lit_top = colour(0xFFF3CF), c.lit_bottom = colour(0xFFD37A), c.on_lit = c.ink;
  c.doorway_top = colour(0xFFE9B0), c.doorway_bottom = colour(0xFFFBEF);
  c.door = colour(0xE8A33D);
  return c;
}

// look.md §2, "High contrast": three colours, nothing between them. What is on, chosen or the
// one button that goes on is white with black; a human being and the keypad's focus are yellow.
constexpr Colours contrast_colours() {
  Colours c;
  c.ink = c.ink_soft = white;
  c.paper = c.card = c.sand = c.sand_light = black;
  c.edge = c.hair = c.hair_inside = white;
  c.primary = white, c.on_primary = black, c.primary_lip = white, c.accent = white;
  c.tint = c.tint_lip = black, c.step_line = black;
  c.dock = black, c.on_dock = white;
  c.dock_key = black, c.dock_key_edge = white, c.on_dock_key = white;
  c.nav_key = black, c.on_nav_key = white, c.nav_lip = black;
  c.amber = yellow, c.on_amber = black, c.amber_lip = yellow;
  c.ok = white, c.ok_ground = black, c.on_ok = black;
  c.warn_ground = black, c.warn_icon = white, c.warn_edge = white;
  c.danger = white, c.danger_ground = black;
  c.off_ground = black, c.off_edge = white, c.off_plate = white;
  c.veil = black;
  c.focus_inner = black, c.focus_outer = yellow;
  c.plaster_top = c.plaster_bottom = black;
  c.frame = white, c.cornice = black, c.cornice_lip = white;
  c.column_start = c.column_end = black;
  c.window_top = c.window_bottom = black, c.on_window = white;
  c.lit_top = c.lit_bottom = yellow, c.on_lit = black;
  c.doorway_top = c.doorway_bottom = black;
  c.door = yellow;
  return c;
}

// look.md §3. The large mode keeps every em at 10.3 mm or more (cap 7.4 mm at 600 mm distance).
void set_type(Look& look) {
  look.t1 = 6.7f, look.t2 = 8.0f, look.t3 = 9.4f, look.t4 = 11.4f, look.t5 = 14.9f;
  look.t6 = 23.8f, look.number = 83;
  if (!look.modes.large) return;
  look.t1 = 10.4f, look.t2 = 10.4f, look.t3 = 12.4f, look.t4 = 13.4f, look.t5 = 16.4f;
}

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c) {
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

Colour colour_from_hex(std::string_view text) {
  std::uint32_t rgb = 0;
  bool good = text.size() == 7 && text.front() == '#';
  for (std::size_t i = 1; good && i < text.size(); ++i) {
    const int digit = hex_digit(text[i]);
    good = digit >= 0;
    rgb = rgb * 16 + static_cast<std::uint32_t>(good ? digit : 0);
  }
  if (!good) {
    throw std::invalid_argument("not a colour like #17324D: \"" + std::string(text) + "\"");
  }
  return colour(rgb);
}

std::string to_hex(Colour c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text = "#";
  for (const std::uint8_t channel : {c.r, c.g, c.b}) {
    text += digits[channel >> 4];
    text += digits[channel & 15];
  }
  return text;
}

Colour blended(Colour top, Colour ground) {
  const auto mix = [&](std::uint8_t over, std::uint8_t under) {
    return static_cast<std::uint8_t>((over * top.a + under * (255 - top.a) + 127) / 255);
  };
  return {mix(top.r, ground.r), mix(top.g, ground.g), mix(top.b, ground.b)};
}

double contrast(Colour a, Colour b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

float Look::em(Step step) const {
  switch (step) {
    case Step::t1: return t1;
    case Step::t2: return t2;
    case Step::t3: return t3;
    case Step::t4: return t4;
    case Step::t5: return t5;
    case Step::t6: return t6;
    case Step::number: return number;
  }
  assert(false);
  return t1;
}

Colour Look::plate(Colour need) const { return modes.contrast ? white : need; }
Colour Look::on_plate(Colour) const { return modes.contrast ? black : white; }

Look make_look(Modes modes) {
  Look look;
  look.modes = modes;
  look.colours = modes.contrast ? contrast_colours() : default_colours();
  look.flat = modes.contrast;
  look.edge_mm = modes.contrast ? 1.25f : 0.5f;
  look.strong_edge_mm = modes.contrast ? 1.25f : 0.75f;
  set_type(look);
  return look;
}

Step smaller(Step step) {
  return step == Step::t1 ? Step::t1 : static_cast<Step>(static_cast<int>(step) - 1);
}

}  // namespace atrio::ui
