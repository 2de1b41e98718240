#include "lib/icu/calendar.hpp"
#include "screens/previews.hpp"
#include "screens/regions.hpp"
#include "screens/service_panel.hpp"
#include "screens/situations.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

std::string_view title_key(const std::optional<queue::Closed>& closed) {
  if (!closed) return "queue_closed/unreachable";
  switch (closed->reason) {
    case queue::ClosedReason::closed_day: return "queue_closed/closed_today";
    case queue::ClosedReason::not_yet: return "queue_closed/not_open_yet";
    case queue::ClosedReason::pause: return "queue_closed/paused";
    case queue::ClosedReason::over: return "queue_closed/closed_now";
    case queue::ClosedReason::none_left: return "queue_closed/finished";
  }
  return "";
}

/// The line under the title: the last number given today, or what still works.
ui::Text second_line(const Page& page, const session::QueueClosed& situation) {
  if (!situation.closed) return say(page, "queue_closed/unreachable_detail");
  const wire::ServiceStatus* status = status_of(page, situation.service);
  if (!status || !status->last) return {};
  const std::string number = queue::to_string(status->last->number);
  const std::string time = icu::clock(status->last->at);
  return say(page, "queue_closed/last_number", {{"number", number}, {"time", time}});
}

void draw_banner(ui::Frame& frame, const Page& page, ui::Rect where,
                 const session::QueueClosed& situation) {
  const ui::Rect rest =
      ui::warning_banner(frame, where,
                         {.pictogram = situation.closed ? "closed_day" : "print_trouble",
                          .side_pad = 9,
                          .top_pad = 3,
                          .disc_most = 46,
                          .disc_slack = 4,
                          .gap = 8});
  const ui::Text title = say(page, title_key(situation.closed));
  const ui::Text line = second_line(page, situation);
  const ui::TextStyle bold{
      .step = ui::Step::t5, .bold = true, .max_lines = 3, .fit = true, .tight = true};
  const ui::TextStyle plain{.step = ui::Step::t2, .fit = true, .tight = true};
  const float line_h = frame.measure(rest.w, line, plain).h;
  const float title_h = std::min(frame.measure(rest.w, title, bold).h, rest.h - line_h);
  ui::Rect lines = ui::centred(rest, rest.w, std::min(rest.h, title_h + line_h));
  frame.text(ui::cut_top(lines, title_h), title, bold,
             {.id = "closed", .role = ui::Role::status});
  frame.text(lines, line, plain);
}

/// "Come back tomorrow, …": when numbers are given again.
void add_return(const Drawer& drawer, const session::QueueClosed& situation,
                std::vector<Block>& blocks) {
  if (!situation.closed || !situation.closed->opens_again) return;
  const Page& page = drawer.page;
  const queue::LocalTime time = *situation.closed->opens_again;
  const auto days = (queue::day_of(time) - queue::day_of(page.wall)).count();
  const std::string clock = icu::clock(time);
  const std::string day = date(page, time);
  const ui::Text title =
      days == 0   ? say(page, "queue_closed/come_back_today", {{"time", clock}})
      : days == 1 ? say(page, "queue_closed/come_back_tomorrow", {{"date", day}})
                  : say(page, "queue_closed/come_back_on", {{"date", day}});
  blocks.push_back(picture_row(drawer, "appointment", title,
                               say(page, "queue_closed/numbers_from", {{"time", clock}})));
}

void add_online(const Drawer& drawer, std::vector<Block>& blocks) {
  for (const guide::Contact& contact : drawer.service.contacts) {
    if (contact.kind != guide::ContactKind::url) continue;
    std::string address = contact.value;
    for (const std::string_view scheme : {"https://", "http://", "www."})
      if (address.starts_with(scheme)) address.erase(0, scheme.size());
    blocks.push_back(picture_row(
        drawer, "online", say(drawer.page, "queue_closed/online"), {'`' + address + '`', "it"},
        contact.certain ? ui::Text{} : say(drawer.page, "service/check_at_desk")));
    return;  // one address is enough here; the page of the service has them all
  }
}

std::vector<Block> ways_out(const Drawer& drawer, const session::QueueClosed& situation) {
  const Page& page = drawer.page;
  std::vector<Block> blocks;
  add_return(drawer, situation, blocks);
  add_online(drawer, blocks);
  const bool urgent = situation.closed.has_value();
  blocks.push_back(
      picture_row(drawer, urgent ? "disability" : "information_desk",
                  say(page, urgent ? "queue_closed/urgent" : "queue_closed/ask_staff"),
                  say(page, "queue_closed/urgent_detail")));
  return blocks;
}

Wanted draw_actions(ui::Frame& frame, const Page& page, ui::Rect where,
                    const queue::ServiceId& service) {
  Wanted wanted;
  if (ui::button(frame, ui::cell(where, 2, 1, 0, frame.look().gap),
                 {.id = "read",
                  .label = say(page, "queue_closed/read"),
                  .speech = {},
                  .pictogram = "bring",
                  .end_pictogram = {},
                  .step = ui::Step::t2,
                  .ring_digits = {}}))
    wanted = session::intent::Service{service, session::Tab::bring};
  if (ui::button(frame, ui::cell(where, 2, 1, 1, frame.look().gap),
                 {.id = "other",
                  .label = say(page, "queue_closed/other"),
                  .speech = {},
                  .pictogram = "start",
                  .end_pictogram = {},
                  .kind = ui::ButtonKind::primary,
                  .step = ui::Step::t2,
                  .ring_digits = {}}))
    wanted = session::intent::Start{};
  return wanted;
}

}  // namespace

Wanted queue_closed(ui::Frame& frame, const Page& page, const session::QueueClosed& situation) {
  const guide::Service service = page.guide.service(situation.service.value, page.language());
  const bool portrait = frame.panel().portrait();
  const Regions at = regions(frame, true, frame.look().modes.large ? 46.0f : 38.0f);
  const wire::HallService* hall = here(page, situation.service);
  draw_title(frame, page, at.title,
             {.title = shown(service.title),
              .line = italian_name(page, service.italian_title),
              .need = hall ? series_code(page, hall->letter) : ui::NeedCode{},
              .pictogram = {},
              .letter = hall ? hall->letter : 'K'});

  // Nothing here is for touching, so in low reach it may use the upper half.
  ui::Rect rest = at.body;
  if (at.show.h > 0) rest = {rest.x, at.show.y, rest.w, rest.bottom() - at.show.y};
  const ui::Rect banner = portrait
                              ? ui::cut_top(rest, frame.look().modes.large ? 74.0f : 71.0f, 7)
                              : ui::cut_start(rest, rest.w * 0.42f, 7);
  draw_banner(frame, page, banner, situation);
  ui::panel(frame, rest);
  ui::Rect inside = ui::inset(rest, 10, 5);
  const Drawer drawer{frame, page, service, inside.w};
  const auto blocks = ways_out(drawer, situation);
  const auto pages = paged(blocks, inside.h, 3);
  draw_blocks(frame, inside, blocks, pages, 0, 3, 40);
  return draw_actions(frame, page, at.actions, situation.service);
}

std::vector<Preview> preview_queue_closed() {
  using queue::ClosedReason;
  const auto closed = [](ClosedReason reason, std::chrono::minutes until) {
    return [reason, until](const Sample& sample) {
      const queue::ServiceId id("residenza-anagrafica");
      const queue::Closed how{reason, sample.wall + until};
      session::State state = sample.at(session::QueueClosed{id, how});
      auto& status = state.hall.view->services.front();
      status.admission = how;
      if (reason == ClosedReason::none_left)
        status.last = wire::LastNumber{{'A', 64}, sample.wall - std::chrono::minutes{14}};
      return state;
    };
  };
  using std::chrono::hours;
  using std::chrono::minutes;
  const minutes tomorrow = hours{22} + minutes{6};
  return {
      {"queue_closed", "", closed(ClosedReason::none_left, tomorrow)},
      {"queue_closed", "over", closed(ClosedReason::over, tomorrow)},
      {"queue_closed", "pause", closed(ClosedReason::pause, hours{3})},
      {"queue_closed", "closed-day", closed(ClosedReason::closed_day, tomorrow + hours{48})},
      {"queue_closed", "not-yet", closed(ClosedReason::not_yet, hours{1})},
      {"queue_closed", "hall-unreachable", [](const Sample& sample) {
         session::State state = sample.at(
             session::QueueClosed{queue::ServiceId("residenza-anagrafica"), std::nullopt});
         state.hall.reachable = false;
         return state;
       }}};
}

}  // namespace atrio::screens
