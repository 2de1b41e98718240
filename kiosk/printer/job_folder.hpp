#pragma once

#include "printer/virtual_printer.hpp"

#include <filesystem>
#include <string>

namespace atrio::printer {

/// Where the virtual printer's paper falls: each job as bytes (NNNN.bin) and picture
/// (NNNN.png).
class JobFolder {
 public:
  /// Makes the folder if need be and goes on after the last job in it.
  /// Throws std::filesystem::filesystem_error.
  explicit JobFolder(std::filesystem::path folder);

  /// Writes both files, the picture last, and returns one line about the job. A job without
  /// dots has no picture. Throws std::runtime_error naming the file.
  std::string keep(const PrintedJob& job);

 private:
  std::filesystem::path file(int number, const char* ending) const;

  std::filesystem::path folder_;
  int next_ = 1;
};

}  // namespace atrio::printer
