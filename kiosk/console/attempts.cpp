#include "console/attempts.hpp"

#include <algorithm>

namespace atrio::console {

namespace {

// Invented account names must not fill the memory; the oldest give way.
constexpr std::size_t most_remembered = 4096;

milliseconds wait_after(int failures) {
  auto wait = Attempts::first_wait;
  for (int i = 1; i < failures && wait < Attempts::longest_wait; ++i) wait *= 2;
  return std::min(wait, Attempts::longest_wait);
}

}  // namespace

milliseconds Attempts::wait(std::string_view address, std::string_view account,
                            Instant now) const {
  const std::lock_guard lock(mutex_);
  const auto found = failures_.find(Key(address, account));
  if (found == failures_.end()) return milliseconds{0};
  // A clock set back must not turn a wait of minutes into one of years.
  return std::clamp(found->second.next_try - now, milliseconds{0},
                    wait_after(found->second.count));
}

void Attempts::failed(std::string_view address, std::string_view account, Instant now) {
  const std::lock_guard lock(mutex_);
  forget_old(now);
  auto& failures = failures_[Key(address, account)];
  ++failures.count;
  failures.next_try = now + wait_after(failures.count);
}

void Attempts::succeeded(std::string_view address, std::string_view account) {
  const std::lock_guard lock(mutex_);
  failures_.erase(Key(address, account));
}

void Attempts::forget_old(Instant now) {
  std::erase_if(failures_, [&](const auto& entry) {
    return now > entry.second.next_try + forgotten_after;
  });
  if (failures_.size() < most_remembered) return;
  failures_.erase(std::min_element(
      failures_.begin(), failures_.end(),
      [](const auto& a, const auto& b) { return a.second.next_try < b.second.next_try; }));
}

}  // namespace atrio::console
