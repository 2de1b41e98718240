#include "hall/picture.hpp"

#include "hall/forecast.hpp"
#include "store/figures.hpp"
#include "store/person_calls.hpp"
#include "store/print_jobs.hpp"
#include "store/tickets.hpp"

#include <algorithm>

namespace atrio::hall {
namespace {

constexpr int calls_shown = 6;  ///< now and the last five (look.md §11)
constexpr int prints_shown = 8;

std::vector<wire::ServiceStatus> look_at_services(sqlite::Database& db,
                                                  const wire::Profile& profile,
                                                  queue::OpeningDay day, const Moment& now) {
  const auto outlook = forecast(db, profile, day, now.instant);
  const auto given = store::given_on(db, day);
  std::vector<wire::ServiceStatus> services;
  for (const auto& service : profile.services) {
    const auto today = given.find(service.service);
    const int count = today == given.end() ? 0 : today->second.count;
    wire::ServiceStatus status{.service = service.service,
                               .letter = service.letter,
                               .need = wire::find_series(profile, service.letter)->need,
                               .admission = queue::admission(service.hours, now.local, count),
                               .people_ahead = store::waiting_before(
                                   db, day, std::string(1, service.letter), now.instant),
                               .wait = wait_of(db, outlook, service, now.instant)};
    if (today != given.end())
      status.last = wire::LastNumber{today->second.last, today->second.last_at};
    services.push_back(std::move(status));
  }
  return services;
}

std::vector<DeskStatus> look_at_desks(sqlite::Database& db, const wire::Profile& profile,
                                      const std::vector<queue::Ticket>& waiting) {
  const auto busy = store::at_desks(db);
  std::vector<DeskStatus> desks;
  for (const auto& desk : profile.desks) {
    DeskStatus status{.desk = desk.id};
    const auto at_desk = std::ranges::find_if(
        busy, [&](const auto& ticket) { return queue::desk_of(ticket) == desk.id; });
    if (at_desk != busy.end()) status.ticket = *at_desk;
    const auto next = std::ranges::find_if(waiting, [&](const auto& ticket) {
      return std::ranges::find(desk.serves, ticket.number.letter) != desk.serves.end();
    });
    if (next != waiting.end()) status.next = next->number;
    desks.push_back(std::move(status));
  }
  return desks;
}

wire::PersonCall person_call_of(const store::PersonCall& call) {
  return {call.terminal,
          call.coming ? wire::PersonCallState::coming : wire::PersonCallState::asked,
          call.asked};
}

}  // namespace

Snapshot look(sqlite::Database& db, const wire::Profile& profile, const Moment& now,
              wire::PrinterState printer) {
  const auto day = current_day(db, now);
  Snapshot snapshot;
  auto& view = snapshot.view;
  view.opening_day = day;
  view.services = look_at_services(db, profile, day, now);
  for (const auto& call : store::latest_calls(db, day, calls_shown))
    view.calls.push_back({call.sequence, call.number, call.desk});
  view.printer = printer;
  for (const auto& job : store::recent_jobs(db, prints_shown))
    view.prints.push_back({job.ticket, job.state, job.copy, job.proof});
  for (const auto& call : store::open_person_calls(db))
    view.person_calls.push_back(person_call_of(call));
  snapshot.waiting = store::waiting(db, day);
  snapshot.desks = look_at_desks(db, profile, snapshot.waiting);
  return snapshot;
}

}  // namespace atrio::hall
