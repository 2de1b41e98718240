#pragma once

#include <filesystem>

namespace atrio {

/// The right to be the only program that uses something, as long as this object lives. The
/// kernel takes it back however the program ends, so nothing has to be cleaned up after a
/// crash.
class SoleOwner {
 public:
  /// `file` is made when absent and never holds anything. Throws std::runtime_error naming it
  /// when another program is the owner, or when it cannot be made.
  explicit SoleOwner(const std::filesystem::path& file);
  ~SoleOwner();
  SoleOwner(const SoleOwner&) = delete;
  SoleOwner& operator=(const SoleOwner&) = delete;

 private:
  int descriptor_;
};

}  // namespace atrio
