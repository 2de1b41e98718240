#pragma once

#include "api/routes.hpp"

#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace atrio::api {

/// One of the hall's Unix sockets, answering from construction to stop(). Borrows the hall.
class Server {
 public:
  /// Throws std::runtime_error naming the socket when another program answers there.
  /// `profile_json` is the profile as it stands in its file.
  Server(hall::Hall& hall, std::string profile_json, std::span<const Route> routes,
         const std::filesystem::path& socket);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Returns when every request under way is answered. hall.stop_waiting() comes first.
  void stop();

 private:
  http::Reply answer(const http::Request& request);

  hall::Hall& hall_;
  const std::string profile_json_;
  const std::span<const Route> routes_;
  std::atomic<int> waiting_views_ = 0;
  std::unique_ptr<http::Server> server_;  ///< last: its threads use all of the above
};

}  // namespace atrio::api
