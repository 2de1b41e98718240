#pragma once

#include "base/time.hpp"

#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace atrio::console {

/// Slows down those who guess: after each wrong try the next one from the same address for the
/// same account must wait twice as long, up to `longest_wait`, and never for ever (SEC-02).
/// Safe from any thread.
class Attempts {
 public:
  static constexpr milliseconds first_wait{1000};
  static constexpr milliseconds longest_wait{5 * 60 * 1000};
  /// Without a try for this long after the wait is over, the wrong ones are forgotten.
  static constexpr milliseconds forgotten_after{30 * 60 * 1000};

  /// How long until the next try counts; zero = it does now. A try that comes too early is not
  /// looked at and makes nothing longer, or a stranger could keep staff out.
  milliseconds wait(std::string_view address, std::string_view account, Instant now) const;

  void failed(std::string_view address, std::string_view account, Instant now);
  void succeeded(std::string_view address, std::string_view account);

 private:
  struct Failures {
    int count = 0;
    Instant next_try{};
  };
  using Key = std::pair<std::string, std::string>;

  void forget_old(Instant now);

  mutable std::mutex mutex_;
  std::map<Key, Failures> failures_;
};

}  // namespace atrio::console
