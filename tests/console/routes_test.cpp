#include "console/open_hall.hpp"
#include "support/catch.hpp"

#include <yaml-cpp/yaml.h>

#include <set>

using namespace atrio;
using namespace atrio::tests;
using console::Role;

namespace {

std::string_view word(Role role) {
  switch (role) {
    case Role::anyone: return "anyone";
    case Role::newcomer: return "newcomer";
    case Role::staff: return "staff";
  }
  return {};
}

/// The route's path with something in the place of each `{…}`.
std::string filled(std::string_view path) {
  std::string result;
  for (bool inside = false; const char c : path) {
    if (c == '{') result += "7";
    inside = c == '{' || (inside && c != '}');
    if (!inside && c != '}') result += c;
  }
  return result;
}

bool let_in(int status) { return status != 401 && status != 403; }

}  // namespace

TEST_CASE("the table of routes and the OpenAPI file say the same", "[console]") {
  std::set<std::string> table, described;
  for (const auto& route : console::routes())
    table.insert(std::string(route.method) + " " + std::string(route.path) + " " +
                 std::string(word(route.least)));

  const auto file = YAML::LoadFile(ATRIO_SOURCE_DIR "/kiosk/console/console.openapi.yaml");
  for (const auto& path : file["paths"])
    for (const auto& [method, name] : {std::pair{"get", "GET"}, std::pair{"post", "POST"}})
      if (const auto does = path.second[method])
        described.insert(std::string(name) + " " + path.first.as<std::string>() + " " +
                         does["x-role"].as<std::string>());
  CHECK(table == described);
}

TEST_CASE("every route lets in its role and those above, and nobody below", "[console]") {
  OpenHall hall;
  for (const auto& route : console::routes())
    for (const Role role : {Role::anyone, Role::newcomer, Role::staff}) {
      Browser browser{hall};
      browser.sign_in_as(role);
      const auto method = std::string(route.method);
      CAPTURE(method, route.path, word(role));
      // An empty object is no sign-in: what matters is who is turned away before.
      const auto status = browser.status(browser.request(method, filled(route.path), "{}"));
      CHECK(let_in(status) == (role >= route.least));
    }
}

TEST_CASE("what is not in the table does not exist, even for staff", "[console]") {
  OpenHall hall;
  Browser browser{hall};
  browser.sign_in_as(Role::staff);

  CHECK(browser.get("/api/everything").status == 404);
  CHECK(browser.get("/api/tickets/7/call/more").status == 404);
  CHECK(browser.get("/files.txt").status == 404);
  CHECK(browser.get("/../page.html").status == 404);
  CHECK(browser.get("/page.html").status == 404);
  CHECK(browser.get("/api/tickets/next").status == 405);
  CHECK(browser.status(browser.request("DELETE", "/api/session")) == 405);
}

TEST_CASE("a change without the session's token is refused and changes nothing", "[console]") {
  OpenHall hall;
  Browser browser{hall};
  browser.sign_in_as(Role::staff);
  browser.post("/api/session/desk", R"({"desk":"1"})");
  hall.take_ticket("one");

  for (const auto* wrong : {"", "guessed"}) {
    Browser forged{hall, browser.token, wrong};
    CHECK(forged.post("/api/tickets/next").status == 403);
  }
  CHECK(hall.hall.snapshot()->waiting.size() == 1);
  CHECK(browser.post("/api/tickets/next").status == 200);
  CHECK(hall.hall.snapshot()->waiting.empty());
}

TEST_CASE("every change needs the token of its own session", "[console]") {
  OpenHall hall;
  for (const auto& route : console::routes()) {
    if (route.method != "POST" || route.least == Role::anyone) continue;
    Browser one{hall}, other{hall};
    one.sign_in_as(Role::staff);
    other.sign_in_as(Role::staff);
    Browser mixed{hall, one.token, other.csrf};
    CAPTURE(route.path);
    CHECK(mixed.post(filled(route.path)).status == 403);
  }
}

TEST_CASE("another site's page cannot act through a signed-in browser", "[console]") {
  OpenHall hall;
  Browser browser{hall};
  browser.sign_in_as(Role::staff);

  auto foreign = browser.request("POST", "/api/session/presence", "{}");
  foreign.headers["origin"] = "http://elsewhere.example";
  CHECK(browser.status(foreign) == 403);

  auto form = browser.request("POST", "/api/session/presence", "{}");
  form.headers["content-type"] = "application/x-www-form-urlencoded";
  CHECK(browser.status(form) == 415);

  auto rebound = browser.request("GET", "/api/board");
  rebound.headers["host"] = "elsewhere.example:8080";
  CHECK(browser.status(rebound) == 421);

  auto own = browser.request("POST", "/api/session/presence", "{}");
  own.headers["origin"] = "http://127.0.0.1:8080";
  CHECK(browser.status(own) == 200);
}

TEST_CASE("a request that is no JSON, or nested without end, is refused in one word",
          "[console]") {
  OpenHall hall;
  Browser browser{hall};
  for (const auto& body :
       {std::string("{"), std::string(1000, '['), std::string(20000, ' ') + "{}"}) {
    const auto answer = browser.post("/api/session", body);
    CHECK(answer.status == 400);
    CHECK(answer.body == R"({"error":"not_json"})");
  }
  CHECK(browser.post("/api/session", R"({"account":7,"secret":[]})").status == 400);
  CHECK(browser.post("/api/session", "[]").status == 400);
}

TEST_CASE("a page is sent once and then only if it has changed", "[console]") {
  OpenHall hall;
  Browser browser{hall};
  const auto first = browser.get("/");
  REQUIRE(first.status == 200);
  CHECK(first.type == "text/html; charset=utf-8");

  auto again = browser.request("GET", "/");
  again.headers["if-none-match"] = first.headers.at(0).second;
  CHECK(browser.status(again) == 304);
}

TEST_CASE("a list that names a missing file is refused with its line", "[console]") {
  OpenHall hall;
  std::ofstream(hall.folder.path() / "files.txt") << "# pages\n/x pages gone.html\n";
  const console::WebFolders folders{hall.folder.path(), hall.folder.path(), hall.folder.path()};

  std::string complaint;
  try {
    console::WebFiles{folders};
  } catch (const std::runtime_error& error) {
    complaint = error.what();
  }
  CHECK(complaint.find("files.txt:2: ") != std::string::npos);
  CHECK(complaint.find("gone.html") != std::string::npos);
}
