// The small marks: plates, seals, discs, boxes, rings.
#include "ui/parts.hpp"

#include <algorithm>
#include <array>

namespace atrio::ui {
namespace {

// How large the pictogram stands on its silhouette and how far below its middle (look.md §2).
struct Seat {
  std::string_view silhouette;
  float pictogram;
  float down;
};
constexpr std::array<Seat, 4> seats = {{{"square", 0.66f, 0},
                                        {"house", 0.58f, 0.07f},
                                        {"arch", 0.60f, 0.06f},
                                        {"shield", 0.58f, -0.02f}}};

Seat seat_on(std::string_view silhouette) {
  for (const Seat& seat : seats) {
    if (silhouette == seat.silhouette) return seat;
  }
  return {silhouette, 0.60f, 0};
}

Rect square_in(Rect r) {
  const float side = std::min(r.w, r.h);
  return centred(r, side, side);
}

struct PlateColours {
  Colour ground, on;
};
PlateColours plate_colours(const Frame& frame, const NeedCode& need, bool on_dark) {
  const Look& look = frame.look();
  if (look.modes.contrast) {
    // On a white key the plate turns black, so that it still has a shape of its own.
    return on_dark ? PlateColours{look.colours.on_primary, look.colours.primary}
                   : PlateColours{look.plate(need.colour), look.on_plate(need.colour)};
  }
  const Colour white = look.on_plate(need.colour);
  return on_dark ? PlateColours{white, need.colour} : PlateColours{need.colour, white};
}

bool general_series(const NeedCode& need) {
  return need.silhouette.empty() || need.silhouette == "ring";
}

void silhouette(Frame& frame, Rect where, const NeedCode& need, Colour ground) {
  if (general_series(need)) {
    frame.disc(where, ground);
  } else {
    frame.picture(where, need.silhouette, ground, true);
  }
}

}  // namespace

void plate(Frame& frame, Rect where, const NeedCode& need, std::string_view pictogram,
           bool on_dark) {
  const Rect box = square_in(where);
  const PlateColours colours = plate_colours(frame, need, on_dark);
  silhouette(frame, box, need, colours.ground);
  const Seat seat = seat_on(need.silhouette);
  const float side = box.w * seat.pictogram;
  frame.picture(moved(centred(box, side, side), 0, box.w * seat.down), pictogram, colours.on);
}

void seal(Frame& frame, Rect where, const NeedCode& need, char letter, bool on_dark) {
  const Rect box = square_in(where);
  PlateColours colours = plate_colours(frame, need, on_dark);
  if (general_series(need)) {
    // The general series: a ring in ink, so that its letter says nothing about why one came.
    const Colour ink = on_dark ? colours.ground : frame.colours().ink;
    const Colour hole = on_dark ? frame.colours().primary : frame.colours().card;
    frame.disc(box, hole, ink, box.w * 0.09f);
    colours.on = ink;
  } else {
    silhouette(frame, box, need, colours.ground);
  }
  const float down = box.w * seat_on(need.silhouette).down;
  frame.text(moved(box, 0, down), {std::string(1, letter), ""},
             {.bold = true,
              .colour = colours.on,
              .align = Align::centre,
              .vertical = Vertical::ink_middle,
              .em = box.w * 0.58f});
}

void ticket_number(Frame& frame, Rect where, const NeedCode& need, char letter,
                   std::string_view digits, const Text& label, float digits_em,
                   std::string id) {
  const Text text{std::string(digits), ""};
  const TextStyle style{
      .bold = true, .align = Align::centre, .vertical = Vertical::ink_middle, .em = digits_em};
  const float width = frame.measure(where.w, text, style).w;
  const float side = digits_em * 0.84f;
  const float gap = digits_em * 0.13f;
  const Rect all = centred(where, side + gap + width, where.h);
  Rect seal_box{all.x, where.y, side, where.h};
  Rect digit_box{seal_box.end() + gap, where.y, width, where.h};
  // The letter stands left of the digits in every language (norms RTL-02).
  if (frame.rtl()) {
    digit_box.x = all.x;
    seal_box.x = digit_box.end() + gap;
  }
  frame.describe(all, {.id = id, .role = Role::status, .label = label}, frame.colours().ink);
  const Frame::Inside inside(frame, std::move(id));
  seal(frame, seal_box, need, letter);
  frame.text(inset(digit_box, -gap / 2, 0), text, style);
}

void panel(Frame& frame, Rect where, float radius) {
  const Colours& c = frame.colours();
  frame.box(where, {.fill = c.card,
                    .edge = c.hair,
                    .edge_width = frame.look().edge_mm,
                    .radius = radius,
                    .card = true});
}

void picture_box(Frame& frame, Rect where, std::string_view pictogram, bool dashed) {
  const Colours& c = frame.colours();
  const Rect box = square_in(where);
  BoxStyle style{.fill = dashed ? c.card : c.tint, .radius = frame.look().box_radius};
  if (dashed || frame.look().flat) {
    style.edge = c.accent;
    style.edge_width = frame.look().strong_edge_mm;
    style.dashed = dashed;
  }
  frame.box(box, style);
  frame.picture(centred(box, box.w * 0.69f, box.w * 0.69f), pictogram, c.accent);
}

void either_or_band(Frame& frame, Rect where) {
  const Look& look = frame.look();
  BoxStyle style{.fill = look.colours.sand_light, .radius = look.button_radius};
  if (look.flat) style.edge = look.colours.hair, style.edge_width = look.edge_mm;
  frame.box(where, style);
}

float joining_pill(Frame& frame, Rect where, const Text& word) {
  const Colours& c = frame.colours();
  const TextStyle style{.step = Step::t1,
                        .bold = true,
                        .colour = c.paper,
                        .align = Align::centre,
                        .vertical = Vertical::middle,
                        .max_lines = 1,
                        .tight = true};
  const Size size = frame.measure(frame.area().w, word, style);
  const float h = std::max(11.0f, size.h + 2);
  const Rect pill = centred(where, std::max(h, size.w + 6), h);
  frame.box(pill, {.fill = c.ink, .radius = h / 2});
  frame.text(inset(pill, 1, 0), word, style);
  return pill.w;
}

void check_disc(Frame& frame, Rect where, const Text& label) {
  const Colours& c = frame.colours();
  const Rect box = square_in(where);
  frame.disc(box, c.ok);
  frame.check(centred(box, box.w * 0.52f, box.w * 0.52f), c.on_ok);
  frame.describe(box, {.role = Role::image, .label = label}, c.on_ok);
}

void maybe_disc(Frame& frame, Rect where, const Text& label) {
  const Colours& c = frame.colours();
  const Rect box = square_in(where);
  frame.disc(box, c.card, c.ink_soft, 0.75f, true);
  frame.describe(box, {.role = Role::image, .label = label}, c.ink_soft);
  frame.text(box, {"?", ""},
             {.bold = true,
              .colour = c.ink_soft,
              .align = Align::centre,
              .vertical = Vertical::ink_middle,
              .em = std::max(frame.look().t1, box.w * 0.5f)});
}

void number_disc(Frame& frame, Rect where, int number, bool filled) {
  const Look& look = frame.look();
  const Rect box = square_in(where);
  if (filled) {
    frame.disc(box, look.colours.primary);
  } else {
    frame.disc(box, look.colours.card, look.colours.accent, look.strong_edge_mm);
  }
  frame.text(box, {std::to_string(number), ""},
             {.bold = true,
              .colour = filled ? look.colours.on_primary : look.colours.accent,
              .align = Align::centre,
              .vertical = Vertical::ink_middle,
              .em = std::max(look.t1, box.w * 0.52f)});
}

void countdown(Frame& frame, Rect where, float part, const Text& digits, const NodeSpec& spec,
               bool on_primary) {
  const Colours& c = frame.colours();
  const Rect box = square_in(where);
  const Colour full = on_primary ? c.on_primary : c.accent;
  const Colour rest =
      on_primary ? blended({full.r, full.g, full.b, 80}, c.primary) : c.step_line;
  frame.ring(box, part, full, frame.look().flat && on_primary ? c.primary : rest, spec);
  frame.text(box, digits,
             {.bold = true,
              .colour = on_primary ? c.on_primary : c.ink,
              .align = Align::centre,
              .vertical = Vertical::ink_middle,
              .em = std::max(frame.look().t1, box.w * 0.42f)});
}

}  // namespace atrio::ui
