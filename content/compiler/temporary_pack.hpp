#pragma once

#include "pack.hpp"

#include <filesystem>

namespace atrio::content {

/// A pack of the sources as they stand, in a folder of its own that goes with this object: for
/// drawing pages without touching the pack that somebody built.
class TemporaryPack {
 public:
  /// Throws as write_packs does, std::runtime_error when no folder can be made.
  TemporaryPack(const Contents& contents, const Drawings& drawings);
  ~TemporaryPack();
  TemporaryPack(const TemporaryPack&) = delete;
  TemporaryPack& operator=(const TemporaryPack&) = delete;

  const std::filesystem::path& folder() const { return pack_; }

 private:
  std::filesystem::path around_;
  std::filesystem::path pack_;
};

}  // namespace atrio::content
