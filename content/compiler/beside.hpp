#pragma once

#include <filesystem>

namespace atrio::content {

/// A folder beside the place where its content will stand; gone again unless put there. So what
/// others read is there whole, old or new, whatever fails meanwhile.
class Beside {
 public:
  /// Throws std::filesystem::filesystem_error when no folder can be made there.
  explicit Beside(const std::filesystem::path& place);
  ~Beside();
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;

  const std::filesystem::path& folder() const { return folder_; }

  /// The folder takes its place in one step; what stood there goes. Throws std::system_error.
  void put_in_place() const;

 private:
  std::filesystem::path place_;
  std::filesystem::path folder_;
};

}  // namespace atrio::content
