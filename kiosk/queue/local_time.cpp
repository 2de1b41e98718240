#include "queue/local_time.hpp"

namespace atrio::queue {

OpeningDay opening_day_at(LocalTime now, std::optional<OpeningDay> latest) {
  const auto today = day_of(now);
  if (latest && today == *latest - std::chrono::days(1)) return *latest;
  return today;
}

}  // namespace atrio::queue
