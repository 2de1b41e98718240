#pragma once

#include "base/time.hpp"
#include "lib/sqlite/database.hpp"

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <vector>

namespace atrio::hall {

/// The one thread that uses the database. Callers on any thread hand it work and wait. It takes
/// everything that is there into one transaction and flushes once for all of them (queue.md
/// §3.6: lingering for more only costs time).
class Writer {
 public:
  /// Opens and prepares the database on the caller's thread. Throws sqlite::Error.
  Writer(const std::filesystem::path& database, Instant now);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Runs `work(database)` and returns its value when the change is on disk. Throws what `work`
  /// threw, undoing its changes alone, or sqlite::Error when they could not be written.
  template <class Work>
  auto change(Work work) {
    return run(std::move(work), Kind::change);
  }
  /// Runs `work(database)` between transactions: it still works when the disk is full.
  template <class Work>
  auto read(Work work) {
    return run(std::move(work), Kind::read);
  }

  /// Grows with every change. Starts at the wall clock of the start, so that a hall started
  /// again never repeats a generation some screen has seen.
  std::int64_t generation() const;
  /// Something that is not in the database has changed.
  void touch();
  /// Until the generation is no longer `known`, `timeout` has passed or waiting has stopped.
  void wait_for_change(std::int64_t known, milliseconds timeout) const;
  void stop_waiting();

 private:
  enum class Kind { change, read };
  struct Task {
    std::function<void(sqlite::Database&)> work;
    Kind kind = Kind::change;
    bool done = false;
    std::exception_ptr failure;
  };

  template <class Work>
  auto run(Work work, Kind kind) {
    using Result = std::invoke_result_t<Work, sqlite::Database&>;
    if constexpr (std::is_void_v<Result>) {
      Task task{.work = work, .kind = kind};
      perform(task);
    } else {
      std::optional<Result> result;
      Task task{.work = [&](sqlite::Database& db) { result.emplace(work(db)); }, .kind = kind};
      perform(task);
      return *std::move(result);
    }
  }

  /// Hands the task over and waits for it; throws its failure. The task stays the caller's.
  void perform(Task& task);
  void loop();
  /// Both return true when rows changed.
  bool run_batch(const std::vector<Task*>& batch);
  bool commit_together(const std::vector<Task*>& changes);
  void run_alone(Task& task);

  sqlite::Database db_;  ///< the writer thread's from the constructor's end on
  mutable std::mutex mutex_;
  std::condition_variable work_came_, work_done_;
  mutable std::condition_variable changed_;
  std::vector<Task*> tasks_;
  std::int64_t generation_;
  bool waiting_stopped_ = false;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace atrio::hall
