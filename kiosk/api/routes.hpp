#pragma once

#include "hall/hall.hpp"
#include "lib/http/server.hpp"

#include <atomic>
#include <span>
#include <string>
#include <string_view>

/// The hall's two Unix sockets: what stands behind each path.
namespace atrio::api {

/// One request that found its route.
struct Visit {
  hall::Hall& hall;
  const std::string& profile_json;
  std::atomic<int>& waiting_views;
  const http::Request& request;
  std::string argument;  ///< what stood for `{…}` in the path; at most one a path
};

/// One line of a socket's table. screen.openapi.yaml and sync.openapi.yaml describe the same
/// lines and a test compares them.
struct Route {
  std::string_view method;
  std::string_view path;  ///< `{name}` stands for one segment
  http::Response (*handler)(Visit&);
};

std::span<const Route> screen_routes();
std::span<const Route> sync_routes();

/// How many views may wait for a change at once; beyond it 503, so that posts find a thread.
constexpr int most_waiting_views = 4;

}  // namespace atrio::api
