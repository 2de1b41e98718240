#include "lib/http/bounded_pool.hpp"

#include <utility>

namespace atrio::http {
namespace {

thread_local bool this_thread_refuses = false;

}  // namespace

bool BoundedPool::refusing() { return this_thread_refuses; }

BoundedPool::BoundedPool(std::size_t threads, std::size_t queued) : most_queued_(queued) {
  for (std::size_t i = 0; i < threads; ++i)
    threads_.emplace_back([this] { work(serving_, false); });
  threads_.emplace_back([this] { work(refusing_, true); });
}

BoundedPool::~BoundedPool() { finish(); }

void BoundedPool::add(std::function<void()> task) {
  std::unique_lock lock(mutex_);
  if (serving_.tasks.size() < most_queued_) {
    serving_.tasks.push_back(std::move(task));
    serving_.changed.notify_one();
    return;
  }
  room_.wait(lock, [&] { return refusing_.tasks.size() < most_queued_ || finishing_; });
  refusing_.tasks.push_back(std::move(task));
  refusing_.changed.notify_one();
}

void BoundedPool::finish() {
  {
    const std::lock_guard lock(mutex_);
    finishing_ = true;
  }
  serving_.changed.notify_all();
  refusing_.changed.notify_all();
  room_.notify_all();
  for (auto& thread : threads_)
    if (thread.joinable()) thread.join();
}

void BoundedPool::work(Lane& lane, bool refuse) {
  this_thread_refuses = refuse;
  std::unique_lock lock(mutex_);
  for (;;) {
    lane.changed.wait(lock, [&] { return !lane.tasks.empty() || finishing_; });
    if (lane.tasks.empty()) return;
    auto task = std::move(lane.tasks.front());
    lane.tasks.pop_front();
    if (refuse) room_.notify_one();
    lock.unlock();
    task();
    lock.lock();
  }
}

}  // namespace atrio::http
