// The page around the content: header, question, tabs, strips, facts.
#include "ui/parts.hpp"

#include <algorithm>

namespace atrio::ui {

float header_height(const Frame& frame) {
  return frame.panel().portrait() ? 27.8f : std::min(23.8f, frame.area().h * 0.1f);
}

namespace {

constexpr TextStyle header_mark_style{.step = Step::t1,
                                      .bold = true,
                                      .align = Align::centre,
                                      .vertical = Vertical::middle,
                                      .max_lines = 1,
                                      .tight = true};

/// What the chip needs: Nastaliq is half as high again as Latin.
Size header_mark_size(Frame& frame, const Text& mark) {
  if (mark.empty()) return {};
  const Size words = frame.measure(frame.area().w, mark, header_mark_style);
  return {words.w + 7, std::max(words.h, frame.look().t1 * 1.4f)};
}

void draw_header_mark(Frame& frame, Rect where, const Text& mark) {
  const Colours& c = frame.colours();
  const Size size = header_mark_size(frame, mark);
  const Rect chip = centred(where, size.w, std::min(where.h, size.h));
  frame.box(chip, {.fill = c.warn_ground,
                   .edge = c.warn_edge,
                   .edge_width = frame.look().edge_mm,
                   .radius = 3});
  frame.text(chip, mark, header_mark_style, {.id = "header-mark", .role = Role::status});
}

}  // namespace

void header(Frame& frame, const Header& content) {
  const Colours& c = frame.colours();
  const bool large = frame.look().modes.large;
  Rect band = inset({0, 0, frame.area().w, header_height(frame)}, 11, 0);

  const float mark = 16;
  frame.mark(centred(cut_start(band, mark, 5), mark, mark));

  const TextStyle clock{.bold = true,
                        .align = Align::end,
                        .vertical = Vertical::middle,
                        .max_lines = 1,
                        .em = 12.9f};
  const Text time{content.clock, ""};
  const float clock_w = frame.measure(band.w, time, clock).w + 0.5f;
  frame.text(cut_end(band, clock_w, 5), time, clock, {.id = "clock"});

  TextStyle place{.step = large ? Step::t1 : Step::t2,
                  .bold = true,
                  .vertical = Vertical::middle,
                  .max_lines = 1,
                  .fit = true,
                  .tight = true};
  const TextStyle soft{.step = Step::t1,
                       .colour = c.ink_soft,
                       .vertical = Vertical::middle,
                       .max_lines = 1,
                       .tight = true};
  // Under the place the mark has the height it needs only on a portrait panel.
  const Size mark_size = header_mark_size(frame, content.mark);
  const bool below = !large && frame.panel().portrait();
  if (mark_size.w > 0 && !below)
    draw_header_mark(frame, cut_end(band, mark_size.w, 6), content.mark);
  // Large letters leave no room for date and second line; place and time stay.
  if (large) {
    if (mark_size.w > 0) place.max_lines = 2;
    frame.text(band, content.place, place, {.id = "place"});
    return;
  }
  TextStyle date = soft;
  date.align = Align::end;
  const float date_w = frame.measure(band.w, content.date, date).w + 0.5f;
  if (!content.date.empty()) {
    frame.text(cut_end(band, date_w, 6), content.date, date, {.id = "date"});
  }

  const float mark_h = below ? mark_size.h : 0;
  if (content.hall.empty() && mark_h <= 0) {
    frame.text(band, content.place, place, {.id = "place"});
    return;
  }
  const float place_h = frame.measure(band.w, content.place, place).h;
  const float hall_h = frame.measure(band.w, content.hall, soft).h;
  Rect lines = centred(band, band.w, std::min(band.h, place_h + std::max(hall_h, mark_h)));
  frame.text(cut_top(lines, place_h), content.place, place, {.id = "place"});
  if (mark_h > 0) {
    const float hall_w = frame.measure(band.w, content.hall, soft).w;
    Rect rest = lines;
    lines = cut_start(rest, hall_w + 0.5f, hall_w > 0 ? 4 : 0);
    draw_header_mark(frame, cut_start(rest, mark_size.w), content.mark);
  }
  frame.text(lines, content.hall, soft, {.id = "hall"});
}

float question(Frame& frame, Rect where, const Question& content) {
  Rect rest = where;
  const float side = std::min(31.0f, where.h);
  const bool symbol = content.need.has_value();
  if (symbol) {
    const Rect box = cut_start(rest, side, 7);
    if (content.letter) {
      seal(frame, box, *content.need, content.letter);
    } else {
      plate(frame, box, *content.need, content.pictogram);
    }
  }
  const TextStyle title{.step = Step::t5,
                        .bold = true,
                        .vertical = Vertical::middle,
                        .max_lines = 2,
                        .fit = true,
                        .tight = true};
  // Beside a symbol stands the Italian name, which is always t1 (look.md §3).
  const TextStyle line{
      .step = symbol ? Step::t1 : Step::t2, .colour = frame.colours().ink_soft, .fit = true};
  const float line_h = frame.measure(rest.w, content.line, line).h;
  const float title_h =
      std::min(frame.measure(rest.w, content.title, title).h, rest.h - line_h);
  if (symbol) rest = centred(rest, rest.w, std::min(rest.h, title_h + line_h));
  frame.text(cut_top(rest, title_h), content.title, title,
             {.id = "question", .role = Role::heading});
  frame.text(rest, content.line, line, {.id = "question-line"});
  return symbol ? std::max(side, title_h + line_h) : title_h + line_h;
}

namespace {

void draw_tab(Frame& frame, Rect where, float panel_top, const Tab& tab, bool held,
              bool focused) {
  const Look& look = frame.look();
  const Colours& c = look.colours;
  Colour ground = tab.chosen ? c.card : held ? c.tint : c.sand;
  Colour ink = tab.chosen ? c.accent : c.ink;
  if (held && look.flat) ground = c.primary, ink = c.on_primary;
  if (focused) frame.focus_ring(where, look.key_radius);

  BoxStyle style{.fill = ground, .radius = look.key_radius};
  if (tab.chosen || look.flat) style.edge = c.hair, style.edge_width = look.edge_mm;
  if (tab.chosen) {
    // Open at the foot: the tab's ground runs over the panel's upper edge and both become one.
    const float edge = look.edge_mm;
    style.square_foot = true;
    frame.box({where.x, where.y, where.w, panel_top - where.y}, style);
    frame.fill({where.x + edge, panel_top - edge - 0.3f, where.w - 2 * edge, 2 * edge + 0.6f},
               ground);
    const Rect bar = {where.x + where.w * 0.12f, where.y, where.w * 0.76f, 2.2f};
    frame.box(bar, {.fill = c.accent, .radius = 1});
  } else {
    frame.box(where, style);
  }
  frame.set_colours(tab.id, ink, ground);

  const Frame::Inside inside(frame, tab.id);
  Rect rest = inset(where, 0.8f, 2);
  if (tab.chosen) rest.y += 2.2f, rest.h -= 1.2f;
  const TextStyle words{.step = Step::t1,
                        .bold = tab.chosen,
                        .colour = ink,
                        .align = Align::centre,
                        .vertical = Vertical::middle,
                        .max_lines = 2,
                        .fit = true,
                        .tight = true};
  // The words come first; the pictogram takes what they leave, but stays recognisable.
  const float left = rest.h - frame.measure(rest.w, tab.label, words).h;
  const float most = std::min(14.5f, where.h * 0.42f);
  const float icon = std::clamp(left, std::min(6.0f, most), most);
  frame.picture(cut_top(rest, icon), tab.pictogram, ink);
  frame.text(rest, tab.label, words);
}

}  // namespace

std::optional<std::size_t> tabs(Frame& frame, Rect row, Rect panel_below,
                                std::span<const Tab> content) {
  panel(frame, panel_below, frame.look().card_radius);
  std::optional<std::size_t> touched;
  for (std::size_t i = 0; i < content.size(); ++i) {
    const Tab& tab = content[i];
    const Rect where = cell(row, static_cast<int>(content.size()), 1, static_cast<int>(i), 2);
    const Press press = frame.touchable(where, {.id = tab.id,
                                                .role = Role::tab,
                                                .label = tab.label,
                                                .speech = tab.speech,
                                                .chosen = tab.chosen});
    draw_tab(frame, where, panel_below.y, tab, press.held, press.focused);
    if (press.activated) touched = i;
  }
  return touched;
}

bool page_key(Frame& frame, Rect where, const PageKey& content) {
  if (content.pages < 2) return false;
  const Look& look = frame.look();
  const Colours& c = look.colours;
  const Rect counter = cell(where, 2, 1, 0, look.gap);
  const Rect key = cell(where, 2, 1, 1, look.gap);

  const TextStyle style{
      .step = Step::t2, .bold = true, .vertical = Vertical::middle, .max_lines = 1};
  const Text words{
      "`" + std::to_string(content.page + 1) + " / " + std::to_string(content.pages) + "`", ""};
  const float words_w = frame.measure(counter.w, words, style).w + 0.5f;
  const float dot = 7;
  const auto pages = static_cast<float>(content.pages);
  const float dots_w = 4 + pages * dot + (pages - 1) * 4;
  const bool with_dots = words_w + dots_w <= counter.w;  // else there are too many to count
  Rect group = centred(counter, words_w + (with_dots ? dots_w : 0), counter.h);
  frame.text(cut_start(group, words_w, 4), words, style, {.id = content.id + "/count"});
  for (int i = 0; with_dots && i < content.pages; ++i) {
    const Rect place = cut_start(group, dot, 4);
    frame.disc(place, i == content.page ? c.ink : c.paper, c.ink, 0.75f);
  }
  Button next{.id = content.id, .label = content.label, .end_pictogram = "next"};
  if (look.flat) next.kind = ButtonKind::primary;
  return button(frame, key, next);
}

void status_pill(Frame& frame, Rect where, const Status& content) {
  const Look& look = frame.look();
  const Colours& c = look.colours;
  const Colour ink = content.open ? c.ok : c.ink;
  BoxStyle style{.fill = content.open ? c.ok_ground : c.off_ground,
                 .radius = look.button_radius};
  if (!content.open || look.flat) {
    style.edge = content.open ? c.ok : c.off_edge;
    style.edge_width = look.edge_mm;
    style.dashed = !content.open;
  }
  frame.box(where, style);

  const Rect inner = inset(where, 3, 0.5f);
  const TextStyle first{.step = Step::t1,
                        .bold = true,
                        .colour = ink,
                        .max_lines = 2,
                        .fit = true,
                        .tight = true};
  TextStyle second = first;
  second.bold = false;
  second.align = Align::centre;
  second.vertical = Vertical::top;
  const float icon = look.t1 * 1.5f;
  const float words = std::min(
      inner.w - icon - 2, frame.measure(inner.w - icon - 2, content.first, first).w + 0.5f);
  const float first_h = std::max(icon, frame.measure(words, content.first, first).h);
  const float second_h = frame.measure(inner.w, content.second, second).h;
  // High line boxes (Nastaliq) are mostly air: both give way alike.
  const float squeeze = std::min(1.0f, inner.h / (first_h + second_h));
  Rect lines = centred(inner, inner.w, (first_h + second_h) * squeeze);
  Rect upper = cut_top(lines, first_h * squeeze);
  upper = centred(upper, icon + 2 + words, upper.h);
  frame.picture(cut_start(upper, icon, 2), content.pictogram, ink);
  TextStyle beside = first;
  beside.vertical = Vertical::middle;
  frame.text(upper, content.first, beside, {.role = Role::status});
  frame.text(lines, content.second, second);
}

void people_figures(Frame& frame, Rect where, int ahead, const Text& label) {
  constexpr int most = 8;  // look.md §6: more → one figure and the number
  const Colours& c = frame.colours();
  const int figures = ahead > most ? 1 : ahead;
  const float side = std::min(where.h, where.w / static_cast<float>(figures + 2));
  frame.describe(where, {.role = Role::status, .label = label}, c.ink);
  Rect rest = where;
  for (int i = 0; i < figures; ++i) {
    const Rect place = cut_start(rest, side * 0.85f);
    frame.picture(centred(place, side * 0.72f, side * 0.72f), "person", c.ink);
  }
  if (ahead > most) {
    const Text number{std::to_string(ahead), ""};
    const TextStyle style{
        .step = Step::t4, .bold = true, .vertical = Vertical::middle, .max_lines = 1};
    const float width = frame.measure(rest.w, number, style).w + 0.5f;
    frame.text(cut_start(rest, width, 4), number, style);
  }
  const Rect you = centred(cut_start(rest, side), side, side);
  if (frame.look().flat) {
    frame.disc(you, c.card, c.accent, frame.look().edge_mm);
  } else {
    frame.disc(you, c.tint);
  }
  frame.picture(centred(you, side * 0.72f, side * 0.72f), "person", c.accent);
}

void fact(Frame& frame, Rect where, const Fact& content, Step step) {
  const float em = frame.look().em(step);
  Rect rest = where;
  frame.picture(cut_start(rest, em * 2.3f, em * 0.5f), content.pictogram,
                frame.colours().accent);
  const TextStyle first{.step = step, .bold = true, .fit = true, .tight = true};
  const TextStyle second{.step = step, .fit = true, .tight = true};
  const float first_h = frame.measure(rest.w, content.first, first).h;
  const float second_h = frame.measure(rest.w, content.second, second).h;
  Rect lines = centred(rest, rest.w, first_h + second_h);
  frame.text(cut_top(lines, first_h), content.first, first);
  frame.text(lines, content.second, second);
}

void now_serving(Frame& frame, Rect where, std::span<const Calling> calls, bool on_dark) {
  const Look& look = frame.look();
  const Colours& c = look.colours;
  const Colour ink = on_dark ? c.on_dock : c.ink;
  frame.fill(where, on_dark ? c.dock : c.card);
  const int places = std::max<int>(3, static_cast<int>(calls.size()));
  for (std::size_t i = 0; i < calls.size(); ++i) {
    const Calling& call = calls[i];
    // Number → desk runs left to right in every language (look.md §7).
    const int at = static_cast<int>(frame.rtl() ? calls.size() - 1 - i : i);
    const Rect place = inset(cell(inset(where, look.margin, 0), places, 1, at, 5), 0, 5);
    const std::string id = "now-serving/" + std::to_string(i + 1);
    frame.describe(place, {.id = id, .role = Role::status, .label = call.label}, ink);
    const Frame::Inside inside(frame, id);

    const float em = std::min(13.0f, place.h * 0.62f);
    const float side = std::min(18.0f, place.h);
    Rect rest = place;
    const auto cut = [&](float w, float gap) {
      return frame.rtl() ? cut_end(rest, w, gap) : cut_start(rest, w, gap);
    };
    seal(frame, cut(side, 2.5f), call.need, call.letter, on_dark);
    const Text digits{call.digits, ""};
    const TextStyle number{.bold = true,
                           .colour = ink,
                           .align = Align::centre,
                           .vertical = Vertical::ink_middle,
                           .em = em};
    frame.text(cut(frame.measure(rest.w, digits, number).w + 0.5f, 3), digits, number);
    const Rect arrow = cut(em * 0.6f, 3);
    frame.arrow_right(centred(arrow, arrow.w, arrow.w), ink);
    const Rect desk = centred(cut(side, 0), side, side);
    frame.box(desk, {.fill = c.amber, .radius = 3.5f});
    frame.text(desk, {call.desk, ""},
               {.bold = true,
                .colour = c.on_amber,
                .align = Align::centre,
                .vertical = Vertical::ink_middle,
                .em = em});
  }
}

Rect warning_banner(Frame& frame, Rect where, const WarningBanner& banner) {
  const Look& look = frame.look();
  const Colours& c = look.colours;
  frame.box(where, {.fill = c.warn_ground,
                    .edge = c.warn_edge,
                    .edge_width = look.edge_mm,
                    .radius = look.card_radius});
  Rect rest = inset(where, banner.side_pad, banner.top_pad);
  const float side = std::min(banner.disc_most, rest.h - banner.disc_slack);
  const Rect disc = centred(cut_start(rest, side, banner.gap), side, side);
  frame.disc(disc, c.card);
  frame.picture(centred(disc, side * 0.62f, side * 0.62f), banner.pictogram, c.warn_icon);
  return rest;
}

void notice_strip(Frame& frame, Rect where, std::string_view pictogram, const Text& first,
                  const Text& second) {
  const Look& look = frame.look();
  const Colours& c = look.colours;
  frame.fill(where, c.warn_ground);
  if (look.flat) frame.rule({where.x, where.y, where.w, look.edge_mm}, c.warn_edge);
  Rect rest = inset(where, look.margin, 3);
  const float icon = std::min(12.5f, rest.h);
  frame.picture(cut_start(rest, icon, 6), pictogram, c.warn_icon);
  const TextStyle bold{.step = Step::t2, .bold = true, .fit = true, .tight = true};
  const TextStyle plain{.step = Step::t2, .fit = true, .tight = true};
  const float first_h = frame.measure(rest.w, first, bold).h;
  const float second_h = frame.measure(rest.w, second, plain).h;
  Rect lines = centred(rest, rest.w, std::min(rest.h, first_h + second_h));
  frame.text(cut_top(lines, first_h), first, bold, {.id = "notice", .role = Role::status});
  frame.text(lines, second, plain);
}

void freshness_line(Frame& frame, Rect where, const Text& text, bool checked) {
  const Look& look = frame.look();
  const Colours& c = look.colours;
  if (!checked) {
    frame.box(
        where,
        {.fill = c.warn_ground, .edge = c.warn_edge, .edge_width = look.edge_mm, .radius = 3});
  }
  Rect rest = checked ? where : inset(where, 3, 0);
  const float icon = look.t1 * 1.1f;
  frame.picture(cut_start(rest, icon, 3), checked ? "checked" : "unchecked",
                checked ? c.ok : c.warn_icon);
  frame.text(rest, text,
             {.step = Step::t1,
              .colour = checked ? c.ink_soft : c.ink,
              .vertical = Vertical::middle,
              .fit = true,
              .tight = true},
             {.id = "freshness", .role = Role::status});
}

}  // namespace atrio::ui
