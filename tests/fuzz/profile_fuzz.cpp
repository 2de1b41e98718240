// uses: wire
// A profile from central or a technician's keyboard: read whole or refused, never half.
#include "wire/profile.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace atrio;
  try {
    const auto profile =
        wire::profile(std::string_view(reinterpret_cast<const char*>(data), size), "profile");
    for (const auto& service : profile.services) {
      if (!wire::find_series(profile, service.letter)) std::abort();
      const auto now = queue::local_time("2026-11-23T10:00").value();
      queue::admission(service.hours, now, 0);
    }
  } catch (const std::runtime_error&) {
  }
  return 0;
}
