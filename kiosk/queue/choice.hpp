#pragma once

#include "queue/ticket.hpp"

#include <chrono>

namespace atrio::queue {

/// The moment that decides whose turn it is: the arrival, earlier by `bonus` for every priority
/// class. Time goes on for all alike, so nobody starves (queue.md §3.2).
Instant sort_key(Instant arrived, Priority priority, std::chrono::minutes bonus);

}  // namespace atrio::queue
