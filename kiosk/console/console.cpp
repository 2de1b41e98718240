#include "console/console.hpp"

#include "base/log.hpp"
#include "base/utf8.hpp"
#include "console/views.hpp"
#include "hall/hall.hpp"
#include "lib/crypto/random.hpp"

#include <algorithm>

namespace atrio::console {

namespace {

constexpr std::size_t largest_body = 16 * 1024;

/// "/api/tickets/7/call" against "/api/tickets/{ticket}/call" -> {"7"}; nothing if unlike.
std::optional<std::vector<std::string_view>> arguments_of(std::string_view path,
                                                          std::string_view pattern) {
  std::vector<std::string_view> arguments;
  while (!path.empty() && !pattern.empty()) {
    const auto part = path.substr(0, path.find('/', 1));
    const auto wanted = pattern.substr(0, pattern.find('/', 1));
    if (wanted.starts_with("/{") && part.size() > 1)
      arguments.push_back(part.substr(1));
    else if (part != wanted)
      return std::nullopt;
    path.remove_prefix(part.size());
    pattern.remove_prefix(wanted.size());
  }
  if (!path.empty() || !pattern.empty()) return std::nullopt;
  return arguments;
}

struct Match {
  const Route* route = nullptr;  ///< nullptr: refused
  bool path_known = false;       ///< for other methods
  std::vector<std::string_view> arguments;
};

Match match(const http::Request& request) {
  Match found;
  for (const auto& route : routes()) {
    auto arguments = arguments_of(request.path, route.path);
    if (!arguments) continue;
    found.path_known = true;
    if (route.method == request.method)
      return {.route = &route, .path_known = true, .arguments = std::move(*arguments)};
  }
  return found;
}

// SEC-24: denied actions leave a line.
Answer denied(int status, std::string_view word, const http::Request& request) {
  log::warning("console denied " + request.method + " " + for_log(request.path, 80) + " from " +
               for_log(request.address, 60) + ": " + std::string(word));
  return refused(status, word);
}

/// What makes a POST suspicious; nothing when it may pass. JSON alone already keeps other
/// sites' forms out; the token and the origin keep out the rest.
std::optional<Answer> fault_of_post(const http::Request& request,
                                    const std::optional<Session>& session) {
  if (!request.header("content-type").starts_with("application/json"))
    return refused(415, "not_json");
  const auto& origin = request.header("origin");
  const auto& host = request.header("host");
  if (!origin.empty() && origin != "http://" + host && origin != "https://" + host)
    return denied(403, "foreign_origin", request);
  if (session && !crypto::equal(session->csrf, request.header("x-atrio-csrf")))
    return denied(403, "csrf", request);
  return std::nullopt;
}

Answer file_answer(const WebFile& file, const http::Request& request) {
  Answer answer{.type = file.type,
                .headers = {{"ETag", file.etag}, {"Cache-Control", "no-cache"}}};
  if (request.header("if-none-match") == file.etag)
    answer.status = 304;
  else
    answer.body = file.body;
  return answer;
}

}  // namespace

Answer refused(int status, std::string_view word) {
  Answer answer = json_answer({{"error", word}});
  answer.status = status;
  return answer;
}

Answer json_answer(const json::Json& json) {
  return {.body = json.dump(), .headers = {{"Cache-Control", "no-store"}}};
}

const std::vector<std::pair<std::string, std::string>>& safety_headers() {
  static const std::vector<std::pair<std::string, std::string>> headers{
      // data: for the small pictures and the font that bootstrap-italia's style sheet carries.
      {"Content-Security-Policy",
       "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
       "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
       "frame-ancestors 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"X-Frame-Options", "DENY"},
      {"Referrer-Policy", "no-referrer"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
  };
  return headers;
}

Console::Console(hall::Hall& hall, Names names, WebFiles files, std::function<Instant()> now)
    : hall_(hall),
      names_(std::move(names)),
      files_(std::move(files)),
      now_(std::move(now)),
      access_(hall) {}

Reply Console::reply(const http::Request& request) {
  try {
    return checked_reply(request);
  } catch (const std::exception& error) {
    log::error("console: " + request.method + " " + for_log(request.path, 80) + ": " +
               for_log(error.what()));
    return refused(500, "broken");
  }
}

Reply Console::checked_reply(const http::Request& request) {
  if (std::find(hosts_.begin(), hosts_.end(), request.header("host")) == hosts_.end())
    return denied(421, "wrong_host", request);
  if (request.method == "GET")
    if (const auto* file = files_.find(request.path)) return file_answer(*file, request);
  return routed_reply(request);
}

Reply Console::routed_reply(const http::Request& request) {
  auto [route, path_known, arguments] = match(request);
  if (!route) return path_known ? refused(405, "method") : refused(404, "not_found");

  const auto now = now_();
  const auto token = session_token(request);
  auto session = access_.sessions().find(token, now);
  const auto role = role_of(session);
  if (role < route->least)
    return role == Role::anyone ? refused(401, "not_signed_in")
                                : denied(403, "not_allowed", request);
  if (const auto* stream = std::get_if<Stream>(&route->does))
    return StreamStart{*stream, route->least == Role::anyone ? "" : std::string(token)};

  Visit visit{.console = *this,
              .request = request,
              .arguments = std::move(arguments),
              .session = std::move(session),
              .body = {},
              .now = now};
  if (route->method == "POST") {
    if (auto fault = fault_of_post(request, visit.session)) return *fault;
    try {
      visit.body = json::parse(request.body, "request", largest_body);
    } catch (const std::runtime_error&) {
      return refused(400, "not_json");
    }
    access_.sessions().used(token, now);
  }
  return std::get<Handler>(route->does)(visit);
}

std::string Console::state(Stream stream,
                           const std::shared_ptr<const hall::Snapshot>& snapshot) {
  const auto now_ms = std::to_string(now_().time_since_epoch().count());
  const std::lock_guard lock(making_);
  Made& made = stream == Stream::staff ? staff_ : board_;
  if (made.from != snapshot) {
    const auto view = stream == Stream::staff ? staff_view : board_view;
    made = {.from = snapshot, .json = view(*snapshot, hall_.profile(), names_)};
  }
  return R"({"now_ms":)" + now_ms + R"(,"hall":)" + made.json + "}";
}

std::string Console::alive() const {
  return R"({"now_ms":)" + std::to_string(now_().time_since_epoch().count()) + "}";
}

bool Console::goes_on(const StreamStart& start) {
  return start.stream == Stream::board ||
         role_of(access_.sessions().find(start.session, now_())) == Role::staff;
}

}  // namespace atrio::console
