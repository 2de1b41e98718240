#include "screens/draw.hpp"

#include "lib/icu/calendar.hpp"
#include "screens/facade.hpp"
#include "screens/regions.hpp"
#include "ui/dock.hpp"

#include <algorithm>
#include <string_view>

namespace atrio::screens {
namespace {

using namespace atrio::session;

Wanted draw_situation(ui::Frame& frame, const Page& page) {
  struct {
    ui::Frame& frame;
    const Page& page;
    Wanted operator()(const Attract& s) const { return attract(frame, page, s); }
    Wanted operator()(const ChooseLanguage& s) const { return choose_language(frame, page, s); }
    Wanted operator()(const ChooseNeed& s) const { return choose_need(frame, page, s); }
    Wanted operator()(const ChooseService& s) const {
      return s.need.value == "emergenza" ? emergency(frame, page, s)
                                         : choose_service(frame, page, s);
    }
    Wanted operator()(const ReadService& s) const { return service(frame, page, s); }
    Wanted operator()(const ConfirmTicket& s) const { return confirm_ticket(frame, page, s); }
    Wanted operator()(const TicketIssued& s) const { return ticket_issued(frame, page, s); }
    Wanted operator()(const QueueClosed& s) const { return queue_closed(frame, page, s); }
  } const screen{frame, page};
  return std::visit(screen, page.visit().now_shown());
}

std::string_view person_key(PersonState state) {
  switch (state) {
    case PersonState::none: return "";
    case PersonState::requested:
    case PersonState::waiting: return "person/requested";
    case PersonState::coming: return "person/coming";
    case PersonState::nobody: return "person/nobody";
    case PersonState::unreachable: return "person/unreachable";
  }
  return "";
}

/// What became of the call for a person; empty when none was made.
ui::Text person_text(const Page& page) {
  const std::string_view key = person_key(page.visit().person.state);
  if (key.empty()) return {};
  const bool other = std::holds_alternative<ChooseLanguage>(page.visit().now_shown());
  // The longer sentence has no room in large letters.
  if (key == "person/requested" && other && !page.visit().modes.larger)
    return say(page, "choose_language/other_called");
  return say(page, key);
}

/// In place of the header while a person is on the way: amber, because it is about a human.
void draw_person_line(ui::Frame& frame, ui::Rect band, const ui::Text& line) {
  const ui::Colours& c = frame.colours();
  frame.fill(band, c.amber);
  ui::Rect rest = ui::inset(band, std::min(frame.look().margin, band.w * 0.05f), 0);
  // Large letters need the whole width.
  if (!frame.look().modes.large)
    frame.picture(ui::cut_start(rest, 16, 6), "call_person", c.on_amber);
  frame.text(rest, line,
             {.step = ui::Step::t3,
              .bold = true,
              .colour = c.on_amber,
              .vertical = ui::Vertical::middle,
              .max_lines = 2,
              .fit = true,
              .tight = true},
             {.id = "person", .role = ui::Role::status});
}

void draw_header(ui::Frame& frame, const Page& page) {
  if (!has_header(frame)) return;
  const ui::Text person = person_text(page);
  if (!person.empty()) {
    const float more = frame.look().modes.large ? 5.5f : 1.0f;
    draw_person_line(frame, {0, 0, frame.area().w, ui::header_height(frame) + more}, person);
    return;
  }
  ui::header(frame, page_header(page));
}

Wanted draw_dock(ui::Frame& frame, const Page& page) {
  const guide::Language* language = page.guide.language(page.language());
  const ui::Text endonym{language ? language->endonym : page.language(), page.language()};
  const bool large = page.visit().modes.larger;
  const auto key = ui::dock(
      frame, {endonym, say(page, "dock/larger_text"), say(page, "dock/contrast"),
              say(page, "dock/low_reach"), say(page, "dock/back"), say(page, "dock/start"),
              say(page, large ? "dock/call_person_short" : "dock/call_person"),
              say(page, "dock/end")});
  if (!key) return {};
  switch (*key) {
    case ui::DockKey::language: return intent::OpenLanguages{};
    case ui::DockKey::larger: return intent::Larger{};
    case ui::DockKey::contrast: return intent::Contrast{};
    case ui::DockKey::lower: return intent::LowReach{};
    case ui::DockKey::back: return intent::Back{};
    case ui::DockKey::start: return intent::Start{};
    case ui::DockKey::person: return intent::CallPerson{};
    case ui::DockKey::end: return intent::End{};
  }
  return {};
}

}  // namespace

void draw_title(ui::Frame& frame, const Page& page, ui::Rect where, const ui::Question& title) {
  const ui::Text person = has_header(frame) ? ui::Text{} : person_text(page);
  if (person.empty())
    ui::question(frame, where, title);
  else
    draw_person_line(frame, where, person);
}

Wanted draw(ui::Frame& frame, const Page& page) {
  if (std::holds_alternative<Attract>(page.visit().now_shown()))
    return draw_situation(frame, page);

  frame.fill(frame.area(), frame.colours().paper);
  low_reach_ground(frame);
  draw_header(frame, page);
  Wanted wanted = draw_situation(frame, page);
  if (const Wanted key = draw_dock(frame, page)) wanted = key;
  if (page.visit().warned_at) {
    // Nothing under the question can be wanted any more.
    wanted = still_there(frame, page);
  }
  return wanted;
}

}  // namespace atrio::screens
