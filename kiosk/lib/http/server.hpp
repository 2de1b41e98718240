#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// The one door to cpp-httplib. Routing is the caller's: one function answers everything.
namespace atrio::http {

struct Request {
  std::string method;                        ///< "GET", "POST" …
  std::string path;                          ///< decoded, without the query
  std::map<std::string, std::string> query;  ///< decoded; the first of equal names
  std::map<std::string, std::string>
      headers;  ///< names in lower case; the first of equal names
  std::string body;
  std::string address;  ///< the client's; empty on a Unix socket

  /// "" when absent. `name` in lower case.
  const std::string& header(const std::string& name) const;
};

using Headers = std::vector<std::pair<std::string, std::string>>;

struct Response {
  int status = 200;
  std::string type = "application/json";
  std::string body;
  Headers headers = {};
};

/// A response that goes on, such as server-sent events. `next` may block; it is called until it
/// gives nothing, the client goes away or the server stops.
struct Stream {
  std::string type = "text/event-stream";
  std::function<std::optional<std::string>()> next;
  Headers headers = {};
};

using Reply = std::variant<Response, Stream>;

struct Limits {
  std::size_t threads = 8;  ///< connections answered at once, streams included
  std::size_t streams = 0;  ///< of them streams; beyond, 503. Keep it below `threads`
  std::size_t queued = 64;  ///< connections that wait for a thread; beyond, 503
  std::size_t body_bytes = 16 * 1024;  ///< beyond, 413
  std::chrono::seconds read_time{5};   ///< between two pieces of a request
  std::chrono::seconds write_time{5};  ///< until a client takes the next piece
};

/// Answers requests on threads of its own. One connection, one request: a kept-open connection
/// would hold a thread, and the library polls it a hundred times a second.
class Server {
 public:
  /// `answer` is called on several threads at once. What it throws becomes status 500 without
  /// details, so it should map its own errors. `refused` words what the server refuses before
  /// `answer` is asked: 400, 413, 503 and the like.
  Server(Limits limits, std::function<Reply(const Request&)> answer,
         std::function<Response(int status)> refused);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Listens at a Unix socket with mode 0660. A socket left over by a killed program is
  /// replaced; when somebody answers there, or the path is no socket, throws
  /// std::runtime_error naming it. Begins to answer at once.
  void listen_unix(const std::filesystem::path& path);

  /// Listens at a numeric address; port 0 takes a free one. Throws std::runtime_error naming
  /// address and port when they are taken. Begins to answer at once. Returns the port.
  int listen_tcp(const std::string& address, int port);

  /// No new connections; returns when those being answered are. A caller whose `answer` or
  /// `next` waits for something must wake it first.
  void stop();

 private:
  class Library;
  std::unique_ptr<Library> library_;
};

}  // namespace atrio::http
