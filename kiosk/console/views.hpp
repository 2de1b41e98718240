#pragma once

#include "console/names.hpp"

#include <string>

namespace atrio::hall {
struct Snapshot;
}

namespace atrio::console {

/// All that signed-in staff see, as JSON by console.openapi.yaml (StaffView). The same for
/// every desk: the page knows which one is its own.
std::string staff_view(const hall::Snapshot& snapshot, const wire::Profile& profile,
                       const Names& names);

/// What everybody in the hall may see: numbers and desks, nothing else (BoardView).
std::string board_view(const hall::Snapshot& snapshot, const wire::Profile& profile,
                       const Names& names);

}  // namespace atrio::console
