#pragma once

#include <filesystem>
#include <system_error>

namespace atrio::content {

/// What cannot be finished leaves nothing where nothing was: a folder that is not there yet
/// goes again, with all that came into it, unless it is kept.
class NewFolder {
 public:
  explicit NewFolder(const std::filesystem::path& folder)
      : folder_(folder), keep_(std::filesystem::exists(folder)) {}
  ~NewFolder() {
    std::error_code ignored;
    if (!keep_) std::filesystem::remove_all(folder_, ignored);
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  void keep() { keep_ = true; }

 private:
  std::filesystem::path folder_;
  bool keep_;
};

}  // namespace atrio::content
