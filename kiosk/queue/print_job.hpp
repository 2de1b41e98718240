#pragma once

#include "base/id.hpp"

#include <optional>
#include <string_view>

namespace atrio::queue {

using JobId = Id<struct JobTag>;

/// One print attempt. `unknown`: killed or stalled while sending; paper may be out, so it is
/// never printed again by itself (printing.md §1.6).
enum class JobState { queued, sending, sent, confirmed, unknown, failed };
std::string_view to_string(JobState state);
std::optional<JobState> job_state(std::string_view text);

}  // namespace atrio::queue
