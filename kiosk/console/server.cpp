#include "console/server.hpp"

#include "base/log.hpp"
#include "console/console.hpp"
#include "guide/guide.hpp"
#include "hall/hall.hpp"
#include "lib/http/server.hpp"

#include <arpa/inet.h>

#include <mutex>
#include <stdexcept>

namespace atrio::console {

namespace {

// A hall has perhaps ten desks and four boards; whoever comes beyond that polls. The threads
// that streams cannot take answer the requests.
constexpr std::size_t most_streams = 24;
constexpr http::Limits limits{
    .threads = most_streams + 8, .streams = most_streams, .queued = 64};

/// A browser that went away without a word is noticed when the next piece is written.
constexpr milliseconds heartbeat{5000};

std::string in_url(const std::string& address) {
  return address.find(':') == std::string::npos ? address : "[" + address + "]";
}

void secure(http::Headers& headers) {
  headers.insert(headers.end(), safety_headers().begin(), safety_headers().end());
}

/// The pieces of one event stream: the state at once, then at every change, a sign of life when
/// nothing changes.
class Events {
 public:
  Events(Console& console, StreamStart start) : console_(console), start_(std::move(start)) {}

  std::optional<std::string> next() {
    if (over_) return std::nullopt;
    const auto snapshot = console_.hall().changed_since(
        generation_, generation_ == nothing_sent ? milliseconds{0} : heartbeat);
    if (!console_.goes_on(start_)) {
      over_ = true;
      return "event: signed-out\ndata: {}\n\n";
    }
    if (snapshot->view.generation == generation_)
      return "event: alive\ndata: " + console_.alive() + "\n\n";
    generation_ = snapshot->view.generation;
    return "event: state\ndata: " + console_.state(start_.stream, snapshot) + "\n\n";
  }

 private:
  static constexpr std::int64_t nothing_sent = -1;

  Console& console_;
  StreamStart start_;
  std::int64_t generation_ = nothing_sent;
  bool over_ = false;
};

}  // namespace

void require_loopback(const std::string& address) {
  in_addr four{};
  in6_addr six{};
  if (inet_pton(AF_INET, address.c_str(), &four) == 1 && ntohl(four.s_addr) >> 24 == 127)
    return;
  if (inet_pton(AF_INET6, address.c_str(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six)) return;
  throw std::runtime_error("console address '" + address +
                           "': only a loopback address such as 127.0.0.1 is allowed, because "
                           "there is no TLS yet and passwords must not cross the network");
}

class Server::Rooms {
 public:
  Rooms(hall::Hall& hall, const guide::Guide& guide, const Settings& settings)
      : hall_(hall),
        console_(hall, gather_names(guide, hall.profile()), WebFiles(settings.folders),
                 settings.now),
        server_(
            limits, [this](const http::Request& request) { return answer(request); },
            [](int status) {
              auto response = refused(status, "refused");
              secure(response.headers);
              return response;
            }) {
    require_loopback(settings.address);
    // Listening begins at once, so the console must know its name before: the port is chosen
    // by listen_tcp, hence requests wait in answer() until it is set.
    const std::lock_guard lock(starting_);
    port_ = server_.listen_tcp(settings.address, settings.port);
    const auto port = ":" + std::to_string(port_);
    console_.serve_as({in_url(settings.address) + port, "localhost" + port});
  }

  void stop() {
    hall_.stop_waiting();
    server_.stop();
  }

  int port() const { return port_; }

 private:
  http::Reply answer(const http::Request& request) {
    { const std::lock_guard started(starting_); }
    auto reply = console_.reply(request);
    if (auto* whole = std::get_if<Answer>(&reply)) {
      secure(whole->headers);
      return std::move(*whole);
    }
    // shared: the server copies `next` with the stream it belongs to.
    auto events = std::make_shared<Events>(console_, std::get<StreamStart>(std::move(reply)));
    http::Stream stream{.next = [events] { return events->next(); },
                        .headers = {{"Cache-Control", "no-store"}}};
    secure(stream.headers);
    return stream;
  }

  hall::Hall& hall_;
  Console console_;
  std::mutex starting_;
  int port_ = 0;
  http::Server server_;  // last: its threads use everything above
};

Server::Server(hall::Hall& hall, const guide::Guide& guide, Settings settings)
    : rooms_(std::make_unique<Rooms>(hall, guide, settings)) {}

Server::~Server() { stop(); }

int Server::port() const { return rooms_->port(); }

void Server::stop() { rooms_->stop(); }

}  // namespace atrio::console
