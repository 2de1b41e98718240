#include "console/sessions.hpp"
#include "support/catch.hpp"

using namespace atrio;
using console::Sessions;
using namespace std::chrono_literals;

namespace {
constexpr Instant start{std::chrono::milliseconds{1795593600000}};
}

TEST_CASE("a session nobody uses is over after ten minutes", "[console]") {
  Sessions sessions;
  const auto session = sessions.open("anna", false, start);

  CHECK(sessions.find(session.token, start + 10min - 1ms));
  CHECK_FALSE(sessions.find(session.token, start + 10min));
}

TEST_CASE("watching does not keep a session alive, working does", "[console]") {
  Sessions sessions;
  const auto session = sessions.open("anna", false, start);

  CHECK(sessions.find(session.token, start + 9min));
  CHECK_FALSE(sessions.find(session.token, start + 18min));

  sessions.used(session.token, start + 9min);
  CHECK(sessions.find(session.token, start + 18min));
}

TEST_CASE("even who works all day signs in again after twelve hours", "[console]") {
  Sessions sessions;
  const auto session = sessions.open("anna", false, start);
  for (auto now = start; now < start + 12h; now += 5min) sessions.used(session.token, now);

  CHECK(sessions.find(session.token, start + 12h - 1ms));
  CHECK_FALSE(sessions.find(session.token, start + 12h));
}

TEST_CASE("every sign-in gets a token of its own and leaves the others alone", "[console]") {
  Sessions sessions;
  const auto one = sessions.open("anna", false, start);
  const auto two = sessions.open("anna", false, start);
  CHECK(one.token != two.token);
  CHECK(one.csrf != two.csrf);
  CHECK(one.csrf != one.token);

  sessions.end(one.token);
  CHECK_FALSE(sessions.find(one.token, start));
  CHECK(sessions.find(two.token, start));
}

TEST_CASE("an empty or cut token opens nothing", "[console]") {
  Sessions sessions;
  const auto session = sessions.open("anna", false, start);

  CHECK_FALSE(sessions.find("", start));
  CHECK_FALSE(sessions.find(session.token.substr(0, 31), start));
}

TEST_CASE("sessions without end do not fill the memory", "[console]") {
  Sessions sessions;
  const auto first = sessions.open("anna", false, start);
  for (int i = 1; i <= 300; ++i) sessions.open("bruno", false, start + milliseconds{i});

  CHECK_FALSE(sessions.find(first.token, start + 1s));
}
