#include "hall/issuing.hpp"

#include "hall/forecast.hpp"
#include "queue/choice.hpp"
#include "store/figures.hpp"
#include "store/print_jobs.hpp"
#include "store/tickets.hpp"

namespace atrio::hall {
namespace {

constexpr int most_copies = 3;  ///< of one number; then something is wrong that staff must see

wire::IssuedTicket answer(sqlite::Database& db, const store::GivenTicket& given) {
  return {.id = given.ticket.id,
          .number = given.ticket.number,
          .service = given.ticket.service,
          .people_ahead = given.people_ahead,
          .wait = given.wait,
          .print = store::latest_job(db, given.ticket.id).state};
}

}  // namespace

Outcome<wire::IssuedTicket, wire::IssueRefusal> issue(sqlite::Database& db,
                                                      const wire::Profile& profile,
                                                      const wire::IssueTicket& wanted,
                                                      const Moment& now) {
  // Before anything else: a repeat is answered even when the service has closed meanwhile.
  if (const auto earlier = store::find_by_request(db, wanted.request))
    return answer(db, *earlier);
  const auto* service = wire::find_service(profile, wanted.service);
  if (!service) return wire::IssueRefusal::not_here;
  const auto day = begin_day(db, now);
  const auto admission = queue::admission(service->hours, now.local,
                                          store::count_given(db, day, service->service));
  if (!std::holds_alternative<queue::Open>(admission)) return wire::IssueRefusal::closed;

  const auto key = queue::sort_key(now.instant, wanted.wishes.priority, profile.priority_bonus);
  const auto given = store::issue_ticket(
      db, {.request = wanted.request,
           .terminal = wanted.terminal,
           .service = service->service,
           .letter = service->letter,
           .wishes = wanted.wishes,
           .day = day,
           .arrived = now.instant,
           .arrived_local = now.local,
           .sort_key = key,
           .people_ahead = store::waiting_before(db, day, std::string(1, service->letter), key),
           .wait = wait_of(db, forecast(db, profile, day, now.instant), *service, key)});
  if (given) return answer(db, *given);
  switch (given.reason()) {
    case store::IssueRefusal::day_is_full: break;
  }
  return wire::IssueRefusal::day_full;
}

Outcome<wire::IssuedTicket, wire::ReprintRefusal> reprint(sqlite::Database& db,
                                                          const wire::Reprint& wanted,
                                                          const Moment& now) {
  const auto given = store::find(db, wanted.ticket);
  if (!given || given->day != current_day(db, now)) return wire::ReprintRefusal::unknown_ticket;
  if (!store::job_by_request(db, wanted.request)) {
    if (store::copies(db, wanted.ticket) >= most_copies) return wire::ReprintRefusal::too_many;
    store::queue_reprint(db, wanted.ticket, wanted.request, now.instant);
  }
  return answer(db, *given);
}

}  // namespace atrio::hall
