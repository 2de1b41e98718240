#include "console/attempts.hpp"
#include "support/catch.hpp"

using namespace atrio;
using console::Attempts;
using namespace std::chrono_literals;

namespace {
constexpr Instant start{std::chrono::milliseconds{1795593600000}};
}

TEST_CASE("who mistypes once waits a second, and each time twice as long", "[console]") {
  Attempts attempts;
  Instant now = start;
  milliseconds expected = 1s;
  for (int wrong = 1; wrong <= 8; ++wrong) {
    attempts.failed("127.0.0.1", "anna", now);
    CHECK(attempts.wait("127.0.0.1", "anna", now) == expected);
    now += expected;
    expected *= 2;
  }
}

TEST_CASE("a thousand wrong PINs never lock anybody out for more than five minutes",
          "[console]") {
  Attempts attempts;
  Instant now = start;
  for (int wrong = 0; wrong < 1000; ++wrong) {
    attempts.failed("127.0.0.1", "anna", now);
    REQUIRE(attempts.wait("127.0.0.1", "anna", now) <= Attempts::longest_wait);
    now += attempts.wait("127.0.0.1", "anna", now);
  }
  CHECK(attempts.wait("127.0.0.1", "anna", now) == 0s);
}

TEST_CASE("a stranger's wrong PINs do not slow down staff at another computer", "[console]") {
  Attempts attempts;
  for (int wrong = 0; wrong < 20; ++wrong) attempts.failed("10.0.0.66", "anna", start);

  CHECK(attempts.wait("10.0.0.66", "anna", start) > 0s);
  CHECK(attempts.wait("10.0.0.7", "anna", start) == 0s);
  CHECK(attempts.wait("10.0.0.66", "bruno", start) == 0s);
}

TEST_CASE("the right password makes earlier slips forgotten", "[console]") {
  Attempts attempts;
  for (int wrong = 0; wrong < 5; ++wrong) attempts.failed("127.0.0.1", "anna", start);
  attempts.succeeded("127.0.0.1", "anna");
  attempts.failed("127.0.0.1", "anna", start);

  CHECK(attempts.wait("127.0.0.1", "anna", start) == 1s);
}

TEST_CASE("a clock set back does not turn a short wait into a long one", "[console]") {
  Attempts attempts;
  attempts.failed("127.0.0.1", "anna", start);

  CHECK(attempts.wait("127.0.0.1", "anna", start - 24h) == 1s);
}

TEST_CASE("invented account names do not fill the memory nor free the one being guessed",
          "[console]") {
  Attempts attempts;
  for (int wrong = 0; wrong < 12; ++wrong) attempts.failed("127.0.0.1", "anna", start);
  for (int i = 0; i < 10000; ++i)
    attempts.failed("127.0.0.1", "name" + std::to_string(i), start);

  CHECK(attempts.wait("127.0.0.1", "anna", start) == Attempts::longest_wait);
}
