#include "screens/previews.hpp"
#include "screens/regions.hpp"
#include "screens/situations.hpp"

#include <algorithm>

namespace atrio::screens {
namespace {

/// The first telephone number of a service; null if it has only addresses.
const guide::Contact* phone_of(const guide::Service& service) {
  const auto& all = service.contacts;
  const auto found = std::ranges::find(all, guide::ContactKind::phone, &guide::Contact::kind);
  return found == all.end() ? nullptr : &*found;
}

ui::BoxStyle ground(const ui::Frame& frame, bool held) {
  const ui::Look& look = frame.look();
  const ui::Colours& c = look.colours;
  return {.fill = held && !look.flat ? c.tint : c.danger_ground,
          .edge = c.danger,
          .edge_width = look.edge_mm,
          .radius = look.card_radius,
          .card = !held};
}

/// One number: what it is for at the start, the digits large at the end.
Wanted draw_phone(ui::Frame& frame, const Page& page, ui::Rect where,
                  const guide::Service& service, const guide::Contact& phone) {
  const ui::Colours& c = frame.colours();
  const ui::Text title = shown(service.title);
  const ui::Text line =
      phone.certain ? shown(service.summary) : say(page, "service/check_at_desk");
  const std::string id = "service/" + service.card.id;
  const ui::Press press = frame.touchable(
      where,
      {.id = id,
       .role = ui::Role::tile,
       .label = title,
       .speech = spoken({title.value,
                         say(page, "service/call_number", {{"number", phone.value}}).value,
                         line.value})});
  const ui::Rect place = press.held ? ui::moved(where, 0, frame.look().tile_drop) : where;
  if (press.focused) frame.focus_ring(place, frame.look().card_radius);
  frame.box(place, ground(frame, press.held));
  frame.set_colours(id, c.ink, c.danger_ground);
  const ui::Frame::Inside inside(frame, id);

  ui::Rect rest = ui::inset(place, 8, 5);
  const ui::TextStyle digits{.step = ui::Step::t6,
                             .bold = true,
                             .align = ui::Align::end,
                             .vertical = ui::Vertical::middle,
                             .max_lines = 1};
  const ui::Text number{'`' + phone.value + '`', "it"};
  const float digits_w = frame.measure(rest.w, number, digits).w + 1;
  const ui::Rect number_place = ui::cut_end(rest, digits_w, 3);
  frame.text(number_place, number, digits);
  const float icon = std::min(16.0f, rest.h * 0.5f);
  frame.picture(ui::centred(ui::cut_end(rest, icon, 6), icon, icon), "phone", c.danger);

  const ui::TextStyle name{.step = ui::Step::t3, .bold = true, .fit = true, .tight = true};
  const ui::TextStyle summary{.step = ui::Step::t1, .fit = true, .tight = true};
  const float name_h = frame.measure(rest.w, title, name).h;
  const float summary_h = frame.measure(rest.w, line, summary).h;
  const bool both = name_h + summary_h <= rest.h;
  ui::Rect lines = ui::centred(rest, rest.w, both ? name_h + summary_h : rest.h);
  frame.text(ui::cut_top(lines, both ? name_h : lines.h), title, name);
  if (both) frame.text(lines, line, summary);
  if (!press.activated) return {};
  return session::intent::Service{
      service.card.id.empty() ? queue::ServiceId() : queue::ServiceId(service.card.id),
      session::Tab::what};
}

}  // namespace

Wanted emergency(ui::Frame& frame, const Page& page, const session::ChooseService& situation) {
  const guide::Need* need = page.guide.need(situation.need.value);
  if (!need) return session::intent::Start{};
  const Regions at = regions(frame, true);
  draw_title(frame, page, at.title,
             {.title = words(page, "need/" + need->id + "/name"),
              .line = say(page, "service/no_number_needed"),
              .need = ui::NeedCode{need->silhouette, ui::colour(need->colour)},
              .pictogram = need->pictogram});

  Wanted wanted;
  ui::Rect rest = at.body;
  const auto cards = page.guide.services(need->id);
  const float gap = frame.look().gap;
  const float height =
      std::min(84.0f, (rest.h - gap * static_cast<float>(cards.size())) /
                          static_cast<float>(std::max<std::size_t>(1, cards.size())));
  for (const guide::ServiceCard& card : cards) {
    const guide::Service service = page.guide.service(card.id, page.language());
    if (const guide::Contact* phone = phone_of(service))
      if (auto one = draw_phone(frame, page, ui::cut_top(rest, height, gap), service, *phone))
        wanted = one;
  }
  if (ui::button(frame, at.actions,
                 {.id = "call-person",
                  .label = say(page, "dock/call_person"),
                  .pictogram = "call_person",
                  .kind = ui::ButtonKind::person,
                  .step = ui::Step::t3}))
    wanted = session::intent::CallPerson{};
  return wanted;
}

std::vector<Preview> preview_emergency() {
  return {{"choose_service", "emergency", [](const Sample& sample) {
             return sample.at(session::ChooseService{queue::NeedId("emergenza"), 0});
           }}};
}

}  // namespace atrio::screens
