#include "api/server.hpp"
#include "lib/curl/unix_client.hpp"
#include "link/hall_link.hpp"
#include "support/catch.hpp"
#include "support/hall_rig.hpp"

#include <atomic>
#include <thread>

namespace atrio::api {
namespace {

constexpr std::chrono::seconds patience{60};
constexpr std::size_t most_bytes = 1 << 20;

struct Sockets : tests::HallRig {
  std::filesystem::path socket = folder.path() / "screen.sock";
  Server screen{*hall, "{\"schema\":1}", screen_routes(), socket};

  ~Sockets() { hall->stop_waiting(); }

  curl::Answer get(const std::string& path) {
    return curl::UnixClient(socket, most_bytes).get(path, patience);
  }
  curl::Answer post(const std::string& path, const std::string& body) {
    return curl::UnixClient(socket, most_bytes).post(path, body, patience);
  }
};

}  // namespace

TEST_CASE("a screen gets a ticket, sees it printed and prints it again", "[api]") {
  Sockets sockets;
  link::HallLink link(sockets.socket);
  const auto issued = link.issue(Sockets::press("a"));
  REQUIRE(issued);
  CHECK(queue::to_string(issued->number) == "A\u00A0001");
  CHECK(link.issue(Sockets::press("a"))->id == issued->id);
  CHECK(link.issue(Sockets::press("b", "patente")).reason() == wire::IssueRefusal::not_here);
  const auto again = link.reprint({"r", issued->id});
  REQUIRE(again);
  CHECK(again->number == issued->number);
  CHECK(link.reprint({"r2", {99}}).reason() == wire::ReprintRefusal::unknown_ticket);
  CHECK(link.view().services.size() == 3);
}

TEST_CASE("a waiting view is answered when something changes", "[api]") {
  Sockets sockets;
  const auto before = sockets.hall->snapshot()->view.generation;
  std::atomic<std::int64_t> seen = 0;
  std::thread watcher([&] { seen = link::HallLink(sockets.socket).view(before).generation; });
  sockets.hall->call_person({"p", queue::TerminalId("ingresso")});
  watcher.join();
  CHECK(seen > before);
}

TEST_CASE("a hundred waiting views do not keep a visitor from a ticket", "[api]") {
  Sockets sockets;
  sockets.paper.hold();
  const auto known = sockets.hall->snapshot()->view.generation;
  std::atomic<int> refused = 0, answered = 0;
  std::vector<std::thread> watchers;
  for (int i = 0; i < 100; ++i)
    watchers.emplace_back([&] {
      const auto answer = sockets.get("/view?after=" + std::to_string(known));
      ++(answer.status == 503 ? refused : answered);
    });
  while (refused < 100 - most_waiting_views) std::this_thread::yield();
  // Those that may wait are waiting now, all others were told to ask again.
  CHECK(sockets.post("/tickets", wire::to_json(Sockets::press("a"))).status == 201);
  for (auto& watcher : watchers) watcher.join();
  CHECK(answered == most_waiting_views);
}

TEST_CASE("a request of ten thousand and more bytes is refused or read, never a crash",
          "[api]") {
  Sockets sockets;
  CHECK(sockets.post("/tickets", std::string(10'000, '[')).status == 400);
  CHECK(sockets.post("/tickets", std::string(10'000, 'x')).status == 400);
  CHECK(sockets.post("/tickets", std::string(16 * 1024 + 1, ' ')).status == 413);
  CHECK(sockets.hall->snapshot()->waiting.empty());
}

TEST_CASE("what is wrong with a request is said in one line", "[api]") {
  Sockets sockets;
  const auto bad = sockets.post("/tickets", R"({"request":"a"})");
  CHECK(bad.status == 400);
  CHECK(bad.body == R"({"error":"bad_request","place":"body: lacks 'service'"})");
  CHECK(sockets.get("/view?after=-1").status == 400);
  CHECK(sockets.get("/view?after=x").status == 400);
  CHECK(sockets.post("/tickets/0/reprint", R"({"request":"a"})").status == 400);
  CHECK(sockets.post("/tickets/1/2/reprint", R"({"request":"a"})").status == 404);
  CHECK(sockets.get("/tickets").status == 405);
  CHECK(sockets.get("/admin").status == 404);
  CHECK(sockets.post("/person-calls", R"({"request":"a","terminal":"altro"})").status == 400);
}

TEST_CASE("a visitor's call for a person reaches the hall", "[api]") {
  Sockets sockets;
  link::HallLink(sockets.socket).call_person({"p", queue::TerminalId("ingresso")});
  CHECK(wire::person_call(sockets.hall->snapshot()->view, queue::TerminalId("ingresso")) ==
        wire::PersonCallState::asked);
}

TEST_CASE("sync reads health and profile, and can give no ticket", "[api]") {
  Sockets sockets;
  const auto socket = sockets.folder.path() / "sync.sock";
  Server sync(*sockets.hall, "{\"schema\":1}", sync_routes(), socket);
  curl::UnixClient client(socket, most_bytes);
  CHECK(client.get("/profile", patience).body == "{\"schema\":1}");
  CHECK(client.get("/health", patience).status == 200);
  CHECK(client.post("/tickets", wire::to_json(Sockets::press("a")), patience).status == 404);
}

}  // namespace atrio::api
