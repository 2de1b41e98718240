#pragma once

#include "wire/hall_view.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// What a screen asks of the hall. Every `request` is made up by the screen, one a press, and
/// repeated on retry: 1..64 characters of A-Z a-z 0-9 '-' '_'. The same request again gives the
/// same answer and does nothing twice.
namespace atrio::wire {

constexpr std::size_t max_message_bytes = 16 * 1024;

struct IssueTicket {
  std::string request;
  queue::ServiceId service;
  queue::Wishes wishes;
  queue::TerminalId terminal;
  bool operator==(const IssueTicket&) const = default;
};

struct IssuedTicket {
  queue::TicketId id;
  queue::TicketNumber number;
  queue::ServiceId service;
  int people_ahead = 0;
  std::optional<queue::WaitRange> wait;
  queue::JobState print = queue::JobState::queued;
  bool operator==(const IssuedTicket&) const = default;
};

/// Print the same ticket again: same number, a small "2".
struct Reprint {
  std::string request;
  queue::TicketId ticket;
  bool operator==(const Reprint&) const = default;
};

struct CallPerson {
  std::string request;
  queue::TerminalId terminal;
  bool operator==(const CallPerson&) const = default;
};

/// Why no number was given. The screen shows queue_closed, or printing_trouble's relatives.
enum class IssueRefusal {
  not_here,  ///< this hall does not do the service
  closed,    ///< see the view's admission
  day_full,  ///< serial 9999 was given
};
std::string_view to_string(IssueRefusal refusal);
std::optional<IssueRefusal> issue_refusal(std::string_view text);

enum class ReprintRefusal {
  unknown_ticket,  ///< not of today
  too_many,        ///< three papers of one number are enough: staff help
};
std::string_view to_string(ReprintRefusal refusal);
std::optional<ReprintRefusal> reprint_refusal(std::string_view text);

/// JSON both ways. Reading throws std::runtime_error naming `place` and the field; more than
/// max_message_bytes, unknown fields and unknown words are refused.
std::string to_json(const IssueTicket& intent);
std::string to_json(const IssuedTicket& ticket);
std::string to_json(const Reprint& intent);
std::string to_json(const CallPerson& intent);
IssueTicket issue_ticket(std::string_view json, std::string_view place);
IssuedTicket issued_ticket(std::string_view json, std::string_view place);
/// The ticket's id stands in the route, the request in the body.
Reprint reprint(std::string_view json, queue::TicketId ticket, std::string_view place);
CallPerson call_person(std::string_view json, std::string_view place);

}  // namespace atrio::wire
