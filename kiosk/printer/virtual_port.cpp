#include "printer/virtual_port.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <termios.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

namespace atrio::printer {
namespace {

[[noreturn]] void fail(const std::string& attempt) {
  throw std::runtime_error(attempt + ": " + std::strerror(errno));
}

class LoopbackPort : public VirtualPort {
 public:
  explicit LoopbackPort(std::uint16_t port)
      : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (!listener_) fail("cannot make a socket");
    const int on = 1;
    ::setsockopt(listener_.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    auto* where = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    if (::bind(listener_.get(), where, size) != 0 || ::listen(listener_.get(), 4) != 0) {
      fail("cannot listen on 127.0.0.1:" + std::to_string(port));
    }
    if (::getsockname(listener_.get(), where, &size) != 0) fail("cannot learn the port");
    port_ = ntohs(address.sin_port);
  }

  std::string address() const override { return "tcp:127.0.0.1:" + std::to_string(port_); }
  int waiting() const override { return listener_.get(); }
  Descriptor accept() override {
    return Descriptor(
        ::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
  }

 private:
  Descriptor listener_;
  int port_ = 0;
};

class PseudoTerminal : public VirtualPort {
 public:
  explicit PseudoTerminal(std::filesystem::path link)
      : link_(std::move(link)),
        master_(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)) {
    if (!master_ || ::grantpt(master_.get()) != 0 || ::unlockpt(master_.get()) != 0) {
      fail("cannot make a pseudo-terminal");
    }
    const std::string device = ::ptsname(master_.get());
    // Held open so that the line stays up while no sender is there.
    slave_ = Descriptor(::open(device.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!slave_) fail("cannot open " + device);
    termios settings{};
    ::tcgetattr(slave_.get(), &settings);
    ::cfmakeraw(&settings);
    ::tcsetattr(slave_.get(), TCSANOW, &settings);

    if (std::filesystem::is_symlink(link_)) std::filesystem::remove(link_);
    std::filesystem::create_symlink(device, link_);
  }
  ~PseudoTerminal() override {
    std::error_code ignored;
    std::filesystem::remove(link_, ignored);
  }

  std::string address() const override { return "device:" + link_.string(); }
  int waiting() const override { return -1; }
  Descriptor accept() override {
    return Descriptor(::fcntl(master_.get(), F_DUPFD_CLOEXEC, 0));
  }

 private:
  std::filesystem::path link_;
  Descriptor master_;
  Descriptor slave_;
};

}  // namespace

std::unique_ptr<VirtualPort> listen_at(std::string_view specification) {
  const auto rest = [&](std::string_view head) { return specification.substr(head.size()); };
  if (specification.starts_with("tcp:")) {
    const std::string_view text = rest("tcp:");
    std::uint16_t port = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), port);
    if (!text.empty() && read.ec == std::errc() && read.ptr == text.data() + text.size()) {
      return std::make_unique<LoopbackPort>(port);
    }
  } else if (specification.starts_with("pty:") && !rest("pty:").empty()) {
    return std::make_unique<PseudoTerminal>(rest("pty:"));
  }
  throw std::runtime_error("'" + std::string(specification) +
                           "' is neither tcp:PORT nor pty:PATH");
}

}  // namespace atrio::printer
