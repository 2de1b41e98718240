#include "lib/http/server.hpp"

#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <thread>

#include "base/log.hpp"
#include "lib/http/bounded_pool.hpp"
#include "lib/http/sockets.hpp"

namespace atrio::http {
namespace {

constexpr const char* every_path = R"((.|\n|\r)*)";

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

Request request_of(const httplib::Request& library) {
  Request request{.method = library.method,
                  .path = library.path,
                  .query = {library.params.begin(), library.params.end()},
                  .body = library.body,
                  .address = library.remote_addr};
  for (const auto& [name, value] : library.headers) request.headers.emplace(lower(name), value);
  return request;
}

/// The library's task queue in front of our bounded threads.
class Tasks : public httplib::TaskQueue {
 public:
  Tasks(std::size_t threads, std::size_t queued) : pool_(threads, queued) {}
  // The library's newer versions want to hear whether the task was taken; it always is.
  template <class Answer>
  static Answer taken() {
    if constexpr (!std::is_void_v<Answer>) return true;
  }
  using Enqueued = decltype(std::declval<httplib::TaskQueue>().enqueue({}));
  Enqueued enqueue(std::function<void()> task) override {
    pool_.add(std::move(task));
    return taken<Enqueued>();
  }
  void shutdown() override { pool_.finish(); }

 private:
  BoundedPool pool_;
};

}  // namespace

const std::string& Request::header(const std::string& name) const {
  static const std::string absent;
  const auto found = headers.find(name);
  return found == headers.end() ? absent : found->second;
}

/// cpp-httplib 0.11 cannot listen at a Unix socket; the descriptor of the listening socket is
/// protected, so a derived class can hand it a ready one. Newer versions allow the same.
class Server::Library : public httplib::Server {
 public:
  Library(Limits limits, std::function<Reply(const Request&)> answer,
          std::function<Response(int)> refused)
      : limits_(limits), answer_(std::move(answer)), refused_(std::move(refused)) {
    new_task_queue = [this] { return new Tasks(limits_.threads, limits_.queued); };
    set_keep_alive_max_count(1);
    set_read_timeout(limits_.read_time);
    set_write_timeout(limits_.write_time);
    set_payload_max_length(limits_.body_bytes);
    set_tcp_nodelay(true);
    set_pre_routing_handler([this](const httplib::Request&, httplib::Response& response) {
      if (!BoundedPool::refusing()) return HandlerResponse::Unhandled;
      write(refused_(503), response);
      return HandlerResponse::Handled;
    });
    set_error_handler([this](const httplib::Request&, httplib::Response& response) {
      if (response.body.empty() && response.status >= 400)
        write(refused_(response.status), response);
    });
    route();
  }

  ~Library() override { end(); }

  void begin(int descriptor, std::filesystem::path path) {
    path_ = std::move(path);
    svr_sock_ = descriptor;
    accepting_ = std::thread([this] { listen_after_bind(); });
  }

  void end() {
    stopping_ = true;
    // Not stop(): between the thread's start and its first look, that would do nothing.
    const auto descriptor = svr_sock_.exchange(INVALID_SOCKET);
    if (descriptor != INVALID_SOCKET) {
      ::shutdown(descriptor, SHUT_RDWR);
      ::close(descriptor);
    }
    if (accepting_.joinable()) accepting_.join();
    if (!path_.empty()) ::unlink(path_.c_str());
    path_.clear();
  }

 private:
  void route() {
    const Handler handle = [this](const httplib::Request& library,
                                  httplib::Response& response) {
      try {
        write(answer_(request_of(library)), response);
      } catch (const std::exception& cause) {
        log::error(std::string("a request failed: ") + cause.what());
        write(refused_(500), response);
      }
    };
    Get(every_path, handle);
    Post(every_path, handle);
    Put(every_path, handle);
    Delete(every_path, handle);
  }

  void write(const Reply& reply, httplib::Response& response) {
    if (const auto* whole = std::get_if<Response>(&reply)) return write(*whole, response);
    const auto& stream = std::get<Stream>(reply);
    if (++streams_ > limits_.streams) {
      --streams_;
      return write(refused_(503), response);
    }
    set_headers(stream.headers, response);
    response.set_chunked_content_provider(
        stream.type,
        [this, next = stream.next](std::size_t, httplib::DataSink& sink) {
          const auto piece = stopping_ ? std::nullopt : next_piece(next);
          if (piece) return sink.write(piece->data(), piece->size());
          sink.done();
          return true;
        },
        [this](bool) { --streams_; });
  }

  /// The library does not expect a stream to throw.
  static std::optional<std::string> next_piece(
      const std::function<std::optional<std::string>()>& next) try {
    return next();
  } catch (const std::exception& cause) {
    log::error(std::string("a stream failed: ") + cause.what());
    return std::nullopt;
  }

  void write(const Response& whole, httplib::Response& response) {
    response.status = whole.status;
    set_headers(whole.headers, response);
    response.set_content(whole.body, whole.type);
  }

  static void set_headers(const Headers& headers, httplib::Response& response) {
    for (const auto& [name, value] : headers) response.set_header(name, value);
  }

  const Limits limits_;
  const std::function<Reply(const Request&)> answer_;
  const std::function<Response(int)> refused_;
  std::atomic<std::size_t> streams_ = 0;
  std::atomic<bool> stopping_ = false;
  std::filesystem::path path_;  ///< of the Unix socket, removed at the end
  std::thread accepting_;
};

Server::Server(Limits limits, std::function<Reply(const Request&)> answer,
               std::function<Response(int)> refused)
    : library_(std::make_unique<Library>(limits, std::move(answer), std::move(refused))) {}

Server::~Server() = default;

void Server::listen_unix(const std::filesystem::path& path) {
  library_->begin(listening_unix_socket(path), path);
}

int Server::listen_tcp(const std::string& address, int port) {
  const int descriptor = listening_tcp_socket(address, port);
  const int taken = port_of(descriptor);
  library_->begin(descriptor, {});
  return taken;
}

void Server::stop() { library_->end(); }

}  // namespace atrio::http
