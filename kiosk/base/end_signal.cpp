#include "base/end_signal.hpp"

#include <pthread.h>

namespace atrio {

EndSignal::EndSignal() {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGTERM);
  sigaddset(&signals_, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

void EndSignal::wait() const {
  int signal = 0;
  sigwait(&signals_, &signal);
}

}  // namespace atrio
