#include "wire/hall_view.hpp"

#include "wire/words.hpp"

#include <algorithm>
#include <cassert>

namespace atrio::wire {
namespace {

using json::Json;

constexpr std::size_t max_view_bytes = 512 * 1024;

std::string_view to_string(PersonCallState state) {
  switch (state) {
    case PersonCallState::none: return "none";
    case PersonCallState::asked: return "asked";
    case PersonCallState::coming: return "coming";
  }
  assert(false);
  return {};
}

std::optional<PersonCallState> person_call_state(std::string_view text) {
  for (const auto state :
       {PersonCallState::none, PersonCallState::asked, PersonCallState::coming})
    if (to_string(state) == text) return state;
  return std::nullopt;
}

Json admission_to_json(const queue::Admission& admission) {
  if (const auto* open = std::get_if<queue::Open>(&admission))
    return {{"open_until", queue::to_string(open->until)}};
  const auto& closed = std::get<queue::Closed>(admission);
  Json value{{"closed", queue::to_string(closed.reason)}};
  if (closed.opens_again) value["opens_again"] = queue::to_string(*closed.opens_again);
  return value;
}

queue::LocalTime read_time(const Reader& reader) {
  return reader.as(queue::local_time, "a local time such as 2026-11-23T08:30");
}

queue::Admission read_admission(const Reader& reader) {
  if (const auto until = reader.optional("open_until")) {
    reader.only({"open_until"});
    return queue::Open{read_time(*until)};
  }
  reader.only({"closed", "opens_again"});
  queue::Closed closed{reader.member("closed").as(queue::closed_reason, "a reason"), {}};
  if (const auto again = reader.optional("opens_again")) closed.opens_again = read_time(*again);
  return closed;
}

Json to_value(const ServiceStatus& status) {
  Json value{{"service", status.service.value},
             {"series", std::string(1, status.letter)},
             {"admission", admission_to_json(status.admission)},
             {"people_ahead", status.people_ahead}};
  if (!status.need.empty()) value["need"] = status.need.value;
  if (status.wait) value["wait"] = wait_to_json(*status.wait);
  if (status.last)
    value["last"] = {{"number", queue::to_string(status.last->number)},
                     {"at", queue::to_string(status.last->at)}};
  return value;
}

ServiceStatus read_service(const Reader& reader) {
  reader.only({"service", "series", "need", "admission", "people_ahead", "wait", "last"});
  ServiceStatus status;
  status.service = queue::ServiceId(reader.member("service").id());
  status.letter = read_letter(reader.member("series"));
  if (const auto need = reader.optional("need")) status.need = queue::NeedId(need->id());
  status.admission = read_admission(reader.member("admission"));
  status.people_ahead = static_cast<int>(reader.member("people_ahead").integer(0, 1'000'000));
  if (const auto wait = reader.optional("wait")) status.wait = read_wait(*wait);
  if (const auto last = reader.optional("last")) {
    last->only({"number", "at"});
    status.last =
        LastNumber{read_number(last->member("number")), read_time(last->member("at"))};
  }
  return status;
}

Json to_value(const Call& call) {
  return {{"sequence", call.sequence},
          {"number", queue::to_string(call.number)},
          {"desk", call.desk.value}};
}

Call read_call(const Reader& reader) {
  reader.only({"sequence", "number", "desk"});
  return {reader.member("sequence").integer(0, INT64_MAX), read_number(reader.member("number")),
          read_desk(reader.member("desk"))};
}

Json to_value(const TicketPrint& print) {
  return {{"ticket", print.ticket.value},
          {"state", queue::to_string(print.state)},
          {"copy", print.copy},
          {"proof", print.proof}};
}

TicketPrint read_print(const Reader& reader) {
  reader.only({"ticket", "state", "copy", "proof"});
  return {{reader.member("ticket").integer(1, INT64_MAX)},
          reader.member("state").as(queue::job_state, "a print job's state"),
          static_cast<int>(reader.member("copy").integer(1, 1000)),
          static_cast<int>(reader.member("proof").integer(0, 4))};
}

Json to_value(const PersonCall& call) {
  Json value{{"terminal", call.terminal.value}, {"state", to_string(call.state)}};
  if (call.since) value["since"] = queue::to_string(*call.since);
  return value;
}

PersonCall read_person_call(const Reader& reader) {
  reader.only({"terminal", "state", "since"});
  PersonCall call{queue::TerminalId(reader.member("terminal").id()),
                  reader.member("state").as(person_call_state, "a person call's state"),
                  {}};
  if (const auto since = reader.optional("since")) call.since = read_time(*since);
  return call;
}

template <class Items>
Json list(const Items& items) {
  Json values = Json::array();
  for (const auto& item : items) values.push_back(to_value(item));
  return values;
}

}  // namespace

const ServiceStatus* find(const HallView& view, const queue::ServiceId& service) {
  const auto found = std::ranges::find(view.services, service, &ServiceStatus::service);
  return found == view.services.end() ? nullptr : &*found;
}

PersonCallState person_call(const HallView& view, const queue::TerminalId& terminal) {
  const auto found = std::ranges::find(view.person_calls, terminal, &PersonCall::terminal);
  return found == view.person_calls.end() ? PersonCallState::none : found->state;
}

std::string to_json(const HallView& view) {
  return Json{{"generation", view.generation},
              {"opening_day", queue::day_to_string(view.opening_day)},
              {"services", list(view.services)},
              {"calls", list(view.calls)},
              {"printer", to_string(view.printer)},
              {"prints", list(view.prints)},
              {"person_calls", list(view.person_calls)}}
      .dump();
}

HallView hall_view(std::string_view text, std::string_view place) {
  const Json value = json::parse(text, place, max_view_bytes);
  const Reader reader(value, std::string(place) + ":");
  reader.only(
      {"generation", "opening_day", "services", "calls", "printer", "prints", "person_calls"});
  HallView view;
  view.generation = reader.member("generation").integer(0, INT64_MAX);
  view.opening_day = reader.member("opening_day").as(queue::opening_day, "a day");
  reader.member("services").each(200, [&](const Reader& r) {
    view.services.push_back(read_service(r));
  });
  reader.member("calls").each(100,
                              [&](const Reader& r) { view.calls.push_back(read_call(r)); });
  view.printer = reader.member("printer").as(queue::printer_state, "a printer's state");
  reader.member("prints").each(100,
                               [&](const Reader& r) { view.prints.push_back(read_print(r)); });
  reader.member("person_calls").each(100, [&](const Reader& r) {
    view.person_calls.push_back(read_person_call(r));
  });
  return view;
}

}  // namespace atrio::wire
