#include "base/file.hpp"

#include <unistd.h>

#include "support/catch.hpp"

using namespace atrio;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("atrio-base-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
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
