#include "store/print_jobs.hpp"

#include "store/rows.hpp"

#include <cassert>

namespace atrio::store {
namespace {

#define JOB_COLUMNS "id, ticket, copy, state, proof"

PrintJob job_of(const sqlite::Statement& row) {
  return {.id = {row.integer(0)},
          .ticket = {row.integer(1)},
          .copy = static_cast<int>(row.integer(2)),
          .state = intact(queue::job_state(row.text(3)), "print_job.state"),
          .proof = static_cast<int>(row.integer(4))};
}

std::optional<PrintJob> first_job(sqlite::Statement& rows) {
  if (!rows.step()) return std::nullopt;
  return job_of(rows);
}

}  // namespace

std::optional<PrintJob> job_by_request(sqlite::Database& db, std::string_view request) {
  sqlite::Statement row(db, "SELECT " JOB_COLUMNS " FROM print_job WHERE request = ?1");
  return first_job(row.bind(1, request));
}

PrintJob latest_job(sqlite::Database& db, queue::TicketId ticket) {
  sqlite::Statement row(
      db, "SELECT " JOB_COLUMNS " FROM print_job WHERE ticket = ?1 ORDER BY copy DESC LIMIT 1");
  return intact(first_job(row.bind(1, ticket.value)), "print_job.ticket");
}

std::vector<PrintJob> recent_jobs(sqlite::Database& db, int most) {
  sqlite::Statement rows(db, "SELECT " JOB_COLUMNS " FROM print_job ORDER BY id DESC LIMIT ?1");
  rows.bind(1, most);
  std::vector<PrintJob> jobs;
  while (rows.step()) jobs.push_back(job_of(rows));
  return jobs;
}

int copies(sqlite::Database& db, queue::TicketId ticket) {
  sqlite::Statement row(db, "SELECT COUNT(*) FROM print_job WHERE ticket = ?1");
  row.bind(1, ticket.value).step();
  return static_cast<int>(row.integer(0));
}

PrintJob queue_reprint(sqlite::Database& db, queue::TicketId ticket, std::string_view request,
                       Instant now) {
  if (auto earlier = job_by_request(db, request)) return *earlier;
  sqlite::Statement insert(
      db,
      "INSERT INTO print_job (ticket, request, copy, state, queued_ms) VALUES (?1, ?2, "
      "1 + (SELECT COUNT(*) FROM print_job WHERE ticket = ?1), 'queued', ?3)");
  insert.bind(1, ticket.value).bind(2, request).bind(3, to_ms(now)).run();
  return latest_job(db, ticket);
}

std::optional<PrintJob> begin_next_job(sqlite::Database& db) {
  sqlite::Statement row(
      db, "SELECT " JOB_COLUMNS " FROM print_job WHERE state = 'queued' ORDER BY id LIMIT 1");
  auto job = first_job(row);
  if (!job) return std::nullopt;
  sqlite::Statement(db, "UPDATE print_job SET state = 'sending' WHERE id = ?1")
      .bind(1, job->id.value)
      .run();
  job->state = queue::JobState::sending;
  return job;
}

void end_job(sqlite::Database& db, queue::JobId job, queue::JobState state, int proof,
             Instant now) {
  assert(state != queue::JobState::queued && state != queue::JobState::sending);
  sqlite::Statement(db,
                    "UPDATE print_job SET state = ?2, proof = ?3, ended_ms = ?4 WHERE id = ?1")
      .bind(1, job.value)
      .bind(2, queue::to_string(state))
      .bind(3, proof)
      .bind(4, to_ms(now))
      .run();
}

void settle_interrupted_jobs(sqlite::Database& db, Instant too_old, Instant now) {
  sqlite::Savepoint whole(db);
  sqlite::Statement(
      db, "UPDATE print_job SET state = 'unknown', ended_ms = ?1 WHERE state = 'sending'")
      .bind(1, to_ms(now))
      .run();
  sqlite::Statement(db,
                    "UPDATE print_job SET state = 'failed', ended_ms = ?1 "
                    "WHERE state = 'queued' AND queued_ms < ?2")
      .bind(1, to_ms(now))
      .bind(2, to_ms(too_old))
      .run();
  whole.keep();
}

}  // namespace atrio::store
