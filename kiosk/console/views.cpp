#include "console/views.hpp"

#include "hall/hall.hpp"
#include "lib/json/json.hpp"

#include <algorithm>
#include <cassert>

namespace atrio::console {

namespace {

using json::Json;

std::int64_t ms(Instant instant) { return instant.time_since_epoch().count(); }

Json to_json(queue::TicketNumber number, const Names& names) {
  const auto seal = names.seals.find(number.letter);
  Json json = {{"text", queue::to_string(number)},
               {"letter", std::string(1, number.letter)},
               {"digits", queue::to_string(number).substr(3)}};  // letter + no-break space
  if (seal != names.seals.end()) {
    json["silhouette"] = seal->second.silhouette;
    json["colour"] = seal->second.colour;
  }
  return json;
}

Json language_json(const std::string& tag, const Names& names) {
  const auto found = names.languages.find(tag);
  if (found == names.languages.end())
    return {{"tag", tag}, {"endonym", tag}, {"name", tag}, {"direction", "ltr"}};
  return {{"tag", tag},
          {"endonym", found->second.endonym},
          {"name", found->second.italian},
          {"direction", found->second.right_to_left ? "rtl" : "ltr"}};
}

/// Facts of a state: since when, and how often called.
struct StateJson {
  Json& json;
  void operator()(const queue::Waiting&) const {}
  void operator()(const queue::Called& called) const {
    json["since_ms"] = ms(called.at);
    json["calls"] = called.count;
  }
  void operator()(const queue::Serving& serving) const { json["since_ms"] = ms(serving.since); }
  void operator()(const queue::Done&) const {}
  void operator()(const queue::NoShow&) const {}
  void operator()(const queue::Expired&) const {}
};

Json ticket_json(const queue::Ticket& ticket, const hall::Snapshot& snapshot,
                 const Names& names) {
  const auto service = names.services.find(ticket.service);
  Json json = {
      {"id", ticket.id.value},
      {"number", to_json(ticket.number, names)},
      {"service", service == names.services.end() ? ticket.service.value : service->second},
      {"mediator", ticket.wishes.mediator},
      {"priority", queue::to_string(ticket.wishes.priority)},
      {"arrived_ms", ms(ticket.arrived)},
      {"phase", queue::to_string(queue::phase_of(ticket.state))}};
  if (!ticket.wishes.language.empty())
    json["language"] = language_json(ticket.wishes.language, names);
  std::visit(StateJson{json}, ticket.state);
  const auto& prints = snapshot.view.prints;
  const auto print = std::find_if(prints.begin(), prints.end(),
                                  [&](const auto& p) { return p.ticket == ticket.id; });
  if (print != prints.end()) json["print"] = queue::to_string(print->state);
  return json;
}

Json desk_json(const hall::DeskStatus& status, const wire::Profile& profile,
               const hall::Snapshot& snapshot, const Names& names) {
  const auto* desk = wire::find_desk(profile, status.desk);
  Json json = {{"desk", status.desk.value},
               {"serves", desk ? std::string(desk->serves.begin(), desk->serves.end()) : ""},
               {"ticket", nullptr},
               {"next", nullptr}};
  if (status.ticket) json["ticket"] = ticket_json(*status.ticket, snapshot, names);
  if (status.next) json["next"] = to_json(*status.next, names);
  return json;
}

std::string_view word(wire::PersonCallState state) {
  switch (state) {
    case wire::PersonCallState::none: return "none";
    case wire::PersonCallState::asked: return "asked";
    case wire::PersonCallState::coming: return "coming";
  }
  assert(false);
  return {};
}

Json person_call_json(const wire::PersonCall& call) {
  Json json = {{"terminal", call.terminal.value}, {"state", word(call.state)}};
  if (call.since) json["since"] = queue::to_string(*call.since);
  return json;
}

Json place_json(const wire::Profile& profile) {
  return {{"name", profile.place.name},
          {"office", profile.place.office},
          {"time_zone", profile.time_zone}};
}

}  // namespace

std::string staff_view(const hall::Snapshot& snapshot, const wire::Profile& profile,
                       const Names& names) {
  Json json = {{"generation", snapshot.view.generation},
               {"place", place_json(profile)},
               {"terminal", profile.terminal.value},
               {"printer", to_string(snapshot.view.printer)},
               {"waiting", Json::array()},
               {"desks", Json::array()},
               {"person_calls", Json::array()}};
  for (const auto& ticket : snapshot.waiting)
    json["waiting"].push_back(ticket_json(ticket, snapshot, names));
  for (const auto& desk : snapshot.desks)
    json["desks"].push_back(desk_json(desk, profile, snapshot, names));
  for (const auto& call : snapshot.view.person_calls)
    if (call.state != wire::PersonCallState::none)
      json["person_calls"].push_back(person_call_json(call));
  return json.dump();
}

std::string board_view(const hall::Snapshot& snapshot, const wire::Profile& profile,
                       const Names& names) {
  Json json = {{"generation", snapshot.view.generation},
               {"place", place_json(profile)},
               {"words",
                {{"now", names.board.now},
                 {"desk", names.board.desk},
                 {"called", names.board.called},
                 {"since", names.board.since}}},
               {"calls", Json::array()}};
  for (const auto& call : snapshot.view.calls)
    json["calls"].push_back({{"sequence", call.sequence},
                             {"number", to_json(call.number, names)},
                             {"desk", call.desk.value}});
  return json.dump();
}

}  // namespace atrio::console
