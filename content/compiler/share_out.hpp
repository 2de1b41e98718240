#pragma once

#include <atomic>
#include <cstddef>
#include <future>
#include <vector>

namespace atrio::content {

/// Calls `work(tool, i)` for every i below `count`, on `threads` threads; each thread makes its
/// own tool by `make`. The first exception ends all and is thrown here.
template <class Make, class Work>
void share_out(std::size_t count, unsigned threads, Make make, Work work) {
  std::atomic<std::size_t> next{0};
  std::vector<std::future<void>> running;
  for (unsigned i = 0; i < threads; ++i)
    running.push_back(std::async(std::launch::async, [&] {
      try {
        auto tool = make();
        for (std::size_t at = next++; at < count; at = next++) work(tool, at);
      } catch (...) {
        next = count;
        throw;
      }
    }));
  for (auto& thread : running) thread.wait();
  for (auto& thread : running) thread.get();
}

}  // namespace atrio::content
