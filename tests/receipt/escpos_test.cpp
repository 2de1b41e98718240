#include "receipt/escpos.hpp"

#include "escpos_reader.hpp"
#include "support/catch.hpp"

#include <random>

using namespace atrio;
using receipt::Bitmap;
using receipt::PrinterProfile;

namespace {

const PrinterProfile epson{.id = "epson-80", .band_max_bytes = 9216};
const PrinterProfile cheap{.id = "generic-80", .band_max_rows = 56, .band_max_bytes = 4096};
const PrinterProfile few_bytes{.id = "few bytes", .band_max_rows = 200, .band_max_bytes = 2000};
const PrinterProfile few_rows{.id = "few rows", .band_max_rows = 24, .band_max_bytes = 60'000};
const PrinterProfile narrow{.id = "generic-58",
                            .paper = {.dots_w = 384},
                            .band_max_rows = 85,
                            .band_max_bytes = 4096,
                            .cut = receipt::Cut::none,
                            .feed_before_cut_dots = 112};

/// Paper full of bytes that printers trip over, with blank rows strewn in.
Bitmap hostile_paper(int width, int height, std::mt19937& random) {
  constexpr std::uint8_t likely[] = {0x10, 0x10, 0x10, 0x04, 0x05, 0x14, 0x00, 0x1B, 0x1D};
  Bitmap paper(width, height);
  for (int y = 0; y < height; ++y) {
    if (random() % 8 == 0) continue;
    for (auto& byte : paper.row(y)) {
      byte = random() % 4 == 0 ? static_cast<std::uint8_t>(random())
                               : likely[random() % std::size(likely)];
    }
  }
  return paper;
}

Bitmap black_paper(int width, int height) {
  Bitmap paper(width, height);
  for (int y = 0; y < height; ++y) {
    for (auto& byte : paper.row(y)) byte = 0xFF;
  }
  return paper;
}

bool same_dots(const tests::ReadJob& job, const Bitmap& paper) {
  if (job.rows.size() < static_cast<std::size_t>(paper.height())) return false;
  for (int y = 0; y < static_cast<int>(job.rows.size()); ++y) {
    for (int x = 0; x < paper.width(); ++x) {
      if (job.rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] !=
          paper.black(x, y)) {
        return false;
      }
    }
  }
  return true;
}

int real_time_commands(std::span<const std::uint8_t> bytes) {
  int found = 0;
  for (std::size_t i = 1; i < bytes.size(); ++i) {
    const bool second = bytes[i] == 0x04 || bytes[i] == 0x05 || bytes[i] == 0x14;
    found += bytes[i - 1] == 0x10 && second ? 1 : 0;
  }
  return found;
}

}  // namespace

TEST_CASE("what the printer gets is dot for dot what was drawn", "[receipt]") {
  std::mt19937 random(7);
  for (const auto& profile : {epson, cheap, narrow}) {
    for (int round = 0; round < 60; ++round) {
      Bitmap paper =
          hostile_paper(profile.paper.dots_w, 1 + static_cast<int>(random() % 700), random);
      paper.blacken(0, paper.height() - 1);
      receipt::remove_realtime_commands(paper);

      CHECK(same_dots(tests::read_job(receipt::encode_job(paper, profile)), paper));
    }
  }
}

TEST_CASE("no picture can make a printer answer, clear itself or open a drawer", "[receipt]") {
  std::mt19937 random(11);
  int planted = 0;
  for (int round = 0; round < 2000; ++round) {
    const auto& profile = round % 2 == 0 ? cheap : narrow;
    const Bitmap paper = hostile_paper(profile.paper.dots_w, 40, random);
    for (int y = 0; y < paper.height(); ++y) planted += real_time_commands(paper.row(y));

    REQUIRE(real_time_commands(receipt::encode_job(paper, profile)) == 0);
  }
  CHECK(planted > 10'000);  // else the test proves nothing
}

TEST_CASE("removing a real-time command costs one dot and is done once", "[receipt]") {
  Bitmap paper(32, 2);
  paper.row(0)[3] = 0x10;  // across the end of a row
  paper.row(1)[0] = 0x14;
  receipt::remove_realtime_commands(paper);
  CHECK(paper.row(0)[3] == 0x18);

  Bitmap again = paper;
  receipt::remove_realtime_commands(again);
  CHECK(again == paper);
}

TEST_CASE("every band fits the printer and none is 48, 96, 144 rows high", "[receipt]") {
  std::mt19937 random(13);
  for (const auto& profile : {epson, cheap, narrow, few_bytes, few_rows}) {
    INFO(profile.id);
    for (int height = 1; height < 300; ++height) {
      Bitmap paper = height % 2 == 0 ? black_paper(profile.paper.dots_w, height)
                                     : hostile_paper(profile.paper.dots_w, height, random);
      for (const auto& band : tests::read_job(receipt::encode_job(paper, profile)).bands) {
        CHECK(band.rows % 48 != 0);
        CHECK(band.rows <= profile.band_max_rows);
        CHECK(band.bytes() <= static_cast<std::size_t>(profile.band_max_bytes));
        CHECK(band.row_bytes == profile.paper.dots_w / 8);
      }
    }
  }
}

TEST_CASE("bands part where the paper is white, so that a pause leaves no stripe",
          "[receipt]") {
  Bitmap paper = black_paper(576, 300);
  for (auto& byte : paper.row(110)) byte = 0;
  const auto bands = receipt::bands(paper, epson);

  REQUIRE(bands.size() >= 2);
  CHECK(bands[1].first == 110);
}

TEST_CASE("white paper below the last black dot is not sent", "[receipt]") {
  Bitmap paper(576, 400);
  paper.blacken(5, 99);
  const auto job = tests::read_job(receipt::encode_job(paper, epson));
  CHECK(job.rows.size() == 100);
}

TEST_CASE("an empty paper is still a whole job", "[receipt]") {
  const auto job = tests::read_job(receipt::encode_job(Bitmap(576, 10), epson));
  CHECK(job.bands.empty());
  CHECK(job.cuts == 1);
}

TEST_CASE("a printer without a blade is fed to its tear bar instead", "[receipt]") {
  Bitmap paper(384, 10);
  paper.blacken(0, 9);
  const auto bytes = receipt::encode_job(paper, narrow);
  CHECK(tests::read_job(bytes).cuts == 0);
  const std::vector<std::uint8_t> end(bytes.end() - 5, bytes.end());
  CHECK(end == std::vector<std::uint8_t>{0x1B, 'J', 112, 0x1B, '2'});
}
