#pragma once

#include <csignal>

namespace atrio {

/// SIGTERM and SIGINT, turned from an interruption into something main can wait for. Made
/// before the first thread, so that no thread is interrupted. Also ignores SIGPIPE: a client
/// that goes away is an error of its socket, not of the program.
class EndSignal {
 public:
  EndSignal();
  /// Returns when the program shall end.
  void wait() const;

 private:
  sigset_t signals_;
};

}  // namespace atrio
