#include "printer/file_printer.hpp"

#include "base/file.hpp"
#include "printer/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>

namespace atrio::printer {
namespace {

PrinterState folder_state(const std::filesystem::path& folder) {
  std::error_code ignored;
  return std::filesystem::is_directory(folder, ignored) ? PrinterState::ok
                                                        : PrinterState::absent;
}

PrintReport sent(std::size_t bytes) {
  return {
      .end = JobEnd::sent, .proof = Proof::l0, .state = PrinterState::ok, .bytes_taken = bytes};
}

PrintReport failed(std::string why) {
  return {.end = JobEnd::failed, .state = PrinterState::offline, .why = std::move(why)};
}

bool write_all(int file, std::span<const std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const auto taken = ::write(file, bytes.data(), bytes.size());
    if (taken < 0 && errno == EINTR) continue;
    if (taken <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(taken));
  }
  return true;
}

/// The highest number of a job file in `folder`; 0 when there is none.
int last_number(const std::filesystem::path& folder) {
  int last = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".bin") continue;
    const std::string stem = entry.path().stem().string();
    int number = 0;
    const auto read = std::from_chars(stem.data(), stem.data() + stem.size(), number);
    if (read.ptr == stem.data() + stem.size()) last = std::max(last, number);
  }
  return last;
}

}  // namespace

std::string job_name(int number) {
  const std::string digits = std::to_string(number);
  return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

PrinterState FilePrinter::status() {
  return folder_state(file_.has_parent_path() ? file_.parent_path() : ".");
}

PrintReport FilePrinter::print(std::span<const std::uint8_t> job) {
  const Descriptor file(::open(file_.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640));
  struct stat before {};
  if (!file || ::fstat(file.get(), &before) != 0) {
    return failed("cannot open " + file_.string() + ": " + std::strerror(errno));
  }
  if (write_all(file.get(), job)) return sent(job.size());

  std::string why = "cannot write " + file_.string() + ": " + std::strerror(errno);
  if (::ftruncate(file.get(), before.st_size) != 0) {
    return {.end = JobEnd::unknown, .state = PrinterState::offline, .why = std::move(why)};
  }
  return failed(std::move(why));
}

PrinterState FolderPrinter::status() { return folder_state(folder_); }

PrintReport FolderPrinter::print(std::span<const std::uint8_t> job) try {
  const auto path = folder_ / (job_name(last_number(folder_) + 1) + ".bin");
  replace_file(path, {reinterpret_cast<const char*>(job.data()), job.size()});
  return sent(job.size());
} catch (const std::exception& broken) {
  return failed(broken.what());
}

}  // namespace atrio::printer
