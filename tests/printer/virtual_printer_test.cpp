#include "printer/virtual_printer.hpp"

#include "receipt/escpos.hpp"
#include "support/catch.hpp"

#include <random>

using namespace atrio;
using printer::PrintedJob;
using printer::VirtualPrinter;

namespace {

using Bytes = std::vector<std::uint8_t>;

struct Desk {
  std::vector<PrintedJob> jobs;
  VirtualPrinter printer;

  explicit Desk(printer::VirtualPrinterModel model = {})
      : printer(model, [this](const PrintedJob& job) { jobs.push_back(job); }) {}
};

receipt::Bitmap random_paper(int width, int height) {
  std::mt19937 random(5);
  receipt::Bitmap paper(width, height);
  for (int y = 0; y < height; ++y) {
    for (auto& byte : paper.row(y)) byte = static_cast<std::uint8_t>(random());
  }
  receipt::remove_realtime_commands(paper);
  return paper;
}

bool same_dots(const PrintedJob& job, const receipt::Bitmap& paper) {
  if (job.width != paper.width() || job.rows != paper.height()) return false;
  for (int i = 0; i < job.width * job.rows; ++i) {
    const bool black = job.dots[static_cast<std::size_t>(i)] == 0;
    if (black != paper.black(i % job.width, i / job.width)) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("the printer that is not there prints what a printer would", "[printer]") {
  const receipt::PrinterProfile epson{.band_max_rows = 56, .band_max_bytes = 4096};
  const receipt::Bitmap paper = random_paper(576, 331);
  const Bytes bytes = receipt::encode_job(paper, epson);
  Desk desk;
  for (const std::uint8_t byte : bytes) desk.printer.feed({&byte, 1});  // however it is cut up

  REQUIRE(desk.jobs.size() == 1);
  CHECK(same_dots(desk.jobs[0], paper));
  CHECK(desk.jobs[0].raw == bytes);
  CHECK(desk.jobs[0].cut);
  CHECK(desk.jobs[0].remarks.empty());
}

TEST_CASE("a ticket is torn off where there is no blade", "[printer]") {
  const receipt::PrinterProfile narrow{.paper = {.dots_w = 384},
                                       .band_max_rows = 85,
                                       .band_max_bytes = 4096,
                                       .cut = receipt::Cut::none,
                                       .feed_before_cut_dots = 112};
  const Bytes bytes = receipt::encode_job(random_paper(384, 100), narrow);
  Desk desk({.dots_w = 384, .tear_off_dots = 112});
  desk.printer.feed(bytes);
  desk.printer.feed(bytes);
  REQUIRE(desk.jobs.size() == 2);
  CHECK(desk.jobs[0].raw == bytes);
  CHECK(desk.jobs[1].rows == 100);
}

TEST_CASE("questions about the status are answered and are no part of the job", "[printer]") {
  Desk desk;
  const Bytes first{0x10, 0x04, 0x01, 0x10};
  const Bytes rest{0x04, 0x04};
  CHECK(desk.printer.feed(first) == Bytes{0x16});
  CHECK(desk.printer.feed(rest) == Bytes{0x12});
  desk.printer.line_closed();
  CHECK(desk.jobs.empty());

  Desk mute({.answers = false});
  CHECK(mute.printer.feed(first).empty());
}

TEST_CASE("half a ticket is kept and called half", "[printer]") {
  const Bytes bytes = receipt::encode_job(random_paper(576, 90), {});
  Desk desk;
  desk.printer.feed(std::span(bytes).first(bytes.size() / 2));
  CHECK(desk.jobs.empty());
  desk.printer.line_closed();

  REQUIRE(desk.jobs.size() == 1);
  CHECK_FALSE(desk.jobs[0].cut);
  CHECK_THAT(desk.jobs[0].remarks.at(0), Catch::Contains("closed inside a raster"));

  desk.printer.feed(bytes);
  REQUIRE(desk.jobs.size() == 2);
  CHECK(desk.jobs[1].remarks.empty());
}

TEST_CASE("what a real printer would trip over is remarked", "[printer]") {
  const auto remark_on = [](Bytes bytes) {
    Desk desk;
    desk.printer.feed(bytes);
    desk.printer.line_closed();
    return desk.jobs.empty() || desk.jobs[0].remarks.empty() ? "" : desk.jobs[0].remarks[0];
  };
  CHECK_THAT(remark_on({0x1D, 'v', '0', 0, 2, 0, 1, 0, 0x10, 0x14}),
             Catch::Contains("real-time command inside image data: 10 14"));
  CHECK_THAT(remark_on({'H', 'i'}), Catch::Contains("would print as text: 48"));
  CHECK_THAT(remark_on({0x1D, 'v', '0', 0, 73, 0, 1, 0}),
             Catch::Contains("wider than the paper"));
  CHECK_THAT(remark_on({0x1D, 'v', '0', 0, 1, 0, 0xFF, 0xFF}),
             Catch::Contains("without a cut"));
}
