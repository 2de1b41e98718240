#include "lib/http/sockets.hpp"

#include <arpa/inet.h>
#include <netdb.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <utility>

namespace atrio::http {
namespace {

constexpr int backlog = 64;

[[noreturn]] void fail(const std::string& attempt, const std::string& why) {
  throw std::runtime_error(attempt + ": " + why);
}

[[noreturn]] void fail(const std::string& attempt) { fail(attempt, std::strerror(errno)); }

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  int release() { return std::exchange(fd_, -1); }

 private:
  int fd_;
};

const sockaddr* generic(const sockaddr_un& address) {
  return reinterpret_cast<const sockaddr*>(&address);
}

sockaddr_un unix_address(const std::filesystem::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const auto& text = path.native();
  if (text.empty() || text.size() >= sizeof address.sun_path)
    fail("cannot listen at " + text,
         "a socket's path has 1 to " + std::to_string(sizeof address.sun_path - 1) + " bytes");
  std::memcpy(address.sun_path, text.c_str(), text.size() + 1);
  return address;
}

bool somebody_answers(const sockaddr_un& address) {
  const Descriptor probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  return ::connect(probe.get(), generic(address), sizeof address) == 0 || errno == EAGAIN;
}

}  // namespace

int listening_unix_socket(const std::filesystem::path& path) {
  const auto attempt = "cannot listen at " + path.string();
  const auto address = unix_address(path);
  Descriptor listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (listener.get() < 0) fail(attempt);
  if (::bind(listener.get(), generic(address), sizeof address) != 0) {
    if (errno != EADDRINUSE) fail(attempt);
    if (!std::filesystem::is_socket(path)) fail(attempt, "there is a file that is no socket");
    if (somebody_answers(address)) fail(attempt, "another program answers there already");
    ::unlink(path.c_str());
    if (::bind(listener.get(), generic(address), sizeof address) != 0) fail(attempt);
  }
  // Before listen() nobody can connect, so no moment is open to everybody.
  if (::chmod(path.c_str(), 0660) != 0) fail(attempt);
  if (::listen(listener.get(), backlog) != 0) fail(attempt);
  return listener.release();
}

int listening_tcp_socket(const std::string& address, int port) {
  const auto attempt = "cannot listen at " + address + " port " + std::to_string(port);
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (::getaddrinfo(address.c_str(), std::to_string(port).c_str(), &hints, &found) != 0)
    fail(attempt, "not a numeric address");
  const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owned(found, &::freeaddrinfo);

  Descriptor listener(::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (listener.get() < 0) fail(attempt);
  // Lets a restarted program take its port back; it never lets two programs share one.
  const int yes = 1;
  ::setsockopt(listener.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (::bind(listener.get(), found->ai_addr, found->ai_addrlen) != 0) {
    if (errno == EADDRINUSE) fail(attempt, "another program has this port");
    fail(attempt);
  }
  if (::listen(listener.get(), backlog) != 0) fail(attempt);
  return listener.release();
}

int port_of(int descriptor) {
  sockaddr_storage address{};
  socklen_t length = sizeof address;
  if (::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &length) != 0)
    fail("cannot read a socket's port");
  return ntohs(address.ss_family == AF_INET6
                   ? reinterpret_cast<const sockaddr_in6&>(address).sin6_port
                   : reinterpret_cast<const sockaddr_in&>(address).sin_port);
}

}  // namespace atrio::http
