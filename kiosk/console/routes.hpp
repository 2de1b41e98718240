#pragma once

#include "console/access.hpp"
#include "lib/http/server.hpp"
#include "lib/json/json.hpp"

#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace atrio::console {

class Console;
using Answer = http::Response;

/// Server-sent events: one message at once, then one a change.
enum class Stream { staff, board };

/// One request that has passed every check of its route.
struct Visit {
  Console& console;
  const http::Request& request;
  std::vector<std::string_view> arguments;  ///< what stood for `{…}` in the route's path
  std::optional<Session> session;  ///< present whenever the route needs newcomer or more
  json::Json body;                 ///< of a POST
  Instant now;
};

using Handler = Answer (*)(Visit&);

/// One line of the table of all routes. What is not in it is refused (deny by default);
/// console.openapi.yaml describes the same lines and a test compares the two.
struct Route {
  std::string_view method;
  std::string_view path;  ///< `{name}` stands for one segment
  Role least;             ///< who may
  std::variant<Handler, Stream> does;
};
std::span<const Route> routes();

/// The value of the session cookie; empty when the request has none.
std::string_view session_token(const http::Request& request);

// Handlers: signing in (session_handlers.cpp).
Answer sign_in(Visit& visit);
Answer show_session(Visit& visit);
Answer sign_out(Visit& visit);
Answer be_present(Visit& visit);
Answer choose_password(Visit& visit);
Answer choose_desk(Visit& visit);

// Handlers: the queue (queue_handlers.cpp). They answer with the new StaffState.
Answer show_staff_state(Visit& visit);
Answer show_board_state(Visit& visit);
Answer call_next(Visit& visit);
Answer call(Visit& visit);
Answer recall(Visit& visit);
Answer serve(Visit& visit);
Answer finish(Visit& visit);
Answer finish_and_call_next(Visit& visit);
Answer no_show(Visit& visit);
Answer answer_person_call(Visit& visit);
Answer end_person_call(Visit& visit);

}  // namespace atrio::console
