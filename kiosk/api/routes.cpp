#include "api/routes.hpp"

#include "api/errors.hpp"
#include "lib/json/json.hpp"
#include "wire/hall_view.hpp"
#include "wire/intents.hpp"

#include <array>
#include <charconv>

namespace atrio::api {
namespace {

/// A view is answered on change, else after a minute: an idle terminal wakes no oftener than
/// for the clock (issue 2; the design said 20 s). A hall that dies closes the socket at once.
constexpr seconds longest_wait{60};

/// A whole number of at least `least`; BadRequest naming `what` otherwise.
std::int64_t whole_number(std::string_view text, std::int64_t least, const std::string& what) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < least)
    throw BadRequest(what + " is not a whole number from " + std::to_string(least));
  return number;
}

/// Reading a message fails by an exception that says where; here it becomes the asker's fault.
template <class Read>
auto read_body(Read read) try {
  return read();
} catch (const std::runtime_error& cause) {
  throw BadRequest(cause.what());
}

/// Holds one of the places for waiting views.
class WaitingPlace {
 public:
  explicit WaitingPlace(std::atomic<int>& taken) : taken_(taken) {
    if (++taken_ > most_waiting_views) {
      --taken_;
      throw Busy("too many views wait already; ask again");
    }
  }
  ~WaitingPlace() { --taken_; }
  WaitingPlace(const WaitingPlace&) = delete;
  WaitingPlace& operator=(const WaitingPlace&) = delete;

 private:
  std::atomic<int>& taken_;
};

http::Response get_view(Visit& visit) {
  const auto after = visit.request.query.find("after");
  if (after == visit.request.query.end())
    return {.body = wire::to_json(visit.hall.snapshot()->view)};
  const auto known = whole_number(after->second, 0, "after");
  const WaitingPlace place(visit.waiting_views);
  return {.body = wire::to_json(visit.hall.changed_since(known, longest_wait)->view)};
}

http::Response post_ticket(Visit& visit) {
  const auto wanted = read_body([&] { return wire::issue_ticket(visit.request.body, "body"); });
  const auto issued = visit.hall.issue(wanted);
  if (issued) return {.status = 201, .body = wire::to_json(*issued)};
  return error_answer(409, wire::to_string(issued.reason()), "POST /tickets");
}

http::Response post_reprint(Visit& visit) {
  const queue::TicketId ticket{whole_number(visit.argument, 1, "the ticket's id")};
  const auto wanted =
      read_body([&] { return wire::reprint(visit.request.body, ticket, "body"); });
  const auto queued = visit.hall.reprint(wanted);
  if (queued) return {.status = 202, .body = wire::to_json(*queued)};
  const int status = queued.reason() == wire::ReprintRefusal::unknown_ticket ? 404 : 409;
  return error_answer(status, wire::to_string(queued.reason()), "POST /tickets/{id}/reprint");
}

http::Response post_person_call(Visit& visit) {
  const auto wanted = read_body([&] { return wire::call_person(visit.request.body, "body"); });
  // A screen may only call to its own terminal.
  if (wanted.terminal != visit.hall.profile().terminal)
    throw BadRequest("body: terminal is not the one of this hall's profile");
  visit.hall.call_person(wanted);
  return {.status = 202, .body = "{}"};
}

http::Response get_health(Visit& visit) {
  const auto& view = visit.hall.snapshot()->view;
  return {.body = json::Json{{"generation", view.generation},
                             {"opening_day", queue::day_to_string(view.opening_day)},
                             {"printer", to_string(view.printer)}}
                      .dump()};
}

http::Response get_profile(Visit& visit) { return {.body = visit.profile_json}; }

constexpr std::array screen_table = {
    Route{"GET", "/view", &get_view},
    Route{"POST", "/tickets", &post_ticket},
    Route{"POST", "/tickets/{id}/reprint", &post_reprint},
    Route{"POST", "/person-calls", &post_person_call},
    Route{"GET", "/health", &get_health},
};

constexpr std::array sync_table = {
    Route{"GET", "/health", &get_health},
    Route{"GET", "/profile", &get_profile},
};

}  // namespace

std::span<const Route> screen_routes() { return screen_table; }
std::span<const Route> sync_routes() { return sync_table; }

}  // namespace atrio::api
