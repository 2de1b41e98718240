#include "queue/print_job.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace atrio::queue {
namespace {

constexpr std::array states = {JobState::queued,    JobState::sending, JobState::sent,
                               JobState::confirmed, JobState::unknown, JobState::failed};

}  // namespace

std::string_view to_string(JobState state) {
  switch (state) {
    case JobState::queued: return "queued";
    case JobState::sending: return "sending";
    case JobState::sent: return "sent";
    case JobState::confirmed: return "confirmed";
    case JobState::unknown: return "unknown";
    case JobState::failed: return "failed";
  }
  assert(false);
  return {};
}

std::optional<JobState> job_state(std::string_view text) {
  const auto found =
      std::ranges::find_if(states, [&](auto state) { return to_string(state) == text; });
  if (found == states.end()) return std::nullopt;
  return *found;
}

}  // namespace atrio::queue
