#include "base/file.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

#include "support/catch.hpp"

using namespace atrio;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("atrio-base-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};

/// As a disk does that is full: no file may grow beyond `bytes`.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit little{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &little);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, signal_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
  void (*signal_)(int) = std::signal(SIGXFSZ, SIG_IGN);
};

}  // namespace

TEST_CASE("a replaced file holds the new content and leaves nothing beside it", "[base]") {
  const Folder folder;
  const auto file = folder.path / "profile.json";
  replace_file(file, "old");
  replace_file(file, "new and longer");
  CHECK(read_file(file) == "new and longer");
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("a file that is too large is refused by name", "[base]") {
  const Folder folder;
  const auto file = folder.path / "huge";
  replace_file(file, std::string(1000, 'x'));
  CHECK_THROWS_WITH(read_file(file, 999), Catch::Contains("huge") && Catch::Contains("999"));
  CHECK(read_file(file, 1000).size() == 1000);
}

TEST_CASE("a file that is not there is named in the error", "[base]") {
  CHECK_THROWS_WITH(read_file("/no/such/file"), Catch::Contains("/no/such/file"));
  CHECK_THROWS_WITH(replace_file("/no/such/file", ""), Catch::Contains("/no/such/file"));
}

TEST_CASE("a pipe, a folder and a device are refused at once", "[base]") {
  const Folder folder;
  const auto pipe = folder.path / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  for (const auto& path : {pipe, folder.path, fs::path("/dev/zero")})
    CHECK_THROWS_WITH(read_file(path),
                      Catch::Contains(path.string()) && Catch::Contains("not a plain file"));
}

TEST_CASE("on a full disk the old file stays and nothing half stands beside it", "[base]") {
  const Folder folder;
  const auto file = folder.path / "texts.po";
  replace_file(file, "old");
  {
    const FullDisk disk(100);
    CHECK_THROWS_WITH(replace_file(file, std::string(1000, 'x')), Catch::Contains("texts.po"));
  }
  CHECK(read_file(file) == "old");
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
}
