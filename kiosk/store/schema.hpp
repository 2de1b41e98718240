#pragma once

#include "lib/sqlite/database.hpp"

/// The hall's database: its schema and every SQL statement.
namespace atrio::store {

constexpr int schema_version = 1;

/// Makes the tables in an empty database and checks an existing one. Throws sqlite::Error when
/// the file is damaged, no hall database, or newer than this program.
void prepare(sqlite::Database& db);

}  // namespace atrio::store
