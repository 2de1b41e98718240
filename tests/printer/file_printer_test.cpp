#include "printer/file_printer.hpp"

#include "base/file.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace atrio;
using printer::JobEnd;
using printer::PrinterState;

namespace {

const std::vector<std::uint8_t> job{0x1B, 0x40, 0x0A, 0x00, 0xFF};
const std::string job_text("\x1B\x40\x0A\x00\xFF", 5);

}  // namespace

TEST_CASE("a printer that is a file gets the jobs one after the other", "[printer]") {
  const tests::TemporaryFolder folder;
  const auto printer = printer::open_printer("file:" + (folder.path() / "paper").string(), {});
  CHECK(printer->status() == PrinterState::ok);

  CHECK(printer->print(job).end == JobEnd::sent);
  CHECK(printer->print(job).end == JobEnd::sent);

  CHECK(read_file(folder.path() / "paper") == job_text + job_text);
}

TEST_CASE("a printer that is a folder gets a file a job and never overwrites one",
          "[printer]") {
  const tests::TemporaryFolder folder;
  replace_file(folder.path() / "0007.bin", "earlier");
  const auto printer = printer::open_printer("dir:" + folder.path().string(), {});

  const auto report = printer->print(job);

  CHECK(report.end == JobEnd::sent);
  CHECK(report.proof == printer::Proof::l0);
  CHECK(read_file(folder.path() / "0007.bin") == "earlier");
  CHECK(read_file(folder.path() / "0008.bin") == job_text);
}

TEST_CASE("a folder that is not there is an absent printer, and says so", "[printer]") {
  for (const char* where : {"file:/nowhere/paper", "dir:/nowhere"}) {
    const auto printer = printer::open_printer(where, {});
    CHECK(printer->status() == PrinterState::absent);
    const auto report = printer->print(job);
    CHECK(report.end == JobEnd::failed);
    CHECK(report.bytes_taken == 0);
    CHECK_THAT(report.why, Catch::Contains("/nowhere"));
  }
}

TEST_CASE("a full disk prints nothing rather than half a ticket", "[printer]") {
  const auto printer = printer::open_printer("file:/dev/full", {});
  const auto report = printer->print(job);
  CHECK(report.end != JobEnd::sent);
  CHECK_THAT(report.why, Catch::Contains("/dev/full"));
}

TEST_CASE("a misspelt printer is refused with the ways to write it", "[printer]") {
  for (const char* wrong : {"", "paper", "file:", "tcp:host", "tcp::9100", "tcp:host:0",
                            "tcp:host:99999", "tcp:host:91x", "lpt:1"}) {
    INFO(wrong);
    CHECK_THROWS_WITH(printer::open_printer(wrong, {}),
                      Catch::Contains("printer '" + std::string(wrong) + "'"));
  }
}
