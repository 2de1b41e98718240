#pragma once

#include "base/outcome.hpp"
#include "hall/day.hpp"
#include "queue/ticket.hpp"
#include "wire/profile.hpp"

/// What staff do at a desk, as transactions. Throws sqlite::Error.
namespace atrio::hall {

using StaffOutcome = Outcome<queue::Ticket, queue::Refusal>;

StaffOutcome call_next(sqlite::Database& db, const wire::Profile& profile,
                       const queue::DeskId& desk, const Moment& now);
StaffOutcome call(sqlite::Database& db, const wire::Profile& profile, queue::TicketId ticket,
                  const queue::DeskId& desk, const Moment& now);
StaffOutcome recall(sqlite::Database& db, queue::TicketId ticket, const queue::DeskId& desk,
                    const Moment& now);
StaffOutcome serve(sqlite::Database& db, queue::TicketId ticket, const queue::DeskId& desk,
                   const Moment& now);
/// From `called` too: staff who never pressed "serve" still finish with one press.
StaffOutcome finish(sqlite::Database& db, queue::TicketId ticket, const queue::DeskId& desk,
                    const Moment& now);
StaffOutcome no_show(sqlite::Database& db, queue::TicketId ticket, const queue::DeskId& desk,
                     const Moment& now);

}  // namespace atrio::hall
