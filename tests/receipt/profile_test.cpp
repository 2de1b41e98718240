#include "receipt/profile.hpp"

#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace atrio;

namespace {

const std::filesystem::path shipped =
    std::filesystem::path(ATRIO_SOURCE_DIR) / "assets/printers.json";

/// The shipped file with one piece of text replaced.
struct ChangedFile {
  std::filesystem::path path = std::filesystem::temp_directory_path() /
                               ("atrio-profiles-" + std::to_string(::getpid()) + ".json");

  ChangedFile(const std::string& old_text, const std::string& new_text) {
    std::stringstream text;
    text << std::ifstream(shipped).rdbuf();
    std::string content = text.str();
    content.replace(content.find(old_text), old_text.size(), new_text);
    std::ofstream(path) << content;
  }
  ~ChangedFile() { std::filesystem::remove(path); }
};

std::string complaint(const std::string& old_text, const std::string& new_text) {
  const ChangedFile file(old_text, new_text);
  try {
    receipt::load_profiles(file.path);
    return "";
  } catch (const std::exception& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("the shipped printers can be read", "[receipt]") {
  const auto profiles = receipt::load_profiles(shipped);
  CHECK(profiles.at("epson-80").paper == receipt::PaperFormat{576, 203});
  CHECK(profiles.at("generic-58").paper.dots_w == 384);
  CHECK(profiles.at("generic-58").cut == receipt::Cut::none);
  for (const auto& [id, profile] : profiles) {
    CHECK(profile.realtime_escape);
    CHECK(profile.avoid_mod48);
    CHECK(profile.band_max_rows * profile.paper.dots_w / 8 <= profile.band_max_bytes);
  }
}

TEST_CASE("a mistake in the printers' file is named with its place", "[receipt]") {
  CHECK_THAT(
      complaint("\"dots_w\": 384", "\"dots_w\": 385"),
      Catch::Contains("profile 3 (generic-58): paper: 'dots_w' must be a multiple of 8"));
  CHECK_THAT(complaint("\"speed_mm_s\": 60", "\"sped_mm_s\": 60"),
             Catch::Contains("profile 3 (generic-58): 'speed_mm_s' is missing"));
  CHECK_THAT(complaint("\"cut\": \"none\"", "\"cut\": \"tear\""),
             Catch::Contains("'cut' must be one of: none, full"));
  CHECK_THAT(complaint("\"schema\": 1", "\"schema\": 1, \"extra\": 2"),
             Catch::Contains("'extra' is not a known field"));
  CHECK_THAT(complaint("\"generic-80\"", "\"epson-80\""), Catch::Contains("stands twice"));
}

TEST_CASE("a printer we cannot drive yet is refused, not printed wrongly", "[receipt]") {
  CHECK_THAT(complaint("\"gsv0\"", "\"star\""),
             Catch::Contains("'raster' must be one of: gsv0"));
}
