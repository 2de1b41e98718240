#include "base/sole_owner.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <optional>

using namespace atrio;

TEST_CASE("of two programs only one owns a thing, and the next when the first has ended",
          "[base]") {
  const tests::TemporaryFolder folder;
  const auto file = folder.path() / "hall.lock";
  std::optional<SoleOwner> first(file);
  CHECK_THROWS_WITH(SoleOwner(file),
                    Catch::Contains(file.string()) && Catch::Contains("another program"));
  first.reset();
  CHECK_NOTHROW(SoleOwner(file));
}

TEST_CASE("a lock in a folder that is not there names it", "[base]") {
  CHECK_THROWS_WITH(SoleOwner("/nowhere/hall.lock"), Catch::Contains("/nowhere/hall.lock"));
}
