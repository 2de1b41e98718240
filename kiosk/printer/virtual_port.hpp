#pragma once

#include "printer/descriptor.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace atrio::printer {

/// The machine's end of the virtual printer's cable.
class VirtualPort {
 public:
  virtual ~VirtualPort() = default;
  /// Where senders find it: "tcp:127.0.0.1:9100" or "device:/run/printer".
  virtual std::string address() const = 0;
  /// Readable (poll) when a sender waits to be let in; -1 when there is one standing line.
  virtual int waiting() const = 0;
  /// The next sender's line. Call when `waiting()` is readable or -1.
  virtual Descriptor accept() = 0;
};

/// `tcp:PORT` listens on the loopback only, port 0 takes a free one; `pty:PATH` makes a
/// pseudo-terminal and a symbolic link to it at PATH, removed at the end.
/// Throws std::runtime_error naming the specification, an occupied port or an occupied path.
std::unique_ptr<VirtualPort> listen_at(std::string_view specification);

}  // namespace atrio::printer
