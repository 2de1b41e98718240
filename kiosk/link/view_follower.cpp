#include "link/hall_link.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace atrio::link {

class ViewFollower::Loop {
 public:
  Loop(const std::filesystem::path& socket, std::function<void(wire::HallView)> seen,
       std::function<void(const std::string&)> lost, milliseconds pause)
      : link_(socket), seen_(std::move(seen)), lost_(std::move(lost)), pause_(pause) {
    thread_ = std::thread([this] { run(); });
  }

  ~Loop() {
    {
      const std::lock_guard lock(mutex_);
      ending_ = true;
    }
    link_.cancel();
    ended_.notify_all();
    thread_.join();
  }

 private:
  void run() {
    std::optional<std::int64_t> generation;
    for (bool here = true; !ending();) {
      try {
        auto view = link_.view(generation);
        here = true;
        if (generation == view.generation) continue;
        generation = view.generation;
        if (!ending()) seen_(std::move(view));
      } catch (const HallUnreachable& cause) {
        // After a loss the next view is news, whatever its generation.
        generation.reset();
        if (here && !ending()) lost_(cause.what());
        here = false;
        pause();
      }
    }
  }

  bool ending() {
    const std::lock_guard lock(mutex_);
    return ending_;
  }

  void pause() {
    std::unique_lock lock(mutex_);
    ended_.wait_for(lock, pause_, [&] { return ending_; });
  }

  HallLink link_;
  const std::function<void(wire::HallView)> seen_;
  const std::function<void(const std::string&)> lost_;
  const milliseconds pause_;
  std::mutex mutex_;
  std::condition_variable ended_;
  bool ending_ = false;
  std::thread thread_;
};

ViewFollower::ViewFollower(const std::filesystem::path& screen_socket,
                           std::function<void(wire::HallView)> seen,
                           std::function<void(const std::string&)> lost, milliseconds pause)
    : loop_(std::make_unique<Loop>(screen_socket, std::move(seen), std::move(lost), pause)) {}

ViewFollower::~ViewFollower() = default;

}  // namespace atrio::link
