#include "printer/port.hpp"

#include <fcntl.h>
#include <linux/sockios.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace atrio::printer {
namespace {

constexpr int connect_ms = 2'000;
constexpr int close_ms =
    2'000;  ///< printers that never close their end must not hold the queue
constexpr int look_again_ms = 20;

class TcpLine : public Line {
 public:
  TcpLine(Descriptor socket, std::string place)
      : socket_(std::move(socket)), place_(std::move(place)) {}

  int descriptor() const override { return socket_.get(); }

  std::ptrdiff_t put(std::span<const std::uint8_t> bytes) override {
    return ::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
  }

  // send() succeeds into the kernel's buffer even when the printer is dead (printing.md §1.5).
  std::optional<std::string> drain() override {
    int before = 0;
    for (int idle_ms = 0; idle_ms < no_progress_limit_ms; idle_ms += look_again_ms) {
      int waiting = 0;
      if (::ioctl(socket_.get(), SIOCOUTQ, &waiting) != 0) return fault(errno);
      if (const int error = pending_error(); error != 0) return fault(error);
      if (waiting == 0) return std::nullopt;
      if (waiting != before) idle_ms = 0;
      before = waiting;
      wait_for(socket_.get(), 0, look_again_ms);
    }
    return place_ + ": the last bytes were not acknowledged";
  }

  std::optional<std::string> hang_up() override {
    if (::shutdown(socket_.get(), SHUT_WR) != 0) return fault(errno);
    std::array<char, 256> rest;
    while (wait_for(socket_.get(), POLLIN, close_ms)) {
      const auto got = ::recv(socket_.get(), rest.data(), rest.size(), 0);
      if (got == 0) return std::nullopt;
      if (got < 0 && errno != EINTR && errno != EAGAIN) return fault(errno);
    }
    return std::nullopt;  // it keeps its end open: no sign for or against the job
  }

 private:
  int pending_error() const {
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(socket_.get(), SOL_SOCKET, SO_ERROR, &error, &size);
    return error;
  }

  std::string fault(int error) const { return place_ + ": " + std::strerror(error); }

  Descriptor socket_;
  std::string place_;
};

void set_option(int socket, int level, int name, int value) {
  ::setsockopt(socket, level, name, &value, sizeof value);
}

/// 0, or errno of what kept the connection from coming about.
int connect_within(int socket, const sockaddr* address, socklen_t size) {
  if (::connect(socket, address, size) == 0) return 0;
  if (errno != EINPROGRESS) return errno;
  if (!wait_for(socket, POLLOUT, connect_ms)) return ETIMEDOUT;
  int error = 0;
  socklen_t error_size = sizeof error;
  ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &error_size);
  return error;
}

class TcpPort : public Port {
 public:
  TcpPort(std::string host, std::string service)
      : host_(std::move(host)), service_(std::move(service)) {}

  Opening open() override {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = AI_NUMERICSERV;
    addrinfo* found = nullptr;
    if (const int error = ::getaddrinfo(host_.c_str(), service_.c_str(), &wanted, &found);
        error != 0) {
      return {nullptr, PrinterState::absent, place() + ": " + ::gai_strerror(error)};
    }
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, ::freeaddrinfo);
    return open_first(*addresses);
  }

 private:
  Opening open_first(const addrinfo& addresses) const {
    int error = 0;
    for (const addrinfo* at = &addresses; at != nullptr; at = at->ai_next) {
      Descriptor socket(::socket(at->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
      if (!socket) {
        error = errno;
        continue;
      }
      error = connect_within(socket.get(), at->ai_addr, at->ai_addrlen);
      if (error != 0) continue;
      set_option(socket.get(), SOL_SOCKET, SO_KEEPALIVE, 1);
      set_option(socket.get(), IPPROTO_TCP, TCP_USER_TIMEOUT, no_progress_limit_ms);
      return {std::make_unique<TcpLine>(std::move(socket), place()), PrinterState::silent, {}};
    }
    return {nullptr, PrinterState::absent,
            "cannot reach " + place() + ": " + std::strerror(error)};
  }

  std::string place() const { return host_ + ":" + service_; }

  std::string host_;
  std::string service_;
};

}  // namespace

std::unique_ptr<Port> tcp_port(std::string host, std::string service) {
  return std::make_unique<TcpPort>(std::move(host), std::move(service));
}

}  // namespace atrio::printer
