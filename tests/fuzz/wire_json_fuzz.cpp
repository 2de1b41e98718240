// uses: wire
// Messages between the programs: whatever bytes arrive are a message or an error, and what is
// read is written and read again alike.
#include "wire/hall_view.hpp"
#include "wire/intents.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

namespace {

using namespace atrio;

/// Reads, and when that works, writes and reads again.
template <class Read>
void round_trip(Read read, std::string_view bytes) {
  decltype(read(bytes)) first;
  try {
    first = read(bytes);
  } catch (const std::runtime_error&) {
    return;
  }
  if (!(read(wire::to_json(first)) == first)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  round_trip([](std::string_view json) { return wire::hall_view(json, "view"); }, bytes);
  round_trip([](std::string_view json) { return wire::issue_ticket(json, "body"); }, bytes);
  round_trip([](std::string_view json) { return wire::issued_ticket(json, "body"); }, bytes);
  round_trip([](std::string_view json) { return wire::call_person(json, "body"); }, bytes);
  round_trip([](std::string_view json) { return wire::reprint(json, {1}, "body"); }, bytes);
  return 0;
}
