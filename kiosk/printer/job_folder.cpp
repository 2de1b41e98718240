#include "printer/job_folder.hpp"

#include "base/file.hpp"
#include "printer/file_printer.hpp"
#include "receipt/png.hpp"

#include <utility>

namespace atrio::printer {

JobFolder::JobFolder(std::filesystem::path folder) : folder_(std::move(folder)) {
  std::filesystem::create_directories(folder_);
  while (std::filesystem::exists(file(next_, ".bin"))) ++next_;
}

std::string JobFolder::keep(const PrintedJob& job) {
  const int number = next_++;
  replace_file(file(number, ".bin"),
               {reinterpret_cast<const char*>(job.raw.data()), job.raw.size()});
  // The picture comes last: whoever waits for it finds the bytes beside it.
  if (job.rows > 0) {
    replace_file(file(number, ".png"), receipt::encode_png(job.width, job.rows, job.dots));
  }
  std::string line = "job " + job_name(number) + ": " + std::to_string(job.rows) + " rows, " +
                     std::to_string(job.bands) + " bands, " + std::to_string(job.raw.size()) +
                     " bytes, " + (job.cut ? "cut" : "not cut");
  for (const auto& remark : job.remarks) line += "; " + remark;
  return line;
}

std::filesystem::path JobFolder::file(int number, const char* ending) const {
  return folder_ / (job_name(number) + ending);
}

}  // namespace atrio::printer
