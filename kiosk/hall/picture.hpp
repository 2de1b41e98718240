#pragma once

#include "hall/day.hpp"
#include "hall/hall.hpp"

namespace atrio::hall {

/// Everything the hall shows at `now`, read from the database. The generation is the caller's.
/// Throws sqlite::Error.
Snapshot look(sqlite::Database& db, const wire::Profile& profile, const Moment& now,
              wire::PrinterState printer);

}  // namespace atrio::hall
