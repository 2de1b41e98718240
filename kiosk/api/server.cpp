#include "api/server.hpp"

#include "api/errors.hpp"
#include "wire/intents.hpp"

#include <optional>

namespace atrio::api {
namespace {

/// Twice the waiting views: half of the threads are always there for tickets.
constexpr http::Limits limits{.threads = 2 * most_waiting_views,
                              .body_bytes = wire::max_message_bytes};

/// What stands for `{…}` when `path` is one of `pattern`; "" when the pattern has no braces.
std::optional<std::string> match(std::string_view pattern, std::string_view path) {
  const auto open = pattern.find('{');
  if (open == pattern.npos)
    return pattern == path ? std::optional<std::string>("") : std::nullopt;
  const auto before = pattern.substr(0, open);
  const auto after = pattern.substr(pattern.find('}') + 1);
  if (path.size() <= before.size() + after.size() || !path.starts_with(before) ||
      !path.ends_with(after))
    return std::nullopt;
  const auto argument = path.substr(before.size(), path.size() - before.size() - after.size());
  if (argument.find('/') != argument.npos) return std::nullopt;
  return std::string(argument);
}

}  // namespace

Server::Server(hall::Hall& hall, std::string profile_json, std::span<const Route> routes,
               const std::filesystem::path& socket)
    : hall_(hall),
      profile_json_(std::move(profile_json)),
      routes_(routes),
      server_(std::make_unique<http::Server>(
          limits, [this](const http::Request& request) { return answer(request); }, &refused)) {
  server_->listen_unix(socket);
}

Server::~Server() = default;

void Server::stop() { server_->stop(); }

http::Reply Server::answer(const http::Request& request) {
  bool other_method = false;
  for (const Route& route : routes_) {
    const auto argument = match(route.path, request.path);
    if (!argument) continue;
    if (route.method != request.method) {
      other_method = true;
      continue;
    }
    try {
      Visit visit{hall_, profile_json_, waiting_views_, request, *argument};
      return route.handler(visit);
    } catch (...) {
      return error_answer(std::current_exception(),
                          std::string(route.method) + " " + std::string(route.path));
    }
  }
  const auto place = request.method + " " + request.path;
  return other_method ? error_answer(405, "wrong_method", place)
                      : error_answer(404, "unknown_path", place);
}

}  // namespace atrio::api
