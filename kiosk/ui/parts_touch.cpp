// What can be touched: tiles, rows, buttons.
#include "ui/parts.hpp"

#include <algorithm>

namespace atrio::ui {
namespace {

constexpr float plate_mm = 38;  // look.md §5
constexpr float inside_mm = 6.5f;

/// The colours of a touchable part in its present state.
struct Face {
  Colour ground, edge, ink, accent;
  float edge_width;
  bool dashed = false;
  bool raised = false;   ///< casts a card's shadow
  bool on_dark = false;  ///< plates turn white
};

Face face_of(const Frame& frame, const Press& press, const Tile& tile) {
  const Look& look = frame.look();
  const Colours& c = look.colours;
  const bool inverted = tile.chosen || (press.held && look.flat);
  if (!tile.available) {
    return {c.off_ground, c.off_edge, c.ink, c.ink, look.strong_edge_mm, true};
  }
  if (inverted) {
    return {c.primary, c.primary_lip, c.on_primary, c.on_primary, 1.5f, false, false, true};
  }
  if (press.held) return {c.tint, c.accent, c.ink, c.accent, look.edge_mm};
  if (tile.emergency) {
    return {c.danger_ground, c.danger, c.ink, c.danger, look.edge_mm, false, true};
  }
  return {c.card, c.edge, c.ink, c.accent, look.edge_mm, false, true};
}

void draw_ground(Frame& frame, Rect where, const Face& face, float radius, const Press& press) {
  if (press.focused) frame.focus_ring(where, radius);
  frame.box(where, {.fill = face.ground,
                    .edge = face.edge,
                    .edge_width = face.edge_width,
                    .dashed = face.dashed,
                    .radius = radius,
                    .card = face.raised});
}

void chosen_mark(Frame& frame, Rect where, const Face& face) {
  constexpr float size = 12.5f;  // mm, picture 00
  const Rect disc{where.end() - size - 3, where.y + 3, size, size};
  frame.disc(disc, face.ink);
  frame.check(centred(disc, size * 0.52f, size * 0.52f), face.ground);
}

/// Label, second language and reason as one block in the middle of `where`.
void draw_words(Frame& frame, Rect where, const Tile& tile, const Face& face, Align align) {
  const TextStyle label{.step = tile.step,
                        .bold = true,
                        .colour = face.ink,
                        .align = align,
                        .vertical = Vertical::middle,
                        .fit = true,
                        .tight = true};
  const Text& below = tile.available ? tile.second : tile.reason;
  if (below.empty()) {
    frame.text(where, tile.label, label, {.speech = tile.speech});
    return;
  }

  const bool reason = !tile.available;
  const TextStyle small{.step = Step::t1,
                        .colour = face.on_dark || reason ? face.ink : frame.colours().ink_soft,
                        .align = align,
                        .tight = true};
  const float icon = reason ? frame.look().t1 * 1.2f : 0;
  const float width = where.w - (reason ? icon + 2 : 0);
  const float below_h = frame.measure(width, below, small).h;
  const float label_h =
      std::min(frame.measure(where.w, tile.label, label).h, where.h - below_h);
  Rect block = centred(where, where.w, label_h + below_h);
  frame.text(cut_top(block, label_h), tile.label, label, {.speech = tile.speech});
  if (reason) {
    const Rect place = cut_start(block, icon, 2);
    frame.picture({place.x, place.y, icon, std::max(icon, below_h)}, tile.reason_pictogram,
                  face.ink);
  }
  frame.text(block, below, small);
}

void draw_symbol(Frame& frame, Rect where, const Tile& tile, const Face& face) {
  if (tile.need) {
    NeedCode need = *tile.need;
    if (!tile.available) need.colour = frame.colours().off_plate;
    plate(frame, where, need, tile.pictogram, face.on_dark);
  } else {
    frame.picture(where, tile.pictogram, face.accent);
  }
}

void draw_beside(Frame& frame, Rect where, const Tile& tile, const Face& face) {
  const float side = std::min({plate_mm, where.h * 0.69f, where.w * 0.36f});
  const float pad = std::min(inside_mm, (where.h - side) / 2);
  Rect rest = inset(where, pad, 2);
  const Rect symbol = cut_start(rest, side, std::min(inside_mm, where.w * 0.05f));
  draw_symbol(frame, symbol, tile, face);
  rest.w += pad - 3;  // words may come nearer to the end than the plate to the start
  draw_words(frame, rest, tile, face, Align::start);
}

/// From a tile's edge to the words under its plate.
float side_inset(Rect where) { return std::min(3.5f, where.w * 0.04f); }

void draw_above(Frame& frame, Rect where, const Tile& tile, const Face& face) {
  const float top = where.h * (!tile.need ? 0.16f : where.h < 60 ? 0.07f : 0.12f);
  // Three lines of the smallest letters, or two large ones, unless the page knows better.
  const Look& look = frame.look();
  const float words = tile.label_room > 0 ? tile.label_room
                      : look.modes.large  ? look.t3 * 2.4f
                                          : look.t1 * 3.6f;
  const float left = where.h - top - words - 3.5f;
  const float most = std::min({37.0f, where.h * (tile.need ? 0.48f : 0.40f), where.w - 8});
  const float side = std::clamp(left, std::min(most, where.h * 0.26f), most);
  Rect rest = inset(where, side_inset(where), 2);
  rest.y = where.y + top;
  rest.h = where.h - top - 2;
  draw_symbol(frame, cut_top(rest, side, 1.5f), tile, face);
  draw_words(frame, rest, tile, face, Align::centre);
}

}  // namespace

float label_room(Frame& frame, Rect place, std::span<const Text> labels) {
  const TextStyle smallest{.step = Step::t1, .bold = true, .tight = true};
  float room = 0;
  for (const Text& label : labels) {
    room = std::max(room, frame.measure(place.w - 2 * side_inset(place), label, smallest).h);
  }
  return room;
}

bool tile(Frame& frame, Rect where, const Tile& content) {
  const Press press = frame.touchable(where, {.id = content.id,
                                              .role = Role::tile,
                                              .label = content.label,
                                              .speech = content.speech,
                                              .enabled = content.available,
                                              .chosen = content.chosen});
  const Look& look = frame.look();
  const Face face = face_of(frame, press, content);
  const Rect place = press.held ? moved(where, 0, look.tile_drop) : where;
  draw_ground(frame, place, face, look.card_radius, press);
  frame.set_colours(content.id, face.ink, face.ground);

  const Frame::Inside inside(frame, content.id);
  if (content.pictogram.empty()) {
    draw_words(frame, inset(place, 3, 2), content, face, Align::centre);
  } else if (content.shape == TileShape::beside) {
    draw_beside(frame, place, content, face);
  } else {
    draw_above(frame, place, content, face);
  }
  if (content.chosen) chosen_mark(frame, place, face);
  return press.activated;
}

namespace {

/// The end of a row: a word and the seal that serves it, or the walking figure.
void draw_row_end(Frame& frame, Rect where, const ServiceRow& row, const Face& face) {
  const Colours& c = frame.colours();
  Rect rest = where;
  const float side = std::min(frame.look().modes.large ? 18.5f : 15.0f, where.h * 0.55f);
  const Rect mark = centred(cut_end(rest, side + 1, 3), side, side);
  if (row.need) {
    seal(frame, mark, *row.need, row.letter, face.on_dark);
  } else {
    frame.disc(mark, face.on_dark ? face.ink : c.sand);
    frame.picture(centred(mark, side * 0.66f, side * 0.66f), "walk",
                  face.on_dark ? face.ground : c.ink);
  }
  const bool here = row.need.has_value();
  frame.text(rest, row.where,
             {.step = Step::t1,
              .bold = here,
              .colour = here && !face.on_dark ? c.ok : face.ink,
              .align = Align::end,
              .vertical = Vertical::middle,
              .fit = true,
              .tight = true});
}

}  // namespace

float service_row_end(const Look& look, float width) {
  return std::max(48.0f, width * (look.modes.large ? 0.42f : 0.3f));
}

bool service_row(Frame& frame, Rect where, const ServiceRow& content) {
  const Press press = frame.touchable(
      where,
      {.id = content.id, .role = Role::tile, .label = content.title, .speech = content.speech});
  const Look& look = frame.look();
  const Face face = face_of(frame, press, Tile{});
  const Rect place = press.held ? moved(where, 0, look.tile_drop) : where;
  draw_ground(frame, place, face, look.card_radius, press);
  frame.set_colours(content.id, face.ink, face.ground);

  const Frame::Inside inside(frame, content.id);
  Rect rest = inset(place, 4.5f, 2);
  const float side = std::min(29.0f, where.h - 8);
  picture_box(frame, centred(cut_start(rest, side, 5), side, side), content.pictogram);
  draw_row_end(frame, cut_end(rest, service_row_end(look, where.w), 3), content, face);
  const Tile words{.label = content.title, .speech = content.speech, .second = content.second};
  draw_words(frame, rest, words, face, Align::start);
  return press.activated;
}

namespace {

Face face_of(const Frame& frame, const Button& button) {
  const Look& look = frame.look();
  const Colours& c = look.colours;
  if (!button.enabled) {
    return {c.off_ground, c.off_edge, c.ink, c.ink, look.strong_edge_mm, true};
  }
  switch (button.kind) {
    case ButtonKind::primary: return {c.primary, c.primary, c.on_primary, c.on_primary, 0};
    case ButtonKind::secondary:
      return {c.card, c.accent, c.accent, c.accent, look.strong_edge_mm};
    case ButtonKind::person: return {c.amber, c.amber, c.on_amber, c.on_amber, 0};
  }
  return {};
}

Colour lip_of(const Colours& c, ButtonKind kind) {
  switch (kind) {
    case ButtonKind::primary: return c.primary_lip;
    case ButtonKind::secondary: return c.tint_lip;
    case ButtonKind::person: return c.amber_lip;
  }
  return c.primary_lip;
}

/// Ground and lip of a button; returns where its content stands (lower while pressed).
Rect draw_button_ground(Frame& frame, Rect where, const Press& press, const Face& face,
                        ButtonKind kind) {
  const Look& look = frame.look();
  const float lip = kind == ButtonKind::secondary ? look.tile_drop : look.lip;
  const Rect place = press.held ? moved(where, 0, lip) : where;
  if (press.focused) frame.focus_ring(place, look.button_radius);
  BoxStyle style{.fill = face.ground, .radius = look.button_radius, .lip_height = lip};
  if (face.edge_width > 0) {
    style.edge = face.edge;
    style.edge_width = face.edge_width;
    style.dashed = face.dashed;
  }
  if (!press.held && !face.dashed) style.lip = lip_of(look.colours, kind);
  frame.box(place, style);
  return place;
}

void draw_button_above(Frame& frame, Rect where, const Button& button, const Face& face) {
  const float side = std::min(frame.look().em(button.step) * 1.5f, where.h * 0.42f);
  Rect rest = inset(where, 2.5f, 2.5f);
  frame.picture(centred(cut_top(rest, side, 0.5f), side, side), button.pictogram, face.accent);
  frame.text(rest, button.label,
             {.step = button.step,
              .bold = true,
              .colour = face.ink,
              .align = Align::centre,
              .vertical = Vertical::middle,
              .fit = true,
              .tight = true});
}

/// Pictogram, words, second pictogram and ring side by side, centred as one group.
void draw_button_row(Frame& frame, Rect where, const Button& button, const Face& face) {
  const float em = frame.look().em(button.step);
  const float gap = em * 0.55f;
  const float side = std::min(em * 1.7f, where.h * 0.62f);
  const float ring = button.ring ? where.h * 0.66f : 0;
  float beside = button.pictogram.empty() ? 0 : side + gap;
  if (!button.end_pictogram.empty()) beside += side + gap;
  if (button.ring) beside += ring + gap;

  Rect room = inset(where, 5, 2);
  const TextStyle style{
      .step = button.step,
      .bold = true,
      .colour = face.ink,
      .align = button.pictogram.empty() && !button.ring ? Align::centre : Align::start,
      .vertical = Vertical::middle,
      .fit = true,
      .tight = true};
  // Half a millimetre more than measured, so that rounding never breaks the line again.
  const float words =
      std::min(room.w - beside, frame.measure(room.w - beside, button.label, style).w + 0.5f);
  Rect group = centred(room, beside + words, room.h);
  if (!button.pictogram.empty()) {
    frame.picture(cut_start(group, side, gap), button.pictogram, face.accent);
  }
  frame.text(cut_start(group, words, gap), button.label, style, {.speech = button.speech});
  if (!button.end_pictogram.empty()) {
    frame.picture(cut_start(group, side, gap), button.end_pictogram, face.accent);
  }
  if (button.ring) {
    countdown(frame, group, *button.ring, button.ring_digits,
              {.id = button.id + "/ring", .label = button.ring_digits},
              button.kind == ButtonKind::primary);
  }
}

}  // namespace

bool button(Frame& frame, Rect where, const Button& content) {
  const Press press = frame.touchable(where, {.id = content.id,
                                              .role = Role::button,
                                              .label = content.label,
                                              .speech = content.speech,
                                              .enabled = content.enabled});
  const Face face = face_of(frame, content);
  const Rect place = draw_button_ground(frame, where, press, face, content.kind);
  frame.set_colours(content.id, face.ink, face.ground);
  const Frame::Inside inside(frame, content.id);
  if (content.above && !content.pictogram.empty()) {
    draw_button_above(frame, place, content, face);
  } else {
    draw_button_row(frame, place, content, face);
  }
  return press.activated;
}

namespace {

struct ShortFact {
  std::string_view pictogram;
  const Text& text;
};

/// The facts at the end of the take-a-number button; returns the width they and the rule took.
float draw_short_facts(Frame& frame, Rect where, const TakeNumber& content, const Face& face) {
  std::vector<ShortFact> facts;
  if (!content.people.empty()) facts.push_back({"people", content.people});
  if (!content.wait.empty()) facts.push_back({"wait", content.wait});
  if (facts.empty()) return 0;

  const TextStyle style{.step = Step::t2,
                        .bold = true,
                        .colour = face.ink,
                        .vertical = Vertical::middle,
                        .max_lines = 1,
                        .tight = true};
  const float icon = frame.look().t2 * 1.7f;
  float words = 0;
  for (const ShortFact& fact : facts) {
    words = std::max(words, frame.measure(where.w, fact.text, style).w + 0.5f);
  }
  Rect rest = where;
  const Rect column = cut_end(rest, icon + 2.5f + words, 5);
  const Rect rule = cut_end(rest, 0.5f, 5);
  frame.rule(inset(rule, 0, where.h * 0.06f), face.ink);
  for (std::size_t i = 0; i < facts.size(); ++i) {
    Rect row = cell(column, 1, static_cast<int>(facts.size()), static_cast<int>(i), 0);
    frame.picture(cut_start(row, icon, 2.5f), facts[i].pictogram, face.ink);
    frame.text(row, facts[i].text, style);
  }
  return where.w - rest.w;
}

}  // namespace

bool take_number_button(Frame& frame, Rect where, const TakeNumber& content) {
  const Press press = frame.touchable(where, {.id = content.id,
                                              .role = Role::button,
                                              .label = content.label,
                                              .speech = content.speech});
  const Face face = face_of(frame, Button{.kind = ButtonKind::primary});
  const Rect place = draw_button_ground(frame, where, press, face, ButtonKind::primary);
  frame.set_colours(content.id, face.ink, face.ground);
  const Frame::Inside inside(frame, content.id);

  Rect rest = inset(place, 6, 3);
  const float side = std::min(29.0f, rest.h);
  seal(frame, cut_start(rest, side, 5), content.need, content.letter, true);
  rest.w -= draw_short_facts(frame, rest, content, face);
  frame.text(rest, content.label,
             {.step = Step::t4,
              .bold = true,
              .colour = face.ink,
              .vertical = Vertical::middle,
              .fit = true,
              .tight = true},
             {.speech = content.speech});
  return press.activated;
}

}  // namespace atrio::ui
