#include "queue/choice.hpp"

namespace atrio::queue {

Instant sort_key(Instant arrived, Priority priority, std::chrono::minutes bonus) {
  return priority == Priority::none ? arrived : arrived - bonus;
}

}  // namespace atrio::queue
