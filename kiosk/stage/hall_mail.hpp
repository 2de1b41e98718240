#pragma once

#include "link/hall_link.hpp"
#include "session/update.hpp"

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace atrio::stage {

/// Carries what a session posts to the hall and brings back what the hall says, so that the
/// drawing thread never waits for a socket.
class HallMail {
 public:
  /// `news` is called, from any thread, when there is something to collect; it must not block.
  HallMail(const std::filesystem::path& socket, std::function<void()> news);
  /// Ends at once; what was posted and not answered is left to the hall.
  ~HallMail();
  HallMail(const HallMail&) = delete;
  HallMail& operator=(const HallMail&) = delete;

  /// Returns at once. Every post is answered by one event.
  void post(session::Effect effect);
  /// Everything that has come in since the last call, in order.
  std::vector<session::Event> collect();

 private:
  void deliver();
  void arrive(session::Event event);

  const std::function<void()> news_;
  std::mutex mutex_;
  std::condition_variable posted_;
  std::deque<session::Effect> outgoing_;
  std::vector<session::Event> incoming_;
  bool ending_ = false;
  link::HallLink hall_;
  std::thread courier_;
  link::ViewFollower follower_;  // last: it may call back from the moment it exists
};

}  // namespace atrio::stage
