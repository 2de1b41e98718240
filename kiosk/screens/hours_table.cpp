#include "screens/hours_table.hpp"

#include "lib/icu/calendar.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

using std::chrono::minutes;

constexpr minutes scale_from = std::chrono::hours{7};
constexpr minutes scale_to = std::chrono::hours{19};

struct DayRow {
  ui::Text name;
  std::vector<queue::Span> spans;  ///< empty = closed
  ui::Text closed;
  bool today = false;
  float name_width = 0;
};

/// "8:30 – 12:30", European digits from left to right in every language.
ui::Text span_text(const queue::Span& span) {
  return {'`' + icu::clock(span.from) + " – " + icu::clock(span.to) + '`', "it"};
}

constexpr ui::TextStyle time_style{.step = ui::Step::t2,
                                   .bold = true,
                                   .align = ui::Align::centre,
                                   .vertical = ui::Vertical::middle,
                                   .max_lines = 1,
                                   .fit = true,
                                   .tight = true};
constexpr ui::TextStyle name_style{
    .step = ui::Step::t2, .bold = true, .vertical = ui::Vertical::middle, .max_lines = 1};

/// Where a span's bar stands: to scale, but never narrower than its own times.
ui::Rect bar_of(ui::Frame& frame, ui::Rect scale, const queue::Span& span) {
  const auto share = [](minutes at) {
    return std::clamp(static_cast<float>((at - scale_from).count()) /
                          static_cast<float>((scale_to - scale_from).count()),
                      0.0f, 1.0f);
  };
  const float least = frame.measure(scale.w, span_text(span), time_style).w + 4;
  const float x = scale.x + scale.w * share(span.from);
  const float w =
      std::min(scale.w, std::max(least, scale.w * (share(span.to) - share(span.from))));
  return {std::min(x, scale.end() - w), scale.y, w, scale.h};
}

void draw_spans(ui::Frame& frame, ui::Rect scale, const DayRow& row) {
  const ui::Colours& c = frame.colours();
  float free_from = scale.x;  // bars widened for their times must not cover the next
  for (const queue::Span& span : row.spans) {
    ui::Rect bar = bar_of(frame, scale, span);
    bar.x = std::max(bar.x, free_from);
    bar.w = std::min(bar.w, scale.end() - bar.x);
    free_from = bar.end() + 1.5f;
    ui::BoxStyle style{.fill = row.today ? c.primary : c.step_line, .radius = 2};
    if (frame.look().flat) style.edge = c.edge, style.edge_width = frame.look().edge_mm;
    frame.box(bar, style);
    ui::TextStyle times = time_style;
    times.colour = row.today ? c.on_primary : c.ink;
    frame.text(bar, span_text(span), times);
  }
}

void draw_row(ui::Frame& frame, ui::Rect where, const DayRow& row) {
  const ui::Colours& c = frame.colours();
  const ui::Rect name = ui::cut_start(where, row.name_width + 7, 4);
  if (row.today) frame.box(name, {.fill = c.primary, .radius = 2});
  ui::TextStyle style = name_style;
  style.colour = row.today ? c.on_primary : c.ink;
  frame.text(ui::inset(name, 3.2f, 0), row.name, style);

  frame.box(where, {.fill = c.sand, .radius = 2});
  if (!row.spans.empty()) {
    draw_spans(frame, where, row);
    return;
  }
  ui::Rect rest = ui::inset(where, 4, 0);
  const float icon = std::min(9.0f, rest.h - 2);
  frame.picture(ui::cut_start(rest, icon, 4), "closed", c.ink);
  frame.text(
      rest, row.closed,
      {.step = ui::Step::t2, .vertical = ui::Vertical::middle, .max_lines = 1, .fit = true});
}

DayRow row_of(const Page& page, const queue::Hours& hours, queue::OpeningDay day) {
  const std::chrono::weekday weekday{day};
  const auto& spans = hours.week[weekday.iso_encoding() - 1];
  DayRow row;
  row.name = {icu::weekday_short(page.language(), weekday), page.language()};
  row.today = day == queue::day_of(page.wall);
  if (hours.closed_days.contains(day)) {
    row.closed = say(page, "hours/closed_on", {{"date", date(page, day)}});
  } else if (spans.empty()) {
    row.closed = say(page, "hours/closed");
  } else {
    row.spans = spans;
  }
  return row;
}

}  // namespace

std::vector<Block> hours_rows(ui::Frame& frame, const Page& page, const queue::Hours& hours) {
  const queue::OpeningDay today = queue::day_of(page.wall);
  const unsigned iso_today = std::chrono::weekday{today}.iso_encoding();
  const queue::OpeningDay monday = today - std::chrono::days{iso_today - 1};
  int last = 7;
  while (last > 1 && hours.week[static_cast<std::size_t>(last - 1)].empty()) --last;

  std::vector<DayRow> rows;
  float names = 0;
  float height = std::max(11.0f, frame.look().t2 * 1.45f);
  for (int i = 0; i < std::max<int>(last, static_cast<int>(iso_today)); ++i) {
    rows.push_back(row_of(page, hours, monday + std::chrono::days{i}));
    const ui::Size name = frame.measure(frame.area().w, rows.back().name, name_style);
    names = std::max(names, name.w + 0.5f);
    height = std::max(height, name.h + 0.2f);
  }
  std::vector<Block> blocks;
  for (DayRow& row : rows) {
    row.name_width = names;
    blocks.push_back(
        {height, [row](ui::Frame& on, ui::Rect where, float) { draw_row(on, where, row); }});
  }
  return blocks;
}

}  // namespace atrio::screens
