// uses: hours
// Whatever stands where a recurrence should, it is refused at a place inside the text, or its
// occurrences come in order and none too many.
#include "fuzz/require.hpp"
#include "hours/recurrence.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace atrio;
  using tests::require;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto rule = hours::parse_recurrence(text);
  if (!rule) {
    const auto& error = rule.reason();
    require(error.column >= 1 && error.column <= size + 1 && !error.expected.empty());
    return 0;
  }
  const auto start = local_time("2026-01-31T15:00").value();
  const auto from = local_time("2026-12-05T15:00").value();
  const auto found = hours::next_occurrences(start, *rule, {}, from, 20);
  require(found.size() <= 20 && std::ranges::is_sorted(found));
  for (const auto time : found) require(time >= from && time <= from + std::chrono::days(366));
  return 0;
}
