#include "console/open_hall.hpp"
#include "console/server.hpp"
#include "support/catch.hpp"

using namespace atrio;
using namespace atrio::tests;
using namespace std::chrono_literals;

namespace {

std::string credentials(const std::string& account, const std::string& secret) {
  return json::Json{{"account", account}, {"secret", secret}}.dump();
}

/// Signs in and keeps what a browser would keep.
int sign_in(Browser& browser, const std::string& secret) {
  const auto answer = browser.post("/api/session", credentials("staff", secret));
  if (answer.status != 200) return answer.status;
  browser.csrf = body_of(answer)["csrf"];
  for (const auto& [name, value] : answer.headers)
    if (name == "Set-Cookie") {
      const auto from = value.find('=') + 1;
      browser.token = value.substr(from, value.find(';') - from);
    }
  return answer.status;
}

}  // namespace

TEST_CASE("with the one-time PIN one can only choose a password, then the PIN is dead",
          "[console]") {
  OpenHall hall;
  const auto pin = console::first_pin(hall.hall, hall.now);
  REQUIRE(pin);
  Browser browser{hall};

  REQUIRE(sign_in(browser, *pin) == 200);
  CHECK(browser.get("/api/staff").status == 403);
  CHECK(browser.post("/api/session/password", R"({"password":"short"})").status == 422);
  CHECK(browser.post("/api/session/password", json::Json{{"password", *pin}}.dump()).status ==
        422);

  const auto chosen =
      browser.post("/api/session/password", R"({"password":"una frase lunga"})");
  REQUIRE(chosen.status == 200);
  CHECK_FALSE(body_of(chosen)["must_change"].get<bool>());
  CHECK(browser.get("/api/session").status == 401);  // the old session ended with the PIN

  Browser again{hall};
  CHECK(sign_in(again, *pin) == 401);
  hall.now += 1s;
  CHECK(sign_in(again, "una frase lunga") == 200);
  CHECK(again.get("/api/staff").status == 200);
}

TEST_CASE("a lost PIN is replaced at the next start, a password never", "[console]") {
  OpenHall hall;
  const auto lost = console::first_pin(hall.hall, hall.now);
  const auto found = console::first_pin(hall.hall, hall.now);
  REQUIRE(found);
  CHECK(*found != *lost);

  Browser browser{hall};
  CHECK(sign_in(browser, *lost) == 401);
  hall.now += 1s;
  REQUIRE(sign_in(browser, *found) == 200);
  REQUIRE(browser.post("/api/session/password", R"({"password":"una frase lunga"})").status ==
          200);
  CHECK_FALSE(console::first_pin(hall.hall, hall.now));
}

TEST_CASE("a wrong password and an unknown account get the same answer", "[console]") {
  OpenHall hall;
  console::first_pin(hall.hall, hall.now);
  Browser browser{hall};

  const auto wrong = browser.post("/api/session", credentials("staff", "wrong one"));
  const auto unknown = browser.post("/api/session", credentials("nobody", "wrong one"));
  CHECK(wrong.status == 401);
  CHECK(unknown.status == 401);
  CHECK(wrong.body == unknown.body);
}

TEST_CASE("a try that comes too early is told how long to wait and changes nothing",
          "[console]") {
  OpenHall hall;
  const auto pin = console::first_pin(hall.hall, hall.now);
  Browser browser{hall};
  CHECK(sign_in(browser, "wrong one") == 401);
  hall.now += 1s;
  CHECK(sign_in(browser, "wrong one") == 401);

  const auto early = browser.post("/api/session", credentials("staff", *pin));
  CHECK(early.status == 429);
  CHECK(body_of(early)["wait_s"] == 2);
  CHECK(sign_in(browser, *pin) == 429);  // still two seconds, not four

  hall.now += 2s;
  CHECK(sign_in(browser, *pin) == 200);
}

TEST_CASE("the session cookie is out of reach of scripts and other sites", "[console]") {
  OpenHall hall;
  const auto pin = console::first_pin(hall.hall, hall.now);
  Browser browser{hall};
  const auto answer = browser.post("/api/session", credentials("staff", *pin));

  std::string cookie;
  for (const auto& [name, value] : answer.headers)
    if (name == "Set-Cookie") cookie = value;
  CHECK(cookie.find("; HttpOnly") != std::string::npos);
  CHECK(cookie.find("; SameSite=Strict") != std::string::npos);
  CHECK(answer.body.find(cookie.substr(14, 32)) == std::string::npos);
}

TEST_CASE("signing out ends the session at once", "[console]") {
  OpenHall hall;
  Browser browser{hall};
  browser.sign_in_as(console::Role::staff);
  REQUIRE(browser.get("/api/staff").status == 200);

  CHECK(browser.post("/api/session/end").status == 200);
  CHECK(browser.get("/api/staff").status == 401);
}

TEST_CASE("polling and the event stream do not keep a session alive, presence does",
          "[console]") {
  OpenHall hall;
  Browser browser{hall};
  browser.sign_in_as(console::Role::staff);
  const console::StreamStart stream{console::Stream::staff, browser.token};

  hall.now += 9min;
  CHECK(browser.get("/api/staff").status == 200);
  CHECK(browser.post("/api/session/presence").status == 200);
  hall.now += 9min;
  CHECK(browser.get("/api/staff").status == 200);
  CHECK(hall.console.goes_on(stream));
  hall.now += 1min;
  CHECK(browser.get("/api/staff").status == 401);
  CHECK_FALSE(hall.console.goes_on(stream));
}
