#include "screens/previews.hpp"
#include "screens/regions.hpp"
#include "screens/situations.hpp"
#include "session/timing.hpp"
#include "ui/dock.hpp"

#include <algorithm>
#include <array>

namespace atrio::screens {
namespace {

using session::PaperTrouble;
using Copy = session::TicketIssued::Copy;

struct Places {
  ui::Rect banner, card, steps, reprint, finish;
};

Places places_of(const ui::Frame& frame, bool trouble, bool reprint) {
  const ui::Look& look = frame.look();
  const bool portrait = frame.panel().portrait();
  // Card and steps are only to look at, so they may stand above the reach line.
  const ui::Rect content = page_area(frame);
  ui::Rect rest{look.margin, content.y, content.w, content.h - (portrait ? 6.5f : 4.0f)};
  Places p;
  const float banner = look.modes.large ? 70.0f : portrait ? 44.0f : 56.0f;
  if (trouble && portrait) p.banner = ui::cut_top(rest, banner, look.gap);
  const float button = look.modes.large ? (portrait ? 36.0f : 33.0f) : portrait ? 31.0f : 27.0f;
  // Its words are many; in large letters they need two lines.
  const float again = look.modes.large ? button + 6 : portrait ? button - 3 : button;
  if (portrait) {
    p.finish = ui::cut_bottom(rest, button, look.gap);
    if (reprint) p.reprint = ui::cut_bottom(rest, again, 6);
    p.card = ui::cut_top(rest, look.modes.large ? (trouble ? 92.0f : 104.0f) : 116.0f, 5);
    p.steps = rest;
  } else {
    p.card = ui::cut_start(rest, rest.w * 0.48f, 8);
    p.finish = ui::cut_bottom(rest, button, look.gap);
    if (reprint) p.reprint = ui::cut_bottom(rest, again, 4);
    if (trouble) p.banner = ui::cut_top(rest, std::min(banner, rest.h), look.gap);
    p.steps = rest;
  }
  for (ui::Rect* place : {&p.finish, &p.reprint})
    if (place->h > 0) place->h -= look.lip;
  return p;
}

/// People ahead and wait: side by side where their words fit `where`, else one under the other
/// without the second line.
void draw_facts(ui::Frame& frame, const Page& page, ui::Rect where,
                const wire::IssuedTicket& ticket) {
  const auto ahead = static_cast<std::int64_t>(ticket.people_ahead);
  const ui::Fact people{
      "people",
      ahead == 0 ? say(page, "wait/nobody") : say(page, "wait/people", {{"n", ahead}}),
      {}};
  if (!ticket.wait) {
    ui::fact(frame, ui::centred(where, where.w * 0.7f, where.h), people);
    return;
  }
  ui::Fact wait{"wait", range(page, *ticket.wait), say(page, "wait/about")};
  const ui::Rect half = ui::cell(where, 2, 1, 0, 6);
  const float words_w = half.w - frame.look().t2 * 2.3f;  // beside the pictogram
  const ui::TextStyle bold{.step = ui::Step::t2, .bold = true, .fit = true, .tight = true};
  const ui::TextStyle plain{.step = ui::Step::t2, .fit = true, .tight = true};
  const float people_h = frame.measure(words_w, people.first, bold).h;
  const float wait_h =
      frame.measure(words_w, wait.first, bold).h + frame.measure(words_w, wait.second, plain).h;
  const bool stacked = frame.look().modes.large || std::max(people_h, wait_h) > where.h;
  if (stacked) wait.second = {};
  ui::fact(frame, stacked ? ui::cell(where, 1, 2, 0, 1) : half, people);
  ui::fact(frame, stacked ? ui::cell(where, 1, 2, 1, 1) : ui::cell(where, 2, 1, 1, 6), wait);
}

void draw_card(ui::Frame& frame, const Page& page, ui::Rect where,
               const wire::IssuedTicket& ticket) {
  ui::panel(frame, where, frame.look().number_radius);
  const std::string number = queue::to_string(ticket.number);
  const std::string digits = number.substr(number.find_first_of("0123456789"));
  ui::Rect rest = ui::inset(where, 5, 4);
  frame.text(ui::cut_top(rest, frame.look().t4 * 1.45f), say(page, "issued/title"),
             {.step = ui::Step::t4,
              .bold = true,
              .align = ui::Align::centre,
              .vertical = ui::Vertical::middle,
              .max_lines = 1,
              .fit = true},
             {.id = "question", .role = ui::Role::heading});
  const float facts_h = frame.look().modes.large ? 34.0f : 25.0f;
  const ui::Rect facts = ui::cut_bottom(rest, facts_h, 3);
  frame.rule({facts.x, facts.y - 2, facts.w, 0.5f}, frame.colours().hair, true);
  draw_facts(frame, page, ui::inset(facts, 6, 0), ticket);
  const float per_em = 1.05f + 0.6f * static_cast<float>(digits.size());
  const float em = std::clamp(std::min(rest.w / per_em, rest.h * 1.25f), frame.look().t1,
                              frame.look().number);
  const ui::Text label{'`' + number + '`', "it"};
  ui::ticket_number(frame, rest, series_code(page, ticket.number.letter), ticket.number.letter,
                    digits, label, em);
}

struct StepForm {
  const char* pictogram;
  const char* title;
  const char* detail;
};
constexpr std::array step_forms{StepForm{"print", "issued/paper", "issued/paper_detail"},
                                StepForm{"seat", "issued/sit", "issued/sit_detail"},
                                StepForm{"walk", "issued/go", "issued/go_detail"}};

void draw_step(ui::Frame& frame, const Page& page, ui::Rect where, int number,
               const StepForm& form) {
  const float disc = std::min(16.0f, where.h);
  const float side = std::min(24.0f, where.h);
  ui::number_disc(frame, ui::centred(ui::cut_start(where, disc, 5), disc, disc), number, true);
  ui::picture_box(frame, ui::centred(ui::cut_start(where, side, 5), side, side),
                  form.pictogram);
  const ui::Text title = say(page, form.title);
  const ui::Text detail = say(page, form.detail);
  const ui::TextStyle bold{.step = ui::Step::t3, .bold = true, .fit = true, .tight = true};
  const ui::TextStyle plain{.step = ui::Step::t2, .fit = true, .tight = true};
  const float title_h = frame.measure(where.w, title, bold).h;
  float detail_h = frame.measure(where.w, detail, plain).h;
  if (title_h + detail_h > where.h) detail_h = 0;  // the picture and the title say it
  ui::Rect lines = ui::centred(where, where.w, std::min(where.h, title_h + detail_h));
  frame.text(ui::cut_top(lines, std::min(title_h, lines.h)), title, bold,
             {.id = std::string("step/") + std::to_string(number),
              .speech = spoken({title.value, detail.value})});
  if (detail_h > 0) frame.text(lines, detail, plain);
}

void draw_steps(ui::Frame& frame, const Page& page, ui::Rect where) {
  for (int i = 0; i < 3; ++i)
    draw_step(frame, page, ui::cell(where, 1, 3, i, 2), i + 1,
              step_forms[static_cast<std::size_t>(i)]);
}

ui::Text trouble_title(const Page& page, PaperTrouble trouble) {
  switch (trouble) {
    case PaperTrouble::no_paper: return say(page, "trouble/no_paper");
    case PaperTrouble::cover_open: return say(page, "trouble/cover_open");
    case PaperTrouble::not_working: return say(page, "trouble/not_working");
    case PaperTrouble::maybe_printed: return say(page, "trouble/maybe_printed");
  }
  return {};
}

/// What is wrong, and that the number counts: no blame, no code.
void draw_banner(ui::Frame& frame, const Page& page, ui::Rect where, PaperTrouble trouble) {
  ui::Rect rest = ui::warning_banner(frame, where,
                                     {.pictogram = "print_trouble",
                                      .side_pad = 6,
                                      .top_pad = 2,
                                      .disc_most = 30,
                                      .disc_slack = 2,
                                      .gap = 6});
  const ui::Text title = trouble_title(page, trouble);
  const ui::TextStyle bold{
      .step = ui::Step::t4, .bold = true, .max_lines = 2, .fit = true, .tight = true};
  const float title_h = frame.measure(rest.w, title, bold).h;
  const ui::TextStyle plain{
      .step = ui::Step::t2, .vertical = ui::Vertical::middle, .fit = true, .tight = true};
  frame.text(ui::cut_top(rest, title_h), title, bold,
             {.id = "trouble", .role = ui::Role::status});
  frame.text(rest, say(page, "trouble/number_counts"), plain);
}

/// "Take a photo" and "or write it down", side by side.
void draw_keep_number(ui::Frame& frame, const Page& page, ui::Rect where,
                      const wire::IssuedTicket& ticket) {
  const ui::Colours& c = frame.colours();
  const ui::TextStyle caption{.step = ui::Step::t2,
                              .bold = true,
                              .align = ui::Align::centre,
                              .vertical = ui::Vertical::middle,
                              .max_lines = 2,
                              .fit = true,
                              .tight = true};
  const float caption_h = frame.look().t2 * 2.5f;
  ui::Rect photo = ui::cell(where, 2, 1, 0, frame.look().gap);
  ui::Rect write = ui::cell(where, 2, 1, 1, frame.look().gap);
  for (const ui::Rect& card : {photo, write}) ui::panel(frame, card);
  photo = ui::inset(photo, 4, 3);
  write = ui::inset(write, 4, 3);
  frame.text(ui::cut_bottom(photo, caption_h), say(page, "trouble/photo"), caption,
             {.id = "keep/photo"});
  frame.text(ui::cut_bottom(write, caption_h), say(page, "trouble/write"), caption,
             {.id = "keep/write"});
  const float side = std::min({photo.h, photo.w, 44.0f});
  frame.picture(ui::centred(photo, side, side), "take_photo", c.accent);

  const ui::Rect sheet = ui::inset(write, 3, 1);
  frame.box(
      sheet,
      {.fill = c.sand_light, .edge = c.hair, .edge_width = frame.look().edge_mm, .radius = 3});
  ui::Rect line = ui::inset(sheet, 6, 2);
  const float pencil = std::min(13.0f, line.h * 0.4f);
  const ui::Rect foot = ui::cut_bottom(line, pencil);
  frame.fill({foot.x, foot.y, foot.w - pencil, 1}, c.ink);
  frame.picture({foot.end() - pencil, foot.y, pencil, pencil}, "write", c.accent);
  frame.text(line, {'`' + queue::to_string(ticket.number) + '`', "it"},
             {.bold = true,
              .align = ui::Align::centre,
              .vertical = ui::Vertical::middle,
              .max_lines = 1,
              .em = std::clamp(line.h * 0.75f, frame.look().t1, line.w * 0.28f)});
}

ui::Text reprint_label(const Page& page, Copy copy) {
  switch (copy) {
    case Copy::none: return say(page, "issued/reprint");
    case Copy::asked:
    case Copy::printing: return say(page, "issued/reprinted");
    case Copy::refused: return say(page, "issued/reprint_refused");
    case Copy::unreachable: return say(page, "trouble/not_working");
  }
  return {};
}

Wanted draw_reprint(ui::Frame& frame, const Page& page, ui::Rect where, Copy copy) {
  if (!ui::button(
          frame, where,
          {.id = "print-again",
           .label = reprint_label(page, copy),
           .speech = {},
           .pictogram = "print_trouble",
           .end_pictogram = {},
           .step = ui::Step::t2,
           .enabled = copy == Copy::none || copy == Copy::printing || copy == Copy::unreachable,
           .ring_digits = {}}))
    return {};
  return session::intent::PrintAgain{};
}

Wanted draw_finish(ui::Frame& frame, const Page& page, ui::Rect where) {
  ui::Button finish{.id = "finish",
                    .label = say(page, "issued/finish"),
                    .speech = {},
                    .pictogram = {},
                    .end_pictogram = {},
                    .kind = ui::ButtonKind::primary,
                    .step = ui::Step::t4,
                    .ring_digits = {}};
  if (const auto count = session::countdown(page.rules, page.state, page.now)) {
    const std::int64_t left = count->seconds_left;
    finish.ring = static_cast<float>(count->seconds_left) / static_cast<float>(count->of);
    finish.ring_digits = {std::to_string(left), "it"};
    finish.speech =
        spoken({finish.label.value, say(page, "issued/closes_in", {{"n", left}}).value});
  }
  if (!ui::button(frame, where, finish)) return {};
  return session::intent::End{};
}

}  // namespace

Wanted ticket_issued(ui::Frame& frame, const Page& page,
                     const session::TicketIssued& situation) {
  const auto trouble = session::paper_trouble(page.state.hall, situation.ticket);
  // Another try makes sense only where paper may come.
  const bool reprint = !trouble || *trouble == PaperTrouble::maybe_printed;
  const Places places = places_of(frame, trouble.has_value(), reprint);
  draw_card(frame, page, places.card, situation.ticket);
  if (trouble) {
    draw_banner(frame, page, places.banner, *trouble);
    // Without room for it the number itself and the banner must do.
    if (places.steps.h > 52) draw_keep_number(frame, page, places.steps, situation.ticket);
  } else {
    draw_steps(frame, page, places.steps);
  }
  Wanted wanted;
  if (reprint)
    if (auto one = draw_reprint(frame, page, places.reprint, situation.copy)) wanted = one;
  if (auto one = draw_finish(frame, page, places.finish)) wanted = one;
  return wanted;
}

std::vector<Preview> preview_ticket_issued() {
  const auto issued = [](const Sample& sample) {
    session::State state = sample.at(session::TicketIssued{sample_ticket(), Copy::none});
    state.visit.touched_at = sample.now - seconds{2};
    return state;
  };
  const auto copy = [issued](Copy of) {
    return [issued, of](const Sample& sample) {
      session::State state = issued(sample);
      std::get<session::TicketIssued>(state.visit.path.back()).copy = of;
      return state;
    };
  };
  const auto printer = [issued](wire::PrinterState says) {
    return [issued, says](const Sample& sample) {
      session::State state = issued(sample);
      state.hall.view->printer = says;
      return state;
    };
  };
  return {{"ticket_issued", "", issued},
          {"ticket_issued", "four-digits",
           [](const Sample& sample) {
             wire::IssuedTicket ticket = sample_ticket();
             ticket.number = {'K', 1204};
             ticket.people_ahead = 31;
             ticket.wait.reset();
             return sample.at(session::TicketIssued{ticket, Copy::none});
           }},
          {"ticket_issued", "copy", copy(Copy::printing)},
          {"ticket_issued", "copy-refused", copy(Copy::refused)},
          {"ticket_issued", "no-paper", printer(wire::PrinterState::paper_out)},
          {"ticket_issued", "printer-off", printer(wire::PrinterState::absent)},
          {"ticket_issued", "maybe-printed", [issued](const Sample& sample) {
             session::State state = issued(sample);
             state.hall.view->prints = {{sample_ticket().id, queue::JobState::unknown, 1, 0}};
             return state;
           }}};
}

}  // namespace atrio::screens
