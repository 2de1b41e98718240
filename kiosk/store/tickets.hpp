#pragma once

#include "base/outcome.hpp"
#include "base/time.hpp"
#include "lib/sqlite/database.hpp"
#include "queue/estimate.hpp"
#include "queue/local_time.hpp"
#include "queue/ticket.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Every function throws sqlite::Error when the database fails or the schema refuses.
namespace atrio::store {

/// One visitor pressed one button. `request` is made up by the screen and repeated on retry, so
/// a lost answer never costs the visitor a second number.
struct NewTicket {
  std::string request;
  queue::TerminalId terminal;
  queue::ServiceId service;
  char letter = 0;  ///< of the series
  queue::Wishes wishes;
  queue::OpeningDay day{};
  Instant arrived;
  queue::LocalTime arrived_local;
  Instant sort_key;                      ///< queue::sort_key
  int people_ahead = 0;                  ///< as told to the visitor
  std::optional<queue::WaitRange> wait;  ///< as told to the visitor
};

/// A ticket as the visitor was told of it.
struct GivenTicket {
  queue::Ticket ticket;
  queue::OpeningDay day{};
  queue::LocalTime arrived_local;
  int people_ahead = 0;
  std::optional<queue::WaitRange> wait;
};

enum class IssueRefusal { day_is_full };

/// Gives out the next number and queues its print job, both or neither. The same `request`
/// again returns the ticket already given.
Outcome<GivenTicket, IssueRefusal> issue_ticket(sqlite::Database& db, const NewTicket& wanted);

std::optional<GivenTicket> find_by_request(sqlite::Database& db, std::string_view request);
std::optional<GivenTicket> find(sqlite::Database& db, queue::TicketId id);

/// Waiting on `day`, in the order of their turn.
std::vector<queue::Ticket> waiting(sqlite::Database& db, queue::OpeningDay day);
/// Whose turn it is among the series `letters` ("AK").
std::optional<queue::Ticket> next_waiting(sqlite::Database& db, queue::OpeningDay day,
                                          std::string_view letters);
/// How many of the series `letters` go before a ticket with this sort key that comes now.
int waiting_before(sqlite::Database& db, queue::OpeningDay day, std::string_view letters,
                   Instant sort_key);
/// Called or being served, at any desk.
std::vector<queue::Ticket> at_desks(sqlite::Database& db);

/// What staff do to a ticket, as written in its events.
enum class Event { issue, call, recall, serve, finish, no_show, expire };

/// Writes the step from `before` to `after` and its event. The caller got `after` from the
/// rules of the queue. Throws sqlite::Error when the ticket is no longer as in `before`.
void save_step(sqlite::Database& db, const queue::Ticket& before, const queue::Ticket& after,
               Event event, Instant now);

/// Everything still open before `day` comes to its end and what visitors said of themselves is
/// forgotten: waiting -> expired, called -> no_show, serving -> done.
void end_days_before(sqlite::Database& db, queue::OpeningDay day, Instant now);

/// The latest opening day the hall has had.
std::optional<queue::OpeningDay> latest_day(sqlite::Database& db);
void set_latest_day(sqlite::Database& db, queue::OpeningDay day);

}  // namespace atrio::store
