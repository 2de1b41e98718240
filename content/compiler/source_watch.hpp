#pragma once

#include <filesystem>

namespace atrio::content {

/// Sleeps until somebody writes in a folder or below it (inotify(7)). While one stands, SIGINT
/// and SIGTERM end the waiting instead of the program; made before any thread is, which inherit
/// that.
class SourceWatch {
 public:
  /// Throws std::system_error naming the folder.
  explicit SourceWatch(std::filesystem::path folder);
  ~SourceWatch();
  SourceWatch(const SourceWatch&) = delete;
  SourceWatch& operator=(const SourceWatch&) = delete;

  /// True when something was written since the last call and nothing more for a moment: editors
  /// and git write several files at once. False when the program is asked to end.
  bool wait();

 private:
  void watch_folders();
  void drain();

  std::filesystem::path folder_;
  int changes_;
  int signals_;
};

}  // namespace atrio::content
