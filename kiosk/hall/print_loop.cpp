#include "hall/print_loop.hpp"

#include "base/log.hpp"
#include "store/print_jobs.hpp"

#include <cassert>
#include <utility>

namespace atrio::hall {
namespace {

/// A visitor whose paper did not come within this time has read the number from the glass.
constexpr minutes patience{2};

struct Errand {
  store::PrintJob job;
  TicketToPrint ticket;
};

std::optional<Errand> begin_errand(sqlite::Database& db) {
  const auto job = store::begin_next_job(db);
  if (!job) return std::nullopt;
  const auto given = store::find(db, job->ticket);
  assert(given);  // a foreign key of the schema
  return Errand{*job,
                {.number = given->ticket.number,
                 .service = given->ticket.service,
                 .language = given->ticket.wishes.language,
                 .mediator = given->ticket.wishes.mediator,
                 .arrived = given->arrived_local,
                 .people_ahead = given->people_ahead,
                 .wait = given->wait,
                 .copy = job->copy}};
}

queue::JobState state_after(const printer::PrintReport& report) {
  switch (report.end) {
    case printer::JobEnd::sent:
      // From l3 on the printer itself has named this job (printing.md §1.6).
      return report.proof >= printer::Proof::l3 ? queue::JobState::confirmed
                                                : queue::JobState::sent;
    case printer::JobEnd::failed: return queue::JobState::failed;
    case printer::JobEnd::unknown: return queue::JobState::unknown;
  }
  assert(false);
  return queue::JobState::unknown;
}

}  // namespace

PrintLoop::PrintLoop(Writer& writer, std::unique_ptr<TicketPrinter> printer,
                     std::function<Instant()> now, std::function<void()> every_minute)
    : writer_(writer),
      printer_(std::move(printer)),
      now_(std::move(now)),
      every_minute_(std::move(every_minute)) {
  writer_.change([&](sqlite::Database& db) {
    store::settle_interrupted_jobs(db, now_() - patience, now_());
  });
  thread_ = std::thread([this] { loop(); });
}

PrintLoop::~PrintLoop() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  woken_.notify_all();
  thread_.join();
}

void PrintLoop::wake() {
  {
    const std::lock_guard lock(mutex_);
    work_ = true;
  }
  woken_.notify_all();
}

void PrintLoop::loop() {
  for (;;) {
    bool work = false, minute_over = false;
    {
      const std::lock_guard lock(mutex_);
      if (ending_) return;
      work = std::exchange(work_, false);
      minute_over = std::exchange(minute_over_, false);
    }
    // This thread is one of the three places where a broken world is caught (style §3.1).
    try {
      write_ended();
      if (minute_over) once_a_minute();
      // Every minute too: a disk that was full may have kept a job from being begun.
      if ((work || minute_over) && print_next()) wake();
    } catch (const std::exception& cause) {
      log::error(std::string("print loop: ") + cause.what());
    }
    wait_for_work();
  }
}

void PrintLoop::once_a_minute() {
  note(printer_->status());
  every_minute_();
}

void PrintLoop::wait_for_work() {
  const auto into_minute = now_().time_since_epoch() % minutes(1);
  std::unique_lock lock(mutex_);
  const bool woken = woken_.wait_for(lock, minutes(1) - into_minute,
                                     [&] { return work_ || minute_over_ || ending_; });
  if (!woken) minute_over_ = true;
}

bool PrintLoop::print_next() {
  const auto errand = writer_.change(&begin_errand);
  if (!errand) return false;
  printer::PrintReport report;
  try {
    report = printer_->print(errand->ticket);
  } catch (const std::exception& cause) {
    // Drawn wrong, not printed wrong: not a byte has gone out.
    report = {.end = printer::JobEnd::failed,
              .state = printer_->status(),
              .why = std::string("the ticket cannot be drawn: ") + cause.what()};
  }
  if (!report.why.empty()) log::warning("printer: " + report.why);
  ended_ = {errand->job.id, state_after(report), static_cast<int>(report.proof)};
  note(report.state);
  write_ended();
  return true;
}

void PrintLoop::write_ended() {
  if (!ended_) return;
  writer_.change([&](sqlite::Database& db) {
    store::end_job(db, ended_->job, ended_->state, ended_->proof, now_());
  });
  ended_.reset();
}

void PrintLoop::note(printer::PrinterState state) {
  if (state_.exchange(state) == state) return;
  log::info("printer: " + std::string(to_string(state)));
  writer_.touch();
}

}  // namespace atrio::hall
