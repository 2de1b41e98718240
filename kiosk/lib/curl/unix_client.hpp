#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

/// The one door to libcurl.
namespace atrio::curl {

/// Nobody answered, or not in time: the other program is away.
class Unreachable : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Answer {
  int status = 0;
  std::string body;
};

/// HTTP over one Unix socket. One thread uses it; another may call cancel().
class UnixClient {
 public:
  /// Answers longer than `max_body_bytes` are an error.
  UnixClient(std::filesystem::path socket, std::size_t max_body_bytes);
  ~UnixClient();
  UnixClient(const UnixClient&) = delete;
  UnixClient& operator=(const UnixClient&) = delete;

  /// Whatever status came. Throws Unreachable naming the socket when none came in time, or
  /// after cancel().
  Answer get(const std::string& path, std::chrono::milliseconds time);
  Answer post(const std::string& path, std::string_view json, std::chrono::milliseconds time);

  /// Ends the request under way, if any, and every later one, at once. From any thread.
  void cancel();

 private:
  class Transfer;
  Answer perform(const std::string& path, const std::string_view* json,
                 std::chrono::milliseconds time);

  const std::filesystem::path socket_;
  const std::size_t max_body_bytes_;
  std::atomic<bool> cancelled_ = false;
  std::unique_ptr<Transfer> transfer_;
};

}  // namespace atrio::curl
