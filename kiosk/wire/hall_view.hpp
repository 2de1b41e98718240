#pragma once

#include "queue/estimate.hpp"
#include "queue/hours.hpp"
#include "queue/print_job.hpp"
#include "queue/printer_state.hpp"
#include "queue/ticket.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Messages between Atrio's programs, as values and as JSON.
namespace atrio::wire {

/// The latest number given for a series' service, for "last number A 064, given at 11:40".
struct LastNumber {
  queue::TicketNumber number;
  queue::LocalTime at;
  bool operator==(const LastNumber&) const = default;
};

/// One service of this hall, now.
struct ServiceStatus {
  queue::ServiceId service;
  char letter = 0;     ///< of its series
  queue::NeedId need;  ///< whose silhouette the series carries; empty = general series (ring)
  queue::Admission admission;            ///< open until, or why closed and when again
  int people_ahead = 0;                  ///< waiting in its series
  std::optional<queue::WaitRange> wait;  ///< absent when unsure
  std::optional<LastNumber> last;        ///< today's; absent when none was given
  bool operator==(const ServiceStatus&) const = default;
};

/// One call to a desk. A recall is a new call of the same number.
struct Call {
  std::int64_t sequence = 0;  ///< grows by one a call, over all days
  queue::TicketNumber number;
  queue::DeskId desk;
  bool operator==(const Call&) const = default;
};

using queue::PrinterState;

/// How the print of a recent ticket stands; the screen that issued it follows its own.
struct TicketPrint {
  queue::TicketId ticket;
  queue::JobState state = queue::JobState::queued;
  int copy = 1;   ///< 1 = the first print
  int proof = 0;  ///< 0..4, how sure we are that paper came out (printing.md §1.6)
  bool operator==(const TicketPrint&) const = default;
};

/// A visitor at a terminal asked for a person.
enum class PersonCallState { none, asked, coming };
struct PersonCall {
  queue::TerminalId terminal;
  PersonCallState state = PersonCallState::none;
  std::optional<queue::LocalTime> since;
  bool operator==(const PersonCall&) const = default;
};

/// All a screen or board may know of the hall: nothing about any visitor's language or wishes.
struct HallView {
  std::int64_t generation =
      0;  ///< grows with every change; never goes back while the hall runs
  queue::OpeningDay opening_day{};
  std::vector<ServiceStatus> services;  ///< in the profile's order
  std::vector<Call> calls;              ///< latest first, at most 6
  PrinterState printer = PrinterState::absent;
  std::vector<TicketPrint> prints;       ///< latest first, at most 8
  std::vector<PersonCall> person_calls;  ///< one for each terminal that asked

  bool operator==(const HallView&) const = default;
};

/// The service's entry, or nullptr when it is not done in this hall.
const ServiceStatus* find(const HallView& view, const queue::ServiceId& service);
/// `none` when the terminal did not ask.
PersonCallState person_call(const HallView& view, const queue::TerminalId& terminal);

std::string to_json(const HallView& view);
/// Throws std::runtime_error naming `place` and the field.
HallView hall_view(std::string_view json, std::string_view place);

}  // namespace atrio::wire
