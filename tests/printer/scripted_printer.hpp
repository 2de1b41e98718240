#pragma once

#include "printer/descriptor.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace atrio::tests {

/// A printer behind a socket that does what the test says: for each question DLE EOT n it gives
/// the answer of `answer(n, job bytes so far)`, none if that is empty. With `hang_up_after` it
/// resets the line after so many bytes of the job.
class ScriptedPrinter {
 public:
  using Answer =
      std::function<std::optional<std::uint8_t>(int question, std::size_t job_bytes)>;

  explicit ScriptedPrinter(Answer answer, std::size_t hang_up_after = SIZE_MAX)
      : answer_(std::move(answer)),
        hang_up_after_(hang_up_after),
        listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* where = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    ::bind(listener_.get(), where, size);
    ::listen(listener_.get(), 4);
    ::getsockname(listener_.get(), where, &size);
    port_ = std::to_string(ntohs(address.sin_port));
    thread_ = std::thread([this] { serve(); });
  }
  ~ScriptedPrinter() { unplug(); }

  const std::string& port() const { return port_; }
  int questions() const { return questions_; }

  /// Nobody answers any more. -> what was printed so far
  const std::vector<std::uint8_t>& unplug() {
    if (thread_.joinable()) {
      ::shutdown(listener_.get(), SHUT_RDWR);
      thread_.join();
    }
    listener_ = printer::Descriptor();
    return job_;
  }

 private:
  void serve() {
    for (;;) {
      const printer::Descriptor line(::accept(listener_.get(), nullptr, nullptr));
      if (!line) return;
      while (take_byte(line.get())) {
      }
    }
  }

  bool take_byte(int line) {
    std::uint8_t byte = 0;
    if (::recv(line, &byte, 1, 0) != 1) return false;
    if (byte == 0x10) {  // the tests' jobs hold no 10
      std::uint8_t rest[2];
      if (::recv(line, rest, 2, MSG_WAITALL) != 2) return false;
      ++questions_;
      if (const auto said = answer_(rest[1], job_.size()))
        ::send(line, &*said, 1, MSG_NOSIGNAL);
      return true;
    }
    job_.push_back(byte);
    if (job_.size() < hang_up_after_) return true;
    const linger at_once{1, 0};
    ::setsockopt(line, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    return false;
  }

  Answer answer_;
  std::size_t hang_up_after_;
  printer::Descriptor listener_;
  std::string port_;
  std::thread thread_;
  std::vector<std::uint8_t> job_;  ///< of the thread until it is joined
  std::atomic<int> questions_ = 0;
};

}  // namespace atrio::tests
