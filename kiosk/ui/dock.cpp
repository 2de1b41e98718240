#include "ui/dock.hpp"

#include "ui/parts.hpp"

#include <algorithm>
#include <array>

namespace atrio::ui {
namespace {

struct KeyForm {
  DockKey key;
  const char* id;
  const char* pictogram;
};
// The order is fixed (look.md §6).
constexpr std::array<KeyForm, 8> forms = {{{DockKey::language, "dock/language", "language"},
                                           {DockKey::larger, "dock/larger", "larger_text"},
                                           {DockKey::contrast, "dock/contrast", "contrast"},
                                           {DockKey::lower, "dock/lower", "low_reach"},
                                           {DockKey::back, "dock/back", "back"},
                                           {DockKey::start, "dock/start", "start"},
                                           {DockKey::person, "dock/person", "call_person"},
                                           {DockKey::end, "dock/end", "end"}}};

const KeyForm& form_of(DockKey key) { return forms[static_cast<std::size_t>(key)]; }

const Text& words_of(const DockWords& words, DockKey key) {
  switch (key) {
    case DockKey::language: return words.language;
    case DockKey::larger: return words.larger;
    case DockKey::contrast: return words.contrast;
    case DockKey::lower: return words.lower;
    case DockKey::back: return words.back;
    case DockKey::start: return words.start;
    case DockKey::person: return words.person;
    case DockKey::end: return words.end;
  }
  return words.end;
}

bool switched_on(const Modes& modes, DockKey key) {
  return (key == DockKey::larger && modes.large) ||
         (key == DockKey::contrast && modes.contrast) ||
         (key == DockKey::lower && modes.low_reach);
}

bool is_switch(DockKey key) {
  return key == DockKey::larger || key == DockKey::contrast || key == DockKey::lower;
}

struct Place {
  DockKey key;
  float share;
};
using Row = std::vector<Place>;

// Widths as in look.md §6 and pictures 03, 05, 16.
std::vector<Row> rows(const Frame& frame) {
  using K = DockKey;
  if (frame.panel().portrait() && frame.look().modes.large) {
    return {{{K::language, 1}, {K::larger, 1}, {K::contrast, 1}},
            {{K::lower, 1}, {K::person, 2.05f}},
            {{K::back, 1}, {K::start, 1}, {K::end, 1}}};
  }
  const float person = frame.panel().portrait() ? 2.05f : 1.6f;
  if (frame.panel().portrait() || frame.look().modes.large) {
    return {{{K::language, 1}, {K::larger, 1}, {K::contrast, 1}, {K::lower, 1}},
            {{K::back, 1}, {K::start, 1}, {K::person, person}, {K::end, 1}}};
  }
  return {{{K::back, 165},
           {K::start, 150},
           {K::language, 190},
           {K::larger, 200},
           {K::contrast, 190},
           {K::lower, 200},
           {K::person, 370},
           {K::end, 135}}};
}

struct Measures {
  float key, gap, top, bottom, side;  ///< mm
};

Measures measures(const Frame& frame) {
  const Rect area = frame.area();
  const Look& look = frame.look();
  if (!frame.panel().portrait()) {
    // 27 mm hold a pictogram and two lines of the smallest letters on a 15.6-inch panel.
    const float share = look.modes.large ? 0.104f : 0.112f;
    return {std::clamp(area.h * share, 27.0f, 31.0f), 3.5f, 4.5f, 6,
            std::min(10.0f, area.w * 0.021f)};
  }
  const float key = look.modes.large ? 0.060f : look.modes.low_reach ? 0.0573f : 0.0636f;
  return {std::max(look.touch_min, area.h * key), 3.5f, 5, 6.5f, 8};
}

/// The colours of a key in its present state.
struct Face {
  Colour ground, edge, ink;
  float edge_width;
  std::optional<Colour> lip;
  bool bold = true;
};

Face face_of(const Frame& frame, DockKey key, bool on, bool held) {
  const Look& look = frame.look();
  const Colours& c = look.colours;
  const float edge = look.modes.contrast ? look.edge_mm : 0;
  if (key == DockKey::person) {
    return {c.amber, c.amber, c.on_amber, 0, c.amber_lip};
  }
  if (held || on) {
    const Colour ink = look.flat ? c.on_primary : c.ink;
    return {c.on_dock_key, c.on_dock_key, ink, 0, {}, on};
  }
  switch (key) {
    case DockKey::back:
    case DockKey::start: return {c.nav_key, c.edge, c.on_nav_key, edge, c.nav_lip};
    case DockKey::end: return {c.dock, c.on_dock, c.on_dock, std::max(edge, 0.6f), {}};
    default:
      return {c.dock_key, c.dock_key_edge,
              c.on_dock,  look.edge_mm,
              {},         key == DockKey::language || look.flat};
  }
}

/// Width of the longest word, which never breaks.
float longest_word(Frame& frame, const Text& text, bool bold) {
  const TextStyle style{.step = Step::t1, .bold = bold, .tight = true};
  float widest = 0;
  for (std::size_t from = 0; from < text.value.size();) {
    const std::size_t to = std::min(text.value.find(' ', from), text.value.size());
    const Text word{text.value.substr(from, to - from), text.language};
    widest = std::max(widest, frame.measure(frame.area().w, word, style).w);
    from = to + 1;
  }
  return widest;
}

void draw_beside(Frame& frame, Rect where, const char* pictogram, const Text& words,
                 const Face& face, Step step) {
  float icon = std::min({where.h * 0.6f, std::max(where.w * 0.19f, where.h * 0.45f), 19.0f});
  const TextStyle style{.step = step,
                        .bold = face.bold,
                        .colour = face.ink,
                        .vertical = Vertical::middle,
                        .max_lines = 2,
                        .fit = true,
                        .tight = true};
  Rect room = inset(where, 2.5f, 1);
  const float gap = 2.5f;
  if (frame.look().modes.large) {
    // Large words are at their floor already; the pictogram gives way, down to 9 mm.
    const float word = longest_word(frame, words, face.bold) + 0.6f;
    icon = std::clamp(room.w - gap - word, 9.0f, icon);
  }
  const float words_w =
      std::min(room.w - icon - gap, frame.measure(room.w - icon - gap, words, style).w + 0.5f);
  Rect group = centred(room, icon + gap + words_w, room.h);
  frame.picture(cut_start(group, icon, gap), pictogram, face.ink);
  frame.text(group, words, style);
}

void draw_above(Frame& frame, Rect where, const char* pictogram, const Text& words,
                const Face& face) {
  TextStyle style{.step = Step::t1,
                  .bold = face.bold,
                  .colour = face.ink,
                  .align = Align::centre,
                  .vertical = Vertical::middle,
                  .max_lines = 2,
                  .fit = true,
                  .tight = true};
  Rect room = inset(where, 1.5f, 1.5f);
  // Bold letters that cost a line more than the key has stay plain.
  TextStyle plain = style;
  plain.bold = false;
  if (frame.measure(room.w, words, plain).h < frame.measure(room.w, words, style).h)
    style.bold = false;
  const float words_h = frame.measure(room.w, words, style).h;
  const float icon = std::min({14.0f, where.h * 0.46f, std::max(6.0f, room.h - words_h)});
  Rect block = centred(room, room.w, std::min(room.h, icon + words_h));
  frame.picture(cut_top(block, icon), pictogram, face.ink);
  frame.text(block, words, style);
}

bool draw_key(Frame& frame, Rect where, DockKey key, const Text& words) {
  const Look& look = frame.look();
  const KeyForm& form = form_of(key);
  const bool on = switched_on(look.modes, key);
  const Press press =
      frame.touchable(where, {.id = form.id,
                              .role = is_switch(key) ? Role::toggle : Role::button,
                              .label = words,
                              .chosen = on});
  const Face face = face_of(frame, key, on, press.held);
  const Rect place = press.held ? moved(where, 0, look.key_drop) : where;
  BoxStyle style{.fill = face.ground, .radius = look.key_radius, .lip_height = 1.25f};
  if (face.edge_width > 0) style.edge = face.edge, style.edge_width = face.edge_width;
  if (!press.held) style.lip = face.lip;
  if (press.focused) {
    frame.box(inset(place, -2),
              {.fill = look.colours.focus_outer, .radius = look.key_radius + 2});
  }
  frame.box(place, style);
  frame.set_colours(form.id, face.ink, face.ground);

  const Frame::Inside inside(frame, form.id);
  if (look.modes.large) {
    draw_beside(frame, place, form.pictogram, words, face, Step::t1);
  } else if (key == DockKey::person) {
    draw_beside(frame, place, form.pictogram, words, face, Step::t2);
  } else {
    draw_above(frame, place, form.pictogram, words, face);
  }
  if (on) {
    constexpr float size = 7.5f;
    const Rect disc{place.end() - size - 2, place.y + 2, size, size};
    frame.disc(disc, look.flat ? look.colours.on_primary : look.colours.ok);
    frame.check(centred(disc, size * 0.55f, size * 0.55f), look.colours.on_dock_key);
  }
  return press.activated;
}

}  // namespace

namespace {

/// The keys of a row. Their widths are the same in every language, unless a narrow panel cannot
/// hold a word in its key: then the words decide and the keys share what is left.
std::vector<Rect> key_places(Frame& frame, Rect where, const Row& row, const DockWords& words,
                             float gap) {
  std::vector<float> shares;
  for (const Place& place : row) shares.push_back(place.share);
  auto places = shared_row(where, shares, gap);
  if (frame.look().modes.large) return places;

  std::vector<float> needs;
  float total_need = 0, total_share = 0;
  bool fit = true;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const bool person = row[i].key == DockKey::person;
    const float beside = person ? places[i].h * 0.45f + 8 : 3.2f;
    const float word = longest_word(frame, words_of(words, row[i].key), true);
    needs.push_back(std::max(frame.look().touch_min, word + beside));
    total_need += needs.back();
    total_share += row[i].share;
    fit = fit && places[i].w >= needs.back();
  }
  const float room = where.w - gap * static_cast<float>(row.size() - 1);
  if (fit || total_need > room) return places;

  for (std::size_t i = 0; i < row.size(); ++i) {
    shares[i] = needs[i] + (room - total_need) * row[i].share / total_share;
  }
  return shared_row(where, shares, gap);
}

}  // namespace

Rect dock_area(const Frame& frame) {
  const Measures m = measures(frame);
  const auto count = static_cast<float>(rows(frame).size());
  const float h = m.top + m.bottom + count * m.key + (count - 1) * m.gap;
  return {0, frame.area().h - h, frame.area().w, h};
}

std::optional<DockKey> dock(Frame& frame, const DockWords& words) {
  const Look& look = frame.look();
  const Measures m = measures(frame);
  const auto all = rows(frame);
  Rect area = dock_area(frame);
  frame.fill(area, look.colours.dock);
  if (look.flat) frame.rule({area.x, area.y, area.w, look.edge_mm}, look.colours.edge);

  std::optional<DockKey> touched;
  Rect rest = inset(area, m.side, 0);
  rest.y += m.top;
  for (const Row& row : all) {
    const auto pieces = key_places(frame, cut_top(rest, m.key, m.gap), row, words, m.gap);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const DockKey key = row[i].key;
      if (draw_key(frame, pieces[i], key, words_of(words, key))) touched = key;
    }
  }
  return touched;
}

Rect content_area(const Frame& frame) {
  const float top = header_height(frame);
  return inset({0, top, frame.area().w, dock_area(frame).y - top}, frame.look().margin, 0);
}

}  // namespace atrio::ui
