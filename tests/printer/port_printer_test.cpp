#include "printer/port_printer.hpp"

#include "scripted_printer.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <fcntl.h>

#include <cstdlib>
#include <fstream>
#include <numeric>

using namespace atrio;
using printer::JobEnd;
using printer::PrinterState;
using printer::Proof;
using receipt::StatusTalk;
using tests::ScriptedPrinter;

namespace {

using Bytes = std::vector<std::uint8_t>;

const Bytes small_job(20'000, 0x55);
const Bytes huge_job(16u << 20, 0x55);  // more than any socket buffer holds

std::optional<std::uint8_t> all_well(int, std::size_t) { return 0x12; }
std::optional<std::uint8_t> mute(int, std::size_t) { return std::nullopt; }

printer::PortPrinter printer_at(const ScriptedPrinter& there, StatusTalk talk) {
  return {printer::tcp_port("127.0.0.1", there.port()), talk, {.answer_ms = 50}};
}

}  // namespace

TEST_CASE("a printer that answers before and after proves more than bytes taken", "[printer]") {
  ScriptedPrinter there(all_well);
  auto printer = printer_at(there, StatusTalk::dle_eot);
  CHECK(printer.status() == PrinterState::ok);

  const auto report = printer.print(small_job);

  CHECK(report.end == JobEnd::sent);
  CHECK(report.proof == Proof::l1);
  CHECK(report.state == PrinterState::ok);
  CHECK(report.why.empty());
  CHECK(there.unplug() == small_job);
}

TEST_CASE("a printer that never speaks still prints, with no proof", "[printer]") {
  ScriptedPrinter there(mute);
  auto printer = printer_at(there, StatusTalk::dle_eot);

  const auto report = printer.print(small_job);
  CHECK(report.end == JobEnd::sent);
  CHECK(report.proof == Proof::l0);
  CHECK(report.state == PrinterState::silent);

  const int asked = there.questions();
  CHECK(asked == 3);
  printer.print(small_job);
  CHECK(there.questions() == asked);  // nobody waits for it twice
}

TEST_CASE("a printer whose profile has no voice is not asked at all", "[printer]") {
  ScriptedPrinter there(all_well);
  auto printer = printer_at(there, StatusTalk::none);
  CHECK(printer.print(small_job).proof == Proof::l0);
  CHECK(there.questions() == 0);
}

TEST_CASE("nothing is sent to a printer without paper", "[printer]") {
  ScriptedPrinter there([](int question, std::size_t) { return question == 4 ? 0x72 : 0x12; });
  auto printer = printer_at(there, StatusTalk::dle_eot);

  const auto report = printer.print(small_job);

  CHECK(report.end == JobEnd::failed);
  CHECK(report.state == PrinterState::paper_out);
  CHECK(report.bytes_taken == 0);
  CHECK_THAT(report.why, Catch::Contains("paper_out"));
  CHECK(there.unplug().empty());
}

TEST_CASE("paper that ends during the ticket leaves it unknown", "[printer]") {
  ScriptedPrinter there([](int question, std::size_t job_bytes) {
    return question == 4 && job_bytes > 0 ? 0x72 : 0x12;
  });
  auto printer = printer_at(there, StatusTalk::dle_eot);

  const auto report = printer.print(small_job);

  CHECK(report.end == JobEnd::unknown);
  CHECK(report.state == PrinterState::paper_out);
}

TEST_CASE("a printer that falls silent during the ticket leaves it unknown", "[printer]") {
  ScriptedPrinter there([](int, std::size_t job_bytes) -> std::optional<std::uint8_t> {
    if (job_bytes > 0) return std::nullopt;
    return 0x12;
  });
  auto printer = printer_at(there, StatusTalk::dle_eot);

  const auto report = printer.print(small_job);

  CHECK(report.end == JobEnd::unknown);
  CHECK(report.state == PrinterState::offline);
}

TEST_CASE("a printer unplugged in the middle of a ticket is unknown, never sent", "[printer]") {
  for (const StatusTalk talk : {StatusTalk::none, StatusTalk::dle_eot}) {
    ScriptedPrinter there(all_well, 1000);
    auto printer = printer_at(there, talk);

    const auto report = printer.print(huge_job);

    CHECK(report.end == JobEnd::unknown);
    CHECK(report.bytes_taken > 0);
    CHECK(report.bytes_taken < huge_job.size());
    CHECK_FALSE(report.why.empty());
  }
}

TEST_CASE("a line that breaks after the last byte leaves the ticket unknown", "[printer]") {
  ScriptedPrinter there(all_well, small_job.size());
  auto printer = printer_at(there, StatusTalk::none);
  const auto report = printer.print(small_job);
  CHECK(report.end == JobEnd::unknown);
  CHECK(report.bytes_taken == small_job.size());
}

TEST_CASE("a printer that is not there is absent, and printing can be tried again",
          "[printer]") {
  ScriptedPrinter there(all_well);
  there.unplug();
  auto printer = printer_at(there, StatusTalk::dle_eot);

  CHECK(printer.status() == PrinterState::absent);
  const auto report = printer.print(small_job);
  CHECK(report.end == JobEnd::failed);
  CHECK(report.state == PrinterState::absent);
  CHECK_THAT(report.why, Catch::Contains("127.0.0.1:" + there.port()));
}

TEST_CASE("a device gets the bytes as they are", "[printer]") {
  const printer::Descriptor master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
  REQUIRE((::grantpt(master.get()) == 0 && ::unlockpt(master.get()) == 0));
  const std::string device = ::ptsname(master.get());
  // A terminal forgets its bytes when the last one hangs up.
  const printer::Descriptor held(::open(device.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC));
  auto printer = printer::open_printer("device:" + device, {});
  Bytes every_byte(256);
  std::iota(every_byte.begin(), every_byte.end(), 0);

  CHECK(printer->print(every_byte).end == JobEnd::sent);

  Bytes got(512);
  got.resize(static_cast<std::size_t>(::read(master.get(), got.data(), got.size())));
  CHECK(got == every_byte);
}

TEST_CASE("a device unplugged in the middle of a ticket is unknown", "[printer]") {
  printer::Descriptor master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
  REQUIRE((::grantpt(master.get()) == 0 && ::unlockpt(master.get()) == 0));
  auto printer = printer::open_printer("device:" + std::string(::ptsname(master.get())), {});
  std::thread cable([end = std::move(master)] {
    Bytes some(1000);
    [[maybe_unused]] const auto got = ::read(end.get(), some.data(), some.size());
  });  // and pulled out

  const auto report = printer->print(huge_job);
  cable.join();

  CHECK(report.end == JobEnd::unknown);
  CHECK(report.bytes_taken > 0);
  CHECK(report.bytes_taken < huge_job.size());
}

TEST_CASE("a device path that is nothing, or a plain file, says so", "[printer]") {
  const tests::TemporaryFolder folder;
  const auto path = folder.path() / "lp0";
  auto printer = printer::open_printer("device:" + path.string(), {});
  CHECK(printer->status() == PrinterState::absent);
  CHECK(printer->print(small_job).end == JobEnd::failed);

  std::ofstream(path) << "precious";
  CHECK(printer->status() == PrinterState::offline);
  CHECK_THAT(printer->print(small_job).why, Catch::Contains("not a device"));
  CHECK(std::filesystem::file_size(path) == 8);
}
