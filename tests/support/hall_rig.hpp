#pragma once

#include "hall/hall.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// A real hall in a folder of its own, with a clock and a printer in the test's hand.
namespace atrio::tests {

/// Paper as a list of numbers. Shared between the print loop and the test.
class Paper {
 public:
  /// What the printer says of the next jobs.
  void answer_with(printer::JobEnd end, printer::PrinterState state) {
    const std::lock_guard lock(mutex_);
    end_ = end;
    state_ = state;
  }
  /// The next job stays in the printer until release().
  void hold() {
    const std::lock_guard lock(mutex_);
    held_ = true;
  }
  void release() {
    const std::lock_guard lock(mutex_);
    held_ = false;
    changed_.notify_all();
  }
  /// Waits until the printer has begun `count` tickets.
  void wait_for(std::size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return begun_.size() >= count; });
  }
  std::vector<hall::TicketToPrint> begun() {
    const std::lock_guard lock(mutex_);
    return begun_;
  }

  printer::PrintReport print(const hall::TicketToPrint& ticket) {
    std::unique_lock lock(mutex_);
    begun_.push_back(ticket);
    changed_.notify_all();
    changed_.wait(lock, [&] { return !held_; });
    return {.end = end_, .state = state_};
  }
  printer::PrinterState state() {
    const std::lock_guard lock(mutex_);
    return state_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<hall::TicketToPrint> begun_;
  printer::JobEnd end_ = printer::JobEnd::sent;
  printer::PrinterState state_ = printer::PrinterState::ok;
  bool held_ = false;
};

class PaperPrinter : public hall::TicketPrinter {
 public:
  explicit PaperPrinter(Paper& paper) : paper_(paper) {}
  printer::PrinterState status() override { return paper_.state(); }
  printer::PrintReport print(const hall::TicketToPrint& ticket) override {
    return paper_.print(ticket);
  }

 private:
  Paper& paper_;
};

/// Monday 2026-11-23, 09:00 in Rome.
inline const Instant monday_nine{milliseconds{1'795'420'800'000}};

inline wire::Profile small_profile() {
  queue::Hours always;
  always.week.fill({{std::chrono::hours(0), std::chrono::hours(24)}});
  queue::Hours mornings;
  for (int day = 0; day < 5; ++day)
    mornings.week[day] = {{std::chrono::hours(8), std::chrono::hours(12)}};
  mornings.daily_limit = 2;
  wire::Profile profile;
  profile.terminal = queue::TerminalId("ingresso");
  profile.place.name = "Comune di Borgolieto";
  profile.series = {{'A', queue::NeedId("casa")}, {'K', {}}};
  profile.desks = {{queue::DeskId("1"), {'A'}}, {queue::DeskId("2"), {'A', 'K'}}};
  profile.services = {{queue::ServiceId("residenza-anagrafica"), 'A', always},
                      {queue::ServiceId("sportello"), 'K', always},
                      {queue::ServiceId("iscrizione-scuola"), 'A', mornings}};
  return profile;
}

struct HallRig {
  TemporaryFolder folder;
  std::atomic<Instant> now{monday_nine};
  Paper paper;
  std::unique_ptr<hall::Hall> hall;

  HallRig() { open(); }
  ~HallRig() { paper.release(); }

  void open() {
    hall = std::make_unique<hall::Hall>(
        hall::Settings{.profile = small_profile(),
                       .database = folder.path() / "hall.db",
                       .now = [this] { return now.load(); },
                       .printer = std::make_unique<PaperPrinter>(paper)});
    settle();
  }
  /// Until the print loop has looked at its printer and the opening day is on disk: from here
  /// on nothing changes but by the test.
  void settle() {
    auto snapshot = hall->snapshot();
    while (snapshot->view.printer == wire::PrinterState::silent)
      snapshot = hall->changed_since(snapshot->view.generation, minutes(5));
    hall->look_at_clock();
  }
  void restart() {
    hall.reset();
    open();
  }

  static wire::IssueTicket press(const std::string& request,
                                 const std::string& service = "residenza-anagrafica") {
    return {.request = request,
            .service = queue::ServiceId(service),
            .wishes = {.language = "ar", .mediator = true},
            .terminal = queue::TerminalId("ingresso")};
  }
  wire::IssuedTicket issue(const std::string& request,
                           const std::string& service = "residenza-anagrafica") {
    const auto issued = hall->issue(press(request, service));
    REQUIRE(issued);
    return *issued;
  }
  /// Waits until the first print of this ticket stands at `state`.
  void wait_for_print(queue::TicketId ticket, queue::JobState state) {
    auto snapshot = hall->snapshot();
    for (;;) {
      for (const auto& print : snapshot->view.prints)
        if (print.ticket == ticket && print.state == state) return;
      snapshot = hall->changed_since(snapshot->view.generation, minutes(5));
    }
  }
};

}  // namespace atrio::tests
