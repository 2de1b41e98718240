// uses: hours
// Whatever stands where opening hours should, it is refused at a place inside the text, or it
// says when the door is open on every day of a year.
#include "fuzz/require.hpp"
#include "hours/state.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace atrio;
  using tests::require;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto schedule = hours::parse_opening_hours(text);
  if (!schedule) {
    const auto& error = schedule.reason();
    require(error.column >= 1 && error.column <= size + 1 && !error.expected.empty());
    return 0;
  }
  require(size <= hours::max_opening_hours_bytes && !schedule->rules.empty());
  const hours::Holidays milan{{std::chrono::December / 7}};
  const LocalDay day = local_day("2026-12-24").value();
  for (int hour = 0; hour < 48; ++hour) {
    const auto now = day + std::chrono::hours(hour);
    const auto state = hours::state_at(*schedule, milan, now);
    if (const auto* open = std::get_if<hours::Open>(&state))
      require(!open->until || *open->until > now);
    else if (const auto again = std::get<hours::Closed>(state).opens_again)
      require(*again > now);
  }
  hours::special_days(*schedule, milan, day, day + hours::look_ahead);
  return 0;
}
