#pragma once

#include "base/outcome.hpp"
#include "hall/ticket_printer.hpp"
#include "store/staff.hpp"
#include "wire/hall_view.hpp"
#include "wire/intents.hpp"
#include "wire/profile.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The one owner of the hall's state: queue, print jobs, staff accounts.
namespace atrio::hall {

struct DeskStatus {
  queue::DeskId desk;
  std::optional<queue::Ticket> ticket;      ///< called to it or being served
  std::optional<queue::TicketNumber> next;  ///< whom "call next" would call now
};

/// Everything at one moment; never changes once published. `view` is for every screen and the
/// board, the rest for signed-in staff only.
struct Snapshot {
  wire::HallView view;
  std::vector<queue::Ticket> waiting;  ///< in the order of their turn
  std::vector<DeskStatus> desks;       ///< in the profile's order
};

/// What the hall is told at its start.
struct Settings {
  wire::Profile profile;
  std::filesystem::path database;  ///< made when absent
  std::function<Instant()> now;    ///< the wall clock; main's, or a test's
  std::unique_ptr<TicketPrinter> printer;
};

/// Safe to call from any thread. A function that changes something returns when the change is
/// on disk, and throws sqlite::Error when it could not be written: then nothing has changed.
class Hall {
 public:
  /// Opens the database and starts the writer and the print loop. Throws sqlite::Error when the
  /// database is damaged or newer than this program, std::runtime_error when the profile's
  /// time zone is unknown.
  explicit Hall(Settings settings);
  ~Hall();
  Hall(const Hall&) = delete;
  Hall& operator=(const Hall&) = delete;

  const wire::Profile& profile() const;

  /// The latest state. Shared, because readers may keep it while the next is published.
  std::shared_ptr<const Snapshot> snapshot() const;
  /// Returns as soon as the generation differs from `generation`, at `timeout`, or at stop().
  std::shared_ptr<const Snapshot> changed_since(std::int64_t generation,
                                                milliseconds timeout) const;
  /// Wakes everybody who waits in changed_since, for good. The rest goes on.
  void stop_waiting();

  // What the screen asks.
  Outcome<wire::IssuedTicket, wire::IssueRefusal> issue(const wire::IssueTicket& wanted);
  Outcome<wire::IssuedTicket, wire::ReprintRefusal> reprint(const wire::Reprint& wanted);
  void call_person(const wire::CallPerson& wanted);

  // What staff do. `desk` is the one they sit at.
  Outcome<queue::Ticket, queue::Refusal> call_next(const queue::DeskId& desk);
  Outcome<queue::Ticket, queue::Refusal> call(queue::TicketId ticket,
                                              const queue::DeskId& desk);
  Outcome<queue::Ticket, queue::Refusal> recall(queue::TicketId ticket,
                                                const queue::DeskId& desk);
  Outcome<queue::Ticket, queue::Refusal> serve(queue::TicketId ticket,
                                               const queue::DeskId& desk);
  /// The visitor has been helped: serving -> done.
  Outcome<queue::Ticket, queue::Refusal> finish(queue::TicketId ticket,
                                                const queue::DeskId& desk);
  Outcome<queue::Ticket, queue::Refusal> no_show(queue::TicketId ticket,
                                                 const queue::DeskId& desk);
  /// "I go": the terminal shows that somebody comes. False when nobody asked there.
  bool answer_person_call(const queue::TerminalId& terminal);
  /// The person has been there. False when no call was open.
  bool end_person_call(const queue::TerminalId& terminal);

  // Staff accounts. PINs are hashed by the caller (slow on purpose), never here.
  std::vector<store::StaffAccount> staff_accounts();
  std::optional<store::StaffAccount> staff_account(std::string_view name);
  void add_staff_account(const store::StaffAccount& account);
  bool change_pin(std::string_view name, std::string_view pin_hash, bool must_change);

  /// Looks at the clock now: opening and closing, day change. The writer does so by itself
  /// every minute; tests that move the clock call it.
  void look_at_clock();

  /// Local time of an instant, by the profile's zone.
  queue::LocalTime local(Instant instant) const;

 private:
  class Rooms;  ///< threads, database and snapshot
  std::unique_ptr<Rooms> rooms_;
};

}  // namespace atrio::hall
