#include "console/console.hpp"
#include "console/routes.hpp"

#include "hall/hall.hpp"

#include <charconv>

namespace atrio::console {

namespace {

using Done = Outcome<queue::Ticket, queue::Refusal>;

Answer state_answer(Visit& visit, Stream stream) {
  return {.body = visit.console.state(stream, visit.console.hall().snapshot()),
          .headers = {{"Cache-Control", "no-store"}}};
}

/// With `?after=<generation>`: 204 while nothing has changed, so that polling stays cheap.
Answer show_state(Visit& visit, Stream stream) {
  const auto generation = visit.console.hall().snapshot()->view.generation;
  const auto after = visit.request.query.find("after");
  if (after != visit.request.query.end() && after->second == std::to_string(generation))
    return {.status = 204, .headers = {{"Cache-Control", "no-store"}}};
  return state_answer(visit, stream);
}

std::optional<queue::TicketId> ticket_of(const Visit& visit) {
  const auto text = visit.arguments.at(0);
  queue::TicketId id;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return id;
}

Answer answer_to(Visit& visit, const Done& done) {
  if (!done) return refused(409, queue::to_string(done.reason()));
  return state_answer(visit, Stream::staff);
}

/// A staff action on a ticket, at the desk the session has chosen and at no other (SEC-22).
using Action = Done (hall::Hall::*)(queue::TicketId, const queue::DeskId&);
Answer act(Visit& visit, Action action) {
  if (visit.session->desk.empty()) return refused(409, "no_desk");
  const auto ticket = ticket_of(visit);
  if (!ticket) return refused(404, "not_found");
  return answer_to(visit, (visit.console.hall().*action)(*ticket, visit.session->desk));
}

}  // namespace

Answer show_staff_state(Visit& visit) { return show_state(visit, Stream::staff); }
Answer show_board_state(Visit& visit) { return show_state(visit, Stream::board); }

Answer call_next(Visit& visit) {
  if (visit.session->desk.empty()) return refused(409, "no_desk");
  return answer_to(visit, visit.console.hall().call_next(visit.session->desk));
}

Answer call(Visit& visit) { return act(visit, &hall::Hall::call); }
Answer recall(Visit& visit) { return act(visit, &hall::Hall::recall); }
Answer serve(Visit& visit) { return act(visit, &hall::Hall::serve); }
Answer finish(Visit& visit) { return act(visit, &hall::Hall::finish); }
Answer no_show(Visit& visit) { return act(visit, &hall::Hall::no_show); }

Answer finish_and_call_next(Visit& visit) {
  auto answer = act(visit, &hall::Hall::finish);
  if (answer.status != 200) return answer;
  const auto called = visit.console.hall().call_next(visit.session->desk);
  // Finished all the same when nobody waits any more.
  if (!called && called.reason() == queue::Refusal::nobody_waiting)
    return state_answer(visit, Stream::staff);
  return answer_to(visit, called);
}

Answer answer_person_call(Visit& visit) {
  const queue::TerminalId terminal{std::string(visit.arguments.at(0))};
  if (!visit.console.hall().answer_person_call(terminal)) return refused(409, "nobody_asked");
  return state_answer(visit, Stream::staff);
}

Answer end_person_call(Visit& visit) {
  const queue::TerminalId terminal{std::string(visit.arguments.at(0))};
  if (!visit.console.hall().end_person_call(terminal)) return refused(409, "nobody_asked");
  return state_answer(visit, Stream::staff);
}

}  // namespace atrio::console
