#pragma once

#include "printer/descriptor.hpp"
#include "printer/printer.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

/// Ways to reach a printer that takes bytes and may answer.
namespace atrio::printer {

/// An open, non-blocking line to a printer. Closed when destroyed.
class Line {
 public:
  virtual ~Line() = default;
  /// For poll(2).
  virtual int descriptor() const = 0;
  /// As write(2): how many bytes were taken, or -1 with errno. Never raises SIGPIPE.
  virtual std::ptrdiff_t put(std::span<const std::uint8_t> bytes) = 0;
  /// Waits until the bytes have left this machine; what went wrong, if anything did.
  virtual std::optional<std::string> drain() = 0;
  /// Ends the talk in order, after the last answer; what went wrong, if anything did.
  virtual std::optional<std::string> hang_up() = 0;
};

/// A line, or why there is none.
struct Opening {
  std::unique_ptr<Line> line;
  PrinterState state = PrinterState::silent;  ///< when there is no line
  std::string why;                            ///< when there is no line
};

/// Where a printer is. Opened for each job and each question anew, because a printer may come
/// and go, and many take one connection at a time.
class Port {
 public:
  virtual ~Port() = default;
  virtual Opening open() = 0;
};

std::unique_ptr<Port> device_port(std::filesystem::path path);
std::unique_ptr<Port> tcp_port(std::string host, std::string service);

/// Waits until `events` of poll(2) or an error or hang-up shows; false when `patience_ms` have
/// passed without any.
bool wait_for(int descriptor, short events, int patience_ms);

constexpr int no_progress_limit_ms =
    10'000;  ///< a job that has not moved for so long is given up

}  // namespace atrio::printer
