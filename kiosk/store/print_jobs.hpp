#pragma once

#include "lib/sqlite/database.hpp"
#include "queue/print_job.hpp"
#include "store/tickets.hpp"

#include <optional>
#include <string_view>
#include <vector>

/// Every function throws sqlite::Error when the database fails or the schema refuses.
namespace atrio::store {

struct PrintJob {
  queue::JobId id;
  queue::TicketId ticket;
  int copy = 1;  ///< 1 = the first print
  queue::JobState state = queue::JobState::queued;
  int proof = 0;  ///< 0..4 (printing.md §1.6)
};

/// Queues one more print of the ticket; the same request again returns the job already queued.
PrintJob queue_reprint(sqlite::Database& db, queue::TicketId ticket, std::string_view request,
                       Instant now);
/// How many prints the ticket has had or will have.
int copies(sqlite::Database& db, queue::TicketId ticket);
std::optional<PrintJob> job_by_request(sqlite::Database& db, std::string_view request);
/// The ticket's latest.
PrintJob latest_job(sqlite::Database& db, queue::TicketId ticket);
/// Latest first.
std::vector<PrintJob> recent_jobs(sqlite::Database& db, int most);

/// The oldest queued job, now `sending`. From here on it is never sent a second time.
std::optional<PrintJob> begin_next_job(sqlite::Database& db);
/// How the job in `sending` ended: sent, confirmed, unknown or failed.
void end_job(sqlite::Database& db, queue::JobId job, queue::JobState state, int proof,
             Instant now);

/// After a start: what was being sent is `unknown`, what was queued before `too_old` is
/// `failed`, because its visitor has gone on without it.
void settle_interrupted_jobs(sqlite::Database& db, Instant too_old, Instant now);

}  // namespace atrio::store
