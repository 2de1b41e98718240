#pragma once

#include "base/time.hpp"
#include "lib/sqlite/database.hpp"
#include "queue/local_time.hpp"

#include <optional>
#include <string>

/// How values stand in columns.
namespace atrio::store {

inline std::int64_t to_ms(Instant instant) { return instant.time_since_epoch().count(); }
inline Instant from_ms(std::int64_t ms) { return Instant(milliseconds(ms)); }

/// Unwraps a value that the schema or our own writing guarantees. Throws sqlite::Error
/// (corrupt) naming the column when the database says otherwise.
template <class T>
T intact(std::optional<T> value, const char* column) {
  if (!value)
    throw sqlite::Error(
        std::string("the hall's database is damaged: ") + column + " holds a word nobody wrote",
        sqlite::damaged);
  return *std::move(value);
}

}  // namespace atrio::store
