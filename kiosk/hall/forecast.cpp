#include "hall/forecast.hpp"

#include "store/figures.hpp"
#include "store/tickets.hpp"

#include <algorithm>

namespace atrio::hall {
namespace {

constexpr minutes desk_pause{30};  ///< a desk without any step for so long counts as left
constexpr int times_that_count = 30;

bool serves_any(const wire::Desk& desk, std::string_view letters) {
  return std::ranges::any_of(desk.serves,
                             [&](char letter) { return letters.find(letter) != letters.npos; });
}

/// All series of all desks that serve `letter`.
std::string rivals(const wire::Profile& profile, char letter) {
  std::string letters;
  for (const auto& desk : profile.desks)
    if (serves_any(desk, std::string_view(&letter, 1)))
      letters.append(desk.serves.begin(), desk.serves.end());
  return letters;
}

}  // namespace

Forecast forecast(sqlite::Database& db, const wire::Profile& profile, queue::OpeningDay day,
                  Instant now) {
  return {profile, day, store::busy_desks(db, now - desk_pause)};
}

std::optional<queue::WaitRange> wait_of(sqlite::Database& db, const Forecast& forecast,
                                        const wire::HallService& service, Instant sort_key) {
  const auto letters = rivals(forecast.profile, service.letter);
  const auto desks = std::ranges::count_if(forecast.busy, [&](const queue::DeskId& id) {
    const auto* desk = wire::find_desk(forecast.profile, id);
    return desk && serves_any(*desk, letters);
  });
  if (desks == 0) return std::nullopt;
  return queue::estimate(store::waiting_before(db, forecast.day, letters, sort_key),
                         static_cast<int>(desks),
                         store::service_times(db, service.service, times_that_count));
}

}  // namespace atrio::hall
