#include "screens/joined_tabs.hpp"
#include "screens/service_panel.hpp"

#include "lib/icu/calendar.hpp"
#include "screens/previews.hpp"
#include "screens/regions.hpp"
#include "screens/situations.hpp"
#include "screens/tile_grid.hpp"
#include "ui/dock.hpp"

#include <algorithm>
#include <array>

namespace atrio::screens {
namespace {

using session::Tab;

struct TabForm {
  Tab tab;
  const char* name;  ///< in ids and keys
  const char* pictogram;
  const char* heading;
  const char* heading_pictogram;
  std::vector<Block> (*blocks)(const Drawer&);
};
constexpr std::array tab_forms{
    TabForm{Tab::what, "what", "what", "service/what/heading", "what", what_blocks},
    TabForm{Tab::bring, "bring", "bring", "service/bring/heading", "copy", bring_blocks},
    TabForm{Tab::steps, "steps", "steps", "service/steps/heading", "steps", step_blocks},
    TabForm{Tab::where, "where", "where", "service/where/heading", "where", where_blocks},
    TabForm{Tab::cost, "cost", "cost", "service/cost/heading", "cost", cost_blocks}};

const TabForm& form_of(Tab tab) { return tab_forms[static_cast<std::size_t>(tab)]; }

bool is_emergency(const guide::Service& service) { return service.card.need == "emergenza"; }

bool small_panel(const ui::Frame& frame) { return frame.area().h < 240; }

/// Where the parts of the page stand. In low reach the panel is for looking, above; the tabs
/// and the button are for touching, below it.
struct Parts {
  ui::Rect title, tabs, panel, actions;
  ui::Rect pager;  ///< empty: the page key stands in the panel
};

Parts portrait_parts(const ui::Frame& frame) {
  const ui::Look& look = frame.look();
  ui::Rect rest = page_area(frame);
  rest = {look.panel_margin, rest.y, frame.area().w - 2 * look.panel_margin, rest.h - 6};
  Parts parts;
  parts.actions = ui::cut_bottom(rest,
                                 look.modes.large       ? 40.0f
                                 : look.modes.low_reach ? 31.0f
                                                        : 37.0f,
                                 4);
  parts.actions.h -= look.lip;
  parts.title = ui::cut_top(rest, look.modes.large ? 46.0f : 34.0f, 2);
  const float tab_h = (look.modes.large ? 54.0f : 34.0f) +
                      (look.modes.low_reach ? (look.modes.large ? 9.0f : 5.0f) : 0);
  if (look.modes.low_reach) {
    parts.pager = ui::cut_bottom(rest, 21, 3);
    parts.tabs = ui::cut_bottom(rest, tab_h);
  } else {
    parts.tabs = ui::cut_top(rest, tab_h, 2);
  }
  parts.panel = rest;
  return parts;
}

/// The wide panel has no height to give away: the tabs stand beside the drawer.
Parts landscape_parts(const ui::Frame& frame) {
  const ui::Look& look = frame.look();
  const float margin = frame.area().w * 0.021f;
  ui::Rect rest = page_area(frame);
  rest = {margin, rest.y, frame.area().w - 2 * margin, rest.h - 4};
  Parts parts;
  const bool low = reach_line(frame) > 0;
  const bool small = small_panel(frame);
  if (low) parts.title = ui::cut_top(rest, 30, 2);
  parts.tabs = ui::cut_start(rest, look.modes.large ? 86.0f : 66.0f);
  if (low) {
    parts.tabs.h -= reach_line(frame) - parts.tabs.y;
    parts.tabs.y = reach_line(frame);
    parts.actions = ui::cut_bottom(rest, 26, 4);
    ui::cut_start(parts.actions, 4);
    parts.pager = ui::cut_end(parts.actions, parts.actions.w * 0.45f, 4);
  } else {
    const float title = look.modes.large ? (small ? 34.0f : 42.0f) : small ? 27.0f : 30.0f;
    ui::Rect row = ui::cut_top(rest, title, 2);
    ui::cut_start(row, 5);
    parts.actions = ui::cut_end(row, row.w * (small ? 0.4f : 0.44f), 5);
    parts.title = row;
  }
  parts.actions.h -= look.lip;
  parts.panel = rest;
  return parts;
}

Parts parts_of(const ui::Frame& frame) {
  return frame.panel().portrait() ? portrait_parts(frame) : landscape_parts(frame);
}

/// The place an "IT" chip takes after a title that is not translated yet (look.md §5).
void draw_italian_chip(ui::Frame& frame, ui::Rect& where) {
  const ui::Colours& c = frame.colours();
  const ui::Rect place = ui::cut_end(where, 15, 3);
  const ui::Rect chip = ui::centred(place, 15, 10.5f);
  frame.box(chip, {.fill = c.warn_ground,
                   .edge = c.warn_edge,
                   .edge_width = frame.look().edge_mm,
                   .radius = 3});
  frame.text(chip, {"IT", "it"},
             {.step = ui::Step::t1,
              .bold = true,
              .align = ui::Align::centre,
              .vertical = ui::Vertical::middle,
              .tight = true},
             {.id = "italian-chip"});
}

void draw_service_title(ui::Frame& frame, const Page& page, ui::Rect where,
                        const guide::Service& service) {
  const guide::Need* need = page.guide.need(service.card.need);
  const wire::ServiceStatus* status = status_of(page, queue::ServiceId(service.card.id));
  const bool roomy = !frame.look().modes.large && where.w > 200;
  if (status && roomy) {
    const ui::Rect pill = ui::cut_end(where, 68, 4);
    ui::status_pill(frame, ui::centred(pill, pill.w, std::min(33.0f, where.h)),
                    opening(page, status->admission));
  }
  if (service.title.state == guide::TextState::missing) draw_italian_chip(frame, where);
  draw_title(
      frame, page, where,
      {.title = shown(service.title),
       .line = italian_name(page, service.italian_title),
       .need = need ? ui::NeedCode{need->silhouette, ui::colour(need->colour)} : ui::NeedCode{},
       .pictogram = need ? need->pictogram : service.card.pictogram});
}

constexpr ui::TextStyle heading_style{.step = ui::Step::t3,
                                      .bold = true,
                                      .vertical = ui::Vertical::middle,
                                      .max_lines = 1,
                                      .fit = true};

/// The note on the documents is the drawer's heading where it is short ("bring original and
/// copy"); else `bring_blocks` shows it.
bool note_is_heading(ui::Frame& frame, const guide::Service& service, float width) {
  if (!service.documents_note) return false;
  return frame.measure(10 * width, shown(*service.documents_note), heading_style).w <
         width - 15;
}

ui::Text heading_of(ui::Frame& frame, const Page& page, const TabForm& form,
                    const guide::Service& service, float width) {
  if (form.tab == Tab::bring && note_is_heading(frame, service, width))
    return shown(*service.documents_note);
  if (form.tab != Tab::steps) return say(page, form.heading);
  return say(page, form.heading, {{"n", static_cast<std::int64_t>(service.steps.size())}});
}

/// Who checked it, or that nobody has.
ui::Text freshness(const Page& page, const guide::Service& service) {
  switch (service.state) {
    case guide::TextState::missing: return say(page, "freshness/only_italian");
    case guide::TextState::outdated: return say(page, "freshness/outdated");
    case guide::TextState::unchecked:
      return say(page,
                 page.italian() ? "freshness/unchecked" : "freshness/translation_unchecked");
    case guide::TextState::checked: break;
  }
  if (!service.check) return say(page, "freshness/unchecked");
  const int year = std::stoi(service.check->on.substr(0, 4));
  const auto month = static_cast<unsigned>(std::stoi(service.check->on.substr(5, 2)));
  const std::string when =
      icu::month_and_year(page.language(), std::chrono::year{year} / std::chrono::month{month});
  const std::string role = say(page, "freshness/role/" + service.check->by).value;
  return say(page, "freshness/checked", {{"role", role}, {"date", when}});
}

void draw_heading(ui::Frame& frame, ui::Rect where, const ui::Text& heading,
                  std::string_view pictogram) {
  const float icon = std::min(9.5f, where.h - 3);
  ui::Rect rest = where;
  frame.picture(ui::cut_start(rest, icon, 4), pictogram, frame.colours().accent);
  frame.text(rest, heading, heading_style, {.id = "section", .role = ui::Role::heading});
}

/// The panel's content; returns the page wanted when its page key was touched.
std::optional<int> draw_panel(ui::Frame& frame, const Page& page, const Parts& parts,
                              const TabForm& form, const guide::Service& service, int at) {
  const ui::Colours& c = frame.colours();
  const ui::Rect panel = parts.panel;
  const bool tight = panel.h < (frame.look().modes.large ? 135 : 105);
  ui::Rect rest = ui::inset(panel, tight ? 6 : 7.5f, tight ? 2 : 3.5f);
  // Where room is short the chosen tab alone is the heading.
  if (!tight) {
    const ui::Text heading = heading_of(frame, page, form, service, rest.w);
    const float words_h = frame.measure(rest.w, heading, heading_style).h;
    draw_heading(frame, ui::cut_top(rest, std::max(17.0f, words_h), 1), heading,
                 form.heading_pictogram);
    frame.rule({rest.x, rest.y - 0.5f, rest.w, 0.4f}, c.hair_inside);
  }
  const bool checked = service.state == guide::TextState::checked && service.check;
  const float fresh_h = frame.look().t1 * 2.1f;
  const float fresh_line_h = frame.look().t1 * 4.2f;  // two lines where it stands in half a row
  ui::Rect foot = ui::cut_bottom(rest, fresh_h, tight ? 1.5f : 3);

  const Drawer drawer{frame, page, service, rest.w,
                      !tight && note_is_heading(frame, service, rest.w)};
  const auto blocks = form.blocks(drawer);
  const float gap = tight ? 3 : 4;
  ui::cut_top(rest, tight ? 0 : 2);
  auto pages = paged(blocks, rest.h, gap);
  ui::Rect page_row = parts.pager;
  if (pages.count() > 1 && page_row.h <= 0) {
    if (frame.panel().portrait()) {
      page_row = ui::cut_bottom(rest, 21, 3);
    } else {
      // Side by side with the freshness line: height is what a wide panel lacks.
      const float more =
          (frame.look().modes.large || small_panel(frame) ? 30.0f : 21.0f) - foot.h;
      foot.y -= more, foot.h += more, rest.h -= more;
      page_row = ui::cut_end(foot,
                             foot.w * (small_panel(frame)         ? 0.72f
                                       : frame.look().modes.large ? 0.69f
                                                                  : 0.65f),
                             4);
    }
    pages = paged(blocks, rest.h, gap);
  }
  ui::freshness_line(frame, ui::centred(foot, foot.w, std::min(foot.h, fresh_line_h)),
                     freshness(page, service), checked);
  const int shown_page = std::clamp(at, 0, pages.count() - 1);
  draw_blocks(frame, rest, blocks, pages, shown_page, gap, 16);
  return turn_page(frame, page, page_row, shown_page, pages.count());
}

Wanted draw_action(ui::Frame& frame, const Page& page, ui::Rect where,
                   const guide::Service& service) {
  const queue::ServiceId id(service.card.id);
  if (is_emergency(service)) {
    if (ui::button(frame, where,
                   {.id = "call-person",
                    .label = say(page, "dock/call_person"),
                    .pictogram = "call_person",
                    .kind = ui::ButtonKind::person,
                    .step = ui::Step::t3}))
      return session::intent::CallPerson{};
    return {};
  }
  const bool is_here = here(page, id) != nullptr;
  const queue::ServiceId& wanted = is_here ? id : general_service;
  const wire::HallService* hall = here(page, wanted);
  if (!hall) return {};
  const wire::ServiceStatus* status = status_of(page, wanted);
  const bool open = status && std::holds_alternative<queue::Open>(status->admission);
  const ui::Text label = say(page, is_here ? "service/take_number" : "service/talk_to_desk");
  const ui::Text people =
      open && where.w > 115 ? ui::Text{std::to_string(status->people_ahead), "it"} : ui::Text{};
  if (ui::take_number_button(
          frame, where,
          {.id = "take-number",
           .label = label,
           .speech = open
                         ? spoken({label.value,
                                   say(page, "wait/people",
                                       {{"n", static_cast<std::int64_t>(status->people_ahead)}})
                                       .value})
                         : std::string(),
           .need = series_code(page, hall->letter),
           .letter = hall->letter,
           .people = people,
           .wait = open && !frame.look().modes.large && where.w > 130 ? short_wait(status->wait)
                                                                      : ui::Text{}}))
    return session::intent::TakeNumber{wanted};
  return {};
}

Wanted draw_tabs(ui::Frame& frame, const Page& page, const Parts& parts, Tab chosen) {
  std::vector<ui::Tab> tabs;
  for (const TabForm& form : tab_forms)
    tabs.push_back({.id = std::string("tab/") + form.name,
                    .label = say(page, std::string("service/tab/") + form.name),
                    .speech = {},
                    .pictogram = form.pictogram,
                    .chosen = form.tab == chosen});
  const bool below = parts.tabs.y > parts.panel.y && frame.panel().portrait();
  const auto touched = frame.panel().portrait() && !below
                           ? ui::tabs(frame, parts.tabs, parts.panel, tabs)
                           : joined_tabs(frame, parts.tabs, parts.panel,
                                         below ? TabSide::below : TabSide::start, tabs);
  if (!touched) return {};
  return session::intent::OpenTab{tab_forms[*touched].tab};
}

}  // namespace

Wanted service(ui::Frame& frame, const Page& page, const session::ReadService& situation) {
  const guide::Service service = page.guide.service(situation.service.value, page.language());
  const Parts parts = parts_of(frame);
  const TabForm& form = form_of(situation.tab);
  draw_service_title(frame, page, parts.title, service);
  Wanted wanted = draw_tabs(frame, page, parts, situation.tab);
  if (const auto to = draw_panel(frame, page, parts, form, service, situation.page))
    wanted = session::intent::TurnPage{*to};
  if (auto action = draw_action(frame, page, parts.actions, service)) wanted = action;
  return wanted;
}

std::vector<Preview> preview_service() {
  std::vector<Preview> all;
  const auto add = [&](std::string variant, std::string id, Tab tab, int page = 0) {
    all.push_back({"service", std::move(variant), [=](const Sample& sample) {
                     return sample.at(session::ReadService{queue::ServiceId(id), tab, page});
                   }});
  };
  for (const TabForm& form : tab_forms)
    add(form.tab == Tab::bring ? "" : form.name, "residenza-anagrafica", form.tab);
  for (const TabForm& form : tab_forms) {
    // The longest of the pack, done elsewhere; and the one that is only a telephone call.
    add(std::string("longest-") + form.name, "permesso-soggiorno-rilascio", form.tab);
    add(std::string("emergency-") + form.name, "emergenza-112", form.tab);
  }
  add("longest-last-page", "permesso-soggiorno-rilascio", Tab::bring, 9);
  // Where a local layer has the office, with its hours; and what the research is unsure of.
  add("office", "corsi-italiano-cpia", Tab::where);
  add("unsure-steps", "patente-conversione", Tab::steps);
  add("unsure-cost", "patente-conversione", Tab::cost);
  all.push_back({"service", "closed", [](const Sample& sample) {
                   session::State state = sample.at(session::ReadService{
                       queue::ServiceId("residenza-anagrafica"), Tab::where, 0});
                   state.hall.view->services.front().admission = queue::Closed{
                       queue::ClosedReason::over, sample.wall + std::chrono::hours{22}};
                   return state;
                 }});
  return all;
}

}  // namespace atrio::screens
