#pragma once

#include "hall/ticket_printer.hpp"
#include "hall/writer.hpp"
#include "queue/print_job.hpp"
#include "wire/hall_view.hpp"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace atrio::hall {

/// The one thread that talks to the printer: commit first, print second. Whatever the printer
/// does, issuing never waits for it. Between jobs it looks at printer and clock once a minute.
class PrintLoop {
 public:
  /// Settles what an earlier run left unfinished, then starts. `every_minute` is called on the
  /// loop's thread. Borrows the writer. Throws sqlite::Error.
  PrintLoop(Writer& writer, std::unique_ptr<TicketPrinter> printer,
            std::function<Instant()> now, std::function<void()> every_minute);
  /// Waits for the job under way, whose time is bounded by the printer.
  ~PrintLoop();
  PrintLoop(const PrintLoop&) = delete;
  PrintLoop& operator=(const PrintLoop&) = delete;

  /// There may be a new job.
  void wake();
  wire::PrinterState state() const { return state_; }

 private:
  /// How a job ended, until that stands in the database.
  struct Ended {
    queue::JobId job;
    queue::JobState state;
    int proof;
  };

  void loop();
  bool print_next();
  void write_ended();
  void note(printer::PrinterState state);
  void once_a_minute();
  void wait_for_work();

  Writer& writer_;
  const std::unique_ptr<TicketPrinter> printer_;
  const std::function<Instant()> now_;
  const std::function<void()> every_minute_;
  std::atomic<wire::PrinterState> state_ = wire::PrinterState::silent;
  std::optional<Ended> ended_;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool work_ = true;
  bool minute_over_ = true;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace atrio::hall
