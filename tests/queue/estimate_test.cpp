#include "queue/choice.hpp"
#include "queue/estimate.hpp"
#include "support/catch.hpp"

#include <vector>

namespace atrio::queue {
namespace {

using std::chrono::minutes;

std::vector<std::chrono::milliseconds> times(std::initializer_list<int> in_minutes) {
  std::vector<std::chrono::milliseconds> result;
  for (const int value : in_minutes) result.push_back(minutes(value));
  return result;
}

}  // namespace

TEST_CASE("no wait is told before five visitors have been helped", "[queue]") {
  CHECK_FALSE(estimate(3, 2, times({10, 10, 10, 10})));
  CHECK(estimate(3, 2, times({10, 10, 10, 10, 10})));
}

TEST_CASE("no wait is told while no desk works", "[queue]") {
  CHECK_FALSE(estimate(3, 0, times({10, 10, 10, 10, 10})));
}

TEST_CASE("a wait is a range in steps of five minutes, rounded up", "[queue]") {
  // (5 + 1) x 8 / 2 = 24 minutes; equal services leave no spread.
  CHECK(estimate(5, 2, times({8, 8, 8, 8, 8})) == WaitRange{minutes(25), minutes(30)});
  // mean 11, deviation 6.52: 6 x 11 / 2 = 33; + 0.8416 x 6.52 x sqrt(6) / 2 = 39.7
  CHECK(estimate(5, 2, times({4, 8, 8, 15, 20})) == WaitRange{minutes(35), minutes(40)});
}

TEST_CASE("an empty hall still never promises less than five minutes", "[queue]") {
  CHECK(estimate(0, 4, times({1, 1, 1, 1, 1})) == WaitRange{minutes(5), minutes(10)});
}

TEST_CASE("only the latest thirty services count", "[queue]") {
  auto slow_then_quick = times({});
  slow_then_quick.insert(slow_then_quick.end(), 50, minutes(60));
  slow_then_quick.insert(slow_then_quick.end(), 30, minutes(10));
  CHECK(estimate(0, 1, slow_then_quick) == WaitRange{minutes(10), minutes(15)});
}

TEST_CASE("a priority goes before those who came a little earlier, nobody else", "[queue]") {
  const Instant nine{std::chrono::milliseconds(1'795'420'800'000)};
  const auto bonus = minutes(15);
  const auto with_child = sort_key(nine, Priority::small_child, bonus);
  CHECK(with_child < sort_key(nine - minutes(14), Priority::none, bonus));
  CHECK(with_child > sort_key(nine - minutes(16), Priority::none, bonus));
  for (const auto other : {Priority::pregnancy, Priority::disability, Priority::age})
    CHECK(sort_key(nine, other, bonus) == with_child);
}

}  // namespace atrio::queue
