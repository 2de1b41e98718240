#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace atrio::http {

/// A fixed number of threads and a bounded queue. What finds the queue full is run by one more
/// thread that only refuses, so that a client hears "busy" instead of nothing.
class BoundedPool {
 public:
  BoundedPool(std::size_t threads, std::size_t queued);
  ~BoundedPool();
  BoundedPool(const BoundedPool&) = delete;
  BoundedPool& operator=(const BoundedPool&) = delete;

  /// Blocks only while even the refusing thread's queue is full.
  void add(std::function<void()> task);
  /// Finishes what was added, then ends the threads.
  void finish();

  /// True on the thread that only refuses.
  static bool refusing();

 private:
  struct Lane {
    std::deque<std::function<void()>> tasks;
    std::condition_variable changed;
  };
  void work(Lane& lane, bool refuse);

  const std::size_t most_queued_;
  std::mutex mutex_;
  Lane serving_, refusing_;
  std::condition_variable room_;
  bool finishing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace atrio::http
