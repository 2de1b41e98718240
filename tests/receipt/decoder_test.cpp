#include "base/file.hpp"
#include "receipt/escpos.hpp"
#include "receipt/mask.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <random>

using namespace atrio;

namespace {

/// Runs tests/decode/escpos_to_png.py, which shares nothing with the code under test.
int decode(const std::filesystem::path& bytes, const std::filesystem::path& png) {
  const std::string command = "python3 " ATRIO_SOURCE_DIR "/tests/decode/escpos_to_png.py '" +
                              bytes.string() + "' '" + png.string() + "' >/dev/null 2>&1";
  return std::system(command.c_str());
}

std::string text_of(const std::vector<std::uint8_t>& bytes) {
  return {bytes.begin(), bytes.end()};
}

}  // namespace

TEST_CASE("a decoder written from the manuals sees the same dots", "[receipt]") {
  const tests::TemporaryFolder folder;
  std::mt19937 random(3);
  receipt::Bitmap paper(384, 211);
  for (int y = 0; y < paper.height(); ++y) {
    for (auto& byte : paper.row(y)) byte = static_cast<std::uint8_t>(random());
  }
  receipt::remove_realtime_commands(paper);
  const auto job = receipt::encode_job(
      paper, {.paper = {.dots_w = 384}, .band_max_rows = 85, .band_max_bytes = 4096});
  replace_file(folder.path() / "job.bin", text_of(job));

  REQUIRE(decode(folder.path() / "job.bin", folder.path() / "job.png") == 0);

  const auto seen = receipt::decode_mask(read_file(folder.path() / "job.png"), "job.png");
  REQUIRE(seen.width == paper.width());
  REQUIRE(seen.height == paper.height());
  int wrong = 0;
  for (int i = 0; i < seen.width * seen.height; ++i) {
    const bool black = seen.coverage[static_cast<std::size_t>(i)] < 128;
    wrong += black != paper.black(i % seen.width, i / seen.width) ? 1 : 0;
  }
  CHECK(wrong == 0);
}

TEST_CASE("the decoder takes no half job and no foreign byte for a ticket", "[receipt]") {
  const tests::TemporaryFolder folder;
  receipt::Bitmap paper(384, 60);
  paper.blacken(0, 59);
  const std::string job = text_of(receipt::encode_job(paper, {.paper = {.dots_w = 384}}));
  const auto refused = [&](const std::string& bytes) {
    replace_file(folder.path() / "job.bin", bytes);
    return decode(folder.path() / "job.bin", folder.path() / "job.png") != 0 &&
           !std::filesystem::exists(folder.path() / "job.png");
  };
  CHECK(refused(job.substr(0, job.size() / 2)));
  CHECK(refused("Hello" + job));
  CHECK(refused(""));
}
