#include "wire/intents.hpp"

#include "wire/words.hpp"

#include <algorithm>
#include <cassert>

namespace atrio::wire {
namespace {

using json::Json;

bool request_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         c == '-' || c == '_';
}

std::string read_request(const Reader& reader) {
  auto request = reader.text(64);
  if (request.empty() || !std::ranges::all_of(request, request_character))
    reader.fail("is not a request: use 1 to 64 of A-Z a-z 0-9 - _");
  return request;
}

/// Parses, refuses members other than `names` and lets `read` take the rest.
template <class Read>
auto read_message(std::string_view text, std::string_view place,
                  std::initializer_list<std::string_view> names, Read&& read) {
  const Json value = json::parse(text, place, max_message_bytes);
  const Reader reader(value, std::string(place) + ":");
  reader.only(names);
  return read(reader);
}

}  // namespace

std::string_view to_string(IssueRefusal refusal) {
  switch (refusal) {
    case IssueRefusal::not_here: return "not_here";
    case IssueRefusal::closed: return "closed";
    case IssueRefusal::day_full: return "day_full";
  }
  assert(false);
  return {};
}

std::optional<IssueRefusal> issue_refusal(std::string_view text) {
  for (const auto refusal :
       {IssueRefusal::not_here, IssueRefusal::closed, IssueRefusal::day_full})
    if (to_string(refusal) == text) return refusal;
  return std::nullopt;
}

std::string_view to_string(ReprintRefusal refusal) {
  switch (refusal) {
    case ReprintRefusal::unknown_ticket: return "unknown_ticket";
    case ReprintRefusal::too_many: return "too_many";
  }
  assert(false);
  return {};
}

std::optional<ReprintRefusal> reprint_refusal(std::string_view text) {
  for (const auto refusal : {ReprintRefusal::unknown_ticket, ReprintRefusal::too_many})
    if (to_string(refusal) == text) return refusal;
  return std::nullopt;
}

std::string to_json(const IssueTicket& intent) {
  return Json{{"request", intent.request},
              {"service", intent.service.value},
              {"language", intent.wishes.language},
              {"mediator", intent.wishes.mediator},
              {"priority", queue::to_string(intent.wishes.priority)},
              {"terminal", intent.terminal.value}}
      .dump();
}

IssueTicket issue_ticket(std::string_view text, std::string_view place) {
  return read_message(
      text, place, {"request", "service", "language", "mediator", "priority", "terminal"},
      [](const Reader& r) {
        return IssueTicket{
            .request = read_request(r.member("request")),
            .service = queue::ServiceId(r.member("service").id()),
            .wishes = {.language = read_language(r.member("language")),
                       .mediator = r.member("mediator").boolean(),
                       .priority = r.member("priority").as(queue::priority, "a priority")},
            .terminal = queue::TerminalId(r.member("terminal").id())};
      });
}

std::string to_json(const IssuedTicket& ticket) {
  Json value{{"id", ticket.id.value},
             {"number", queue::to_string(ticket.number)},
             {"service", ticket.service.value},
             {"people_ahead", ticket.people_ahead},
             {"print", queue::to_string(ticket.print)}};
  if (ticket.wait) value["wait"] = wait_to_json(*ticket.wait);
  return value.dump();
}

IssuedTicket issued_ticket(std::string_view text, std::string_view place) {
  return read_message(
      text, place, {"id", "number", "service", "people_ahead", "print", "wait"},
      [](const Reader& r) {
        IssuedTicket ticket;
        ticket.id = {r.member("id").integer(1, INT64_MAX)};
        ticket.number = read_number(r.member("number"));
        ticket.service = queue::ServiceId(r.member("service").id());
        ticket.people_ahead = static_cast<int>(r.member("people_ahead").integer(0, 1'000'000));
        ticket.print = r.member("print").as(queue::job_state, "a print job's state");
        if (const auto wait = r.optional("wait")) ticket.wait = read_wait(*wait);
        return ticket;
      });
}

std::string to_json(const Reprint& intent) { return Json{{"request", intent.request}}.dump(); }

Reprint reprint(std::string_view text, queue::TicketId ticket, std::string_view place) {
  return read_message(text, place, {"request"}, [&](const Reader& r) {
    return Reprint{read_request(r.member("request")), ticket};
  });
}

std::string to_json(const CallPerson& intent) {
  return Json{{"request", intent.request}, {"terminal", intent.terminal.value}}.dump();
}

CallPerson call_person(std::string_view text, std::string_view place) {
  return read_message(text, place, {"request", "terminal"}, [](const Reader& r) {
    return CallPerson{read_request(r.member("request")),
                      queue::TerminalId(r.member("terminal").id())};
  });
}

}  // namespace atrio::wire
