#include "lib/http/server.hpp"
#include "link/hall_link.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace atrio::link {
namespace {

/// The socket of a hall that says what the test wants.
struct Rig {
  tests::TemporaryFolder folder;
  std::filesystem::path socket = folder.path() / "screen.sock";
  std::mutex mutex;
  std::condition_variable changed;
  std::int64_t generation = 1;
  bool ending = false;
  int seen = 0, lost = 0;
  std::optional<http::Server> server;

  void open() {
    server.emplace(
        http::Limits{}, [this](const http::Request& request) { return answer(request); },
        [](int status) { return http::Response{.status = status}; });
    server->listen_unix(socket);
  }
  void close() {
    {
      const std::lock_guard lock(mutex);
      ending = true;
    }
    changed.notify_all();
    server.reset();
    ending = false;
  }
  ~Rig() { close(); }

  http::Reply answer(const http::Request& request) {
    std::unique_lock lock(mutex);
    const auto after = request.query.find("after");
    if (after != request.query.end())
      changed.wait(lock, [&] { return std::to_string(generation) != after->second || ending; });
    wire::HallView view;
    view.generation = generation;
    return http::Response{.body = wire::to_json(view)};
  }

  void change() {
    const std::lock_guard lock(mutex);
    ++generation;
    changed.notify_all();
  }
  void wait(int Rig::*counter, int least) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return this->*counter >= least; });
  }
  void count(int Rig::*counter) {
    const std::lock_guard lock(mutex);
    ++(this->*counter);
    changed.notify_all();
  }
};

}  // namespace

TEST_CASE("the screen sees every change of the hall, and its coming and going", "[link]") {
  Rig rig;
  ViewFollower follower(
      rig.socket, [&](const wire::HallView&) { rig.count(&Rig::seen); },
      [&](const std::string&) { rig.count(&Rig::lost); }, milliseconds(1));
  rig.wait(&Rig::lost, 1);
  rig.open();
  rig.wait(&Rig::seen, 1);
  rig.change();
  rig.wait(&Rig::seen, 2);
  rig.close();
  rig.wait(&Rig::lost, 2);
  // Back with the same generation: still news to a screen that had lost it.
  rig.open();
  rig.wait(&Rig::seen, 3);
  CHECK(rig.lost == 2);
}

TEST_CASE("a follower ends at once in the middle of a long question", "[link]") {
  Rig rig;
  rig.open();
  {
    ViewFollower follower(
        rig.socket, [&](const wire::HallView&) { rig.count(&Rig::seen); },
        [&](const std::string&) { rig.count(&Rig::lost); });
    rig.wait(&Rig::seen, 1);
  }
  CHECK(rig.lost == 0);
}

TEST_CASE("a hall that is away, or answers nonsense, is unreachable, never a crash", "[link]") {
  tests::TemporaryFolder folder;
  const auto socket = folder.path() / "screen.sock";
  CHECK_THROWS_AS(HallLink(socket).view(), HallUnreachable);
  int status = 200;
  std::string body = "nonsense";
  http::Server server(
      {}, [&](const http::Request&) { return http::Response{.status = status, .body = body}; },
      [](int refused) { return http::Response{.status = refused}; });
  server.listen_unix(socket);
  HallLink link(socket);
  const wire::IssueTicket press{.request = "a",
                                .service = queue::ServiceId("sportello"),
                                .terminal = queue::TerminalId("ingresso")};
  CHECK_THROWS_AS(link.view(), HallUnreachable);
  CHECK_THROWS_AS(link.issue(press), HallUnreachable);
  status = 507;
  body = R"({"error":"cannot_write","place":"POST /tickets"})";
  CHECK_THROWS_WITH(link.issue(press), Catch::Contains("cannot_write"));
  status = 409;
  body = R"({"error":"closed","place":"POST /tickets"})";
  CHECK(link.issue(press).reason() == wire::IssueRefusal::closed);
  body = R"(["closed"])";
  CHECK_THROWS_AS(link.issue(press), HallUnreachable);
}

}  // namespace atrio::link
