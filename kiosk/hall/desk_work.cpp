#include "hall/desk_work.hpp"

#include "store/tickets.hpp"

#include <algorithm>

namespace atrio::hall {
namespace {

using queue::Refusal;
using Rule = StaffOutcome (*)(queue::Ticket, queue::DeskId, Instant);

std::optional<queue::Ticket> find_today(sqlite::Database& db, queue::TicketId id,
                                        const Moment& now) {
  auto given = store::find(db, id);
  if (!given || given->day != begin_day(db, now)) return std::nullopt;
  return std::move(given->ticket);
}

/// Asks the rule and writes what it allows.
StaffOutcome step(sqlite::Database& db, const queue::Ticket& before, const queue::DeskId& desk,
                  Rule rule, store::Event event, const Moment& now) {
  auto after = rule(before, desk, now.instant);
  if (after) store::save_step(db, before, *after, event, now.instant);
  return after;
}

StaffOutcome step(sqlite::Database& db, queue::TicketId id, const queue::DeskId& desk,
                  Rule rule, store::Event event, const Moment& now) {
  const auto before = find_today(db, id, now);
  if (!before) return Refusal::unknown_ticket;
  return step(db, *before, desk, rule, event, now);
}

bool desk_busy(sqlite::Database& db, const queue::DeskId& desk) {
  return std::ranges::any_of(store::at_desks(db), [&](const queue::Ticket& ticket) {
    return queue::desk_of(ticket) == desk;
  });
}

}  // namespace

StaffOutcome call_next(sqlite::Database& db, const wire::Profile& profile,
                       const queue::DeskId& desk, const Moment& now) {
  const auto* place = wire::find_desk(profile, desk);
  if (!place) return Refusal::unknown_desk;
  const auto day = begin_day(db, now);
  if (desk_busy(db, desk)) return Refusal::desk_busy;
  const std::string letters(place->serves.begin(), place->serves.end());
  const auto next = store::next_waiting(db, day, letters);
  if (!next) return Refusal::nobody_waiting;
  return step(db, *next, desk, &queue::call, store::Event::call, now);
}

StaffOutcome call(sqlite::Database& db, const wire::Profile& profile, queue::TicketId ticket,
                  const queue::DeskId& desk, const Moment& now) {
  if (!wire::find_desk(profile, desk)) return Refusal::unknown_desk;
  const auto before = find_today(db, ticket, now);
  if (!before) return Refusal::unknown_ticket;
  if (desk_busy(db, desk)) return Refusal::desk_busy;
  return step(db, *before, desk, &queue::call, store::Event::call, now);
}

StaffOutcome recall(sqlite::Database& db, queue::TicketId ticket, const queue::DeskId& desk,
                    const Moment& now) {
  return step(db, ticket, desk, &queue::recall, store::Event::recall, now);
}

StaffOutcome serve(sqlite::Database& db, queue::TicketId ticket, const queue::DeskId& desk,
                   const Moment& now) {
  return step(db, ticket, desk, &queue::serve, store::Event::serve, now);
}

StaffOutcome finish(sqlite::Database& db, queue::TicketId ticket, const queue::DeskId& desk,
                    const Moment& now) {
  const auto before = find_today(db, ticket, now);
  if (!before) return Refusal::unknown_ticket;
  if (std::holds_alternative<queue::Called>(before->state)) {
    const auto serving = step(db, *before, desk, &queue::serve, store::Event::serve, now);
    if (!serving) return serving;
    return step(db, *serving, desk, &queue::finish, store::Event::finish, now);
  }
  return step(db, *before, desk, &queue::finish, store::Event::finish, now);
}

StaffOutcome no_show(sqlite::Database& db, queue::TicketId ticket, const queue::DeskId& desk,
                     const Moment& now) {
  return step(db, ticket, desk, &queue::no_show, store::Event::no_show, now);
}

}  // namespace atrio::hall
