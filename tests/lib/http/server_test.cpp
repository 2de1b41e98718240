#include "lib/http/server.hpp"

#include "lib/curl/unix_client.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <atomic>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <thread>

namespace atrio::http {
namespace {

constexpr std::chrono::seconds patience{30};

struct Rig {
  tests::TemporaryFolder folder;
  std::filesystem::path socket = folder.path() / "test.sock";

  curl::Answer get(const std::string& path) {
    return curl::UnixClient(socket, 1 << 20).get(path, patience);
  }
};

Response refused(int status) { return {.status = status, .body = "refused"}; }

Reply echo(const Request& request) {
  return Response{.body = request.method + " " + request.path + " " + request.body};
}

/// A door that requests wait at until the test opens it.
class Door {
 public:
  void pass() {
    std::unique_lock lock(mutex_);
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [&] { return open_; });
  }
  void wait_for(int count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_ >= count; });
  }
  void open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int waiting_ = 0;
  bool open_ = false;
};

}  // namespace

TEST_CASE("a request over a Unix socket is answered", "[http]") {
  Rig rig;
  Server server({}, &echo, &refused);
  server.listen_unix(rig.socket);
  CHECK(rig.get("/view?x=1").body == "GET /view ");
  CHECK(curl::UnixClient(rig.socket, 100).post("/a", "{}", patience).body == "POST /a {}");
  CHECK((std::filesystem::status(rig.socket).permissions() &
         std::filesystem::perms::others_all) == std::filesystem::perms::none);
}

TEST_CASE("a message that is too large is refused before anybody reads it", "[http]") {
  Rig rig;
  std::atomic<int> asked = 0;
  Server server(
      {.body_bytes = 100}, [&](const Request& request) { return ++asked, echo(request); },
      &refused);
  server.listen_unix(rig.socket);
  curl::UnixClient client(rig.socket, 1000);
  CHECK(client.post("/a", std::string(100, 'x'), patience).status == 200);
  CHECK(client.post("/a", std::string(101, 'x'), patience).status == 413);
  CHECK(asked == 1);
}

TEST_CASE("what the program did not foresee is 500 and tells nothing", "[http]") {
  Rig rig;
  Server server(
      {}, [](const Request&) -> Reply { throw std::runtime_error("secret"); }, &refused);
  server.listen_unix(rig.socket);
  const auto answer = rig.get("/");
  CHECK(answer.status == 500);
  CHECK(answer.body == "refused");
}

TEST_CASE("beyond its threads and its queue a server says that it is busy", "[http]") {
  Rig rig;
  Door door;
  Server server(
      {.threads = 1, .queued = 1},
      [&](const Request& request) { return door.pass(), echo(request); }, &refused);
  server.listen_unix(rig.socket);
  std::atomic<int> served_status = 0;
  std::thread served([&] { served_status = rig.get("/served").status; });
  door.wait_for(1);
  // One may queue; whoever comes while it stands there hears 503.
  std::atomic<int> busy = 0, fine = 0;
  std::vector<std::thread> more;
  for (int i = 0; i < 5; ++i)
    more.emplace_back([&] { ++(rig.get("/more").status == 503 ? busy : fine); });
  while (busy < 4) std::this_thread::yield();
  door.open();
  for (auto& thread : more) thread.join();
  served.join();
  CHECK(served_status == 200);
  CHECK(busy == 4);
  CHECK(fine == 1);
}

TEST_CASE("a stream sends its pieces and ends", "[http]") {
  Rig rig;
  std::atomic<int> piece = 0;
  Server server(
      {.threads = 2, .streams = 1},
      [&](const Request&) {
        return Stream{.next = [&]() -> std::optional<std::string> {
          if (++piece > 3) return std::nullopt;
          return "piece ";
        }};
      },
      &refused);
  server.listen_unix(rig.socket);
  CHECK(rig.get("/events").body == "piece piece piece ");
}

TEST_CASE("more streams than allowed are refused, other requests are not", "[http]") {
  Rig rig;
  Door door;
  Server server(
      {.threads = 3, .streams = 1},
      [&](const Request& request) -> Reply {
        if (request.path != "/events") return echo(request);
        return Stream{.next = [&]() -> std::optional<std::string> {
          door.pass();
          return std::nullopt;
        }};
      },
      &refused);
  server.listen_unix(rig.socket);
  std::thread watcher([&] { rig.get("/events"); });
  door.wait_for(1);
  CHECK(rig.get("/events").status == 503);
  CHECK(rig.get("/ticket").status == 200);
  door.open();
  watcher.join();
}

TEST_CASE("a socket that somebody answers at is not taken away", "[http]") {
  Rig rig;
  Server first({}, &echo, &refused), second({}, &echo, &refused);
  first.listen_unix(rig.socket);
  CHECK_THROWS_WITH(second.listen_unix(rig.socket),
                    Catch::Contains(rig.socket.string()) && Catch::Contains("another program"));
  CHECK(rig.get("/").status == 200);
}

TEST_CASE("a socket left by a killed program is replaced, a file is not", "[http]") {
  Rig rig;
  {
    Server killed({}, &echo, &refused);
    killed.listen_unix(rig.socket);
    // As after kill -9: the name stays, nobody listens.
    std::filesystem::rename(rig.socket, rig.folder.path() / "kept");
  }
  std::filesystem::rename(rig.folder.path() / "kept", rig.socket);
  Server server({}, &echo, &refused);
  server.listen_unix(rig.socket);
  CHECK(rig.get("/").status == 200);
  const auto file = rig.folder.path() / "file";
  std::ofstream(file) << "precious";
  CHECK_THROWS_WITH(Server({}, &echo, &refused).listen_unix(file),
                    Catch::Contains("no socket"));
  CHECK(std::filesystem::file_size(file) == 8);
}

TEST_CASE("a taken port is named", "[http]") {
  Server first({}, &echo, &refused), second({}, &echo, &refused);
  const int port = first.listen_tcp("127.0.0.1", 0);
  CHECK_THROWS_WITH(second.listen_tcp("127.0.0.1", port),
                    Catch::Contains("127.0.0.1 port " + std::to_string(port)));
  CHECK_THROWS_WITH(second.listen_tcp("localhost", 0),
                    Catch::Contains("not a numeric address"));
}

TEST_CASE("a stopped server leaves no socket behind and can be stopped twice", "[http]") {
  Rig rig;
  Server server({}, &echo, &refused);
  server.listen_unix(rig.socket);
  server.stop();
  server.stop();
  CHECK_FALSE(std::filesystem::exists(rig.socket));
  CHECK_THROWS_AS(rig.get("/"), curl::Unreachable);
}

TEST_CASE("a client's question ends at once when it is cancelled", "[http]") {
  Rig rig;
  Door door;
  Server server(
      {}, [&](const Request& request) { return door.pass(), echo(request); }, &refused);
  server.listen_unix(rig.socket);
  curl::UnixClient client(rig.socket, 100);
  std::atomic<bool> ended = false;
  std::thread asking([&] {
    try {
      client.get("/", patience);
    } catch (const curl::Unreachable&) {
      ended = true;
    }
  });
  door.wait_for(1);
  client.cancel();
  asking.join();
  CHECK(ended);
  CHECK_THROWS_AS(client.get("/", patience), curl::Unreachable);
  door.open();
}

TEST_CASE("an answer larger than expected is not swallowed whole", "[http]") {
  Rig rig;
  Server server(
      {}, [](const Request&) { return Response{.body = std::string(5000, 'x')}; }, &refused);
  server.listen_unix(rig.socket);
  CHECK_THROWS_AS(curl::UnixClient(rig.socket, 4999).get("/", patience), curl::Unreachable);
}

}  // namespace atrio::http
