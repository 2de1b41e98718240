#include "source_watch.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

constexpr int quiet_ms = 150;  // between two files that one save writes
constexpr std::uint32_t written =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ONLYDIR;

sigset_t ending_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

int checked(int result, const fs::path& folder) {
  if (result < 0)
    throw std::system_error(errno, std::generic_category(), "watching " + folder.string());
  return result;
}

}  // namespace

SourceWatch::SourceWatch(fs::path folder)
    : folder_(std::move(folder)), changes_(-1), signals_(-1) {
  const sigset_t ending = ending_signals();
  pthread_sigmask(SIG_BLOCK, &ending, nullptr);
  changes_ = checked(inotify_init1(IN_CLOEXEC | IN_NONBLOCK), folder_);
  try {
    signals_ = checked(signalfd(-1, &ending, SFD_CLOEXEC), folder_);
    watch_folders();
  } catch (...) {
    close(changes_);
    if (signals_ >= 0) close(signals_);
    throw;
  }
}

SourceWatch::~SourceWatch() {
  close(changes_);
  close(signals_);
  const sigset_t ending = ending_signals();
  pthread_sigmask(SIG_UNBLOCK, &ending, nullptr);
}

// The kernel knows a folder that is watched already, so new ones are found by asking for all.
void SourceWatch::watch_folders() {
  checked(inotify_add_watch(changes_, folder_.c_str(), written), folder_);
  for (const auto& entry : fs::recursive_directory_iterator(folder_))
    if (entry.is_directory()) inotify_add_watch(changes_, entry.path().c_str(), written);
}

void SourceWatch::drain() {
  alignas(inotify_event) std::array<char, 4096> events;
  while (read(changes_, events.data(), events.size()) > 0) {
  }
}

bool SourceWatch::wait() {
  std::array<pollfd, 2> on{{{changes_, POLLIN, 0}, {signals_, POLLIN, 0}}};
  int patience = -1;  // for ever, until something happens
  while (true) {
    const int ready = poll(on.data(), on.size(), patience);
    if (ready < 0 && errno != EINTR) checked(ready, folder_);
    if (ready > 0 && on[1].revents != 0) {
      signalfd_siginfo taken;  // or it would end the program when it is unblocked
      return read(signals_, &taken, sizeof taken) != sizeof taken;
    }
    if (ready == 0) break;
    if (ready > 0) drain();
    patience = quiet_ms;
  }
  watch_folders();
  return true;
}

}  // namespace atrio::content
