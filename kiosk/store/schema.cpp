#include "store/schema.hpp"

#include <string>

namespace atrio::store {
namespace {

constexpr const char* schema_sql =
#include "store/schema_sql.inc"
    ;

bool holds_tables(sqlite::Database& db) {
  return sqlite::Statement(db, "SELECT 1 FROM sqlite_schema LIMIT 1").step();
}

}  // namespace

void prepare(sqlite::Database& db) {
  if (const auto fault = db.integrity_fault(); !fault.empty())
    throw sqlite::Error(db.path().string() + ": the hall's database is damaged: " + fault,
                        sqlite::damaged);
  const int version = db.user_version();
  if (version == schema_version) return;
  if (version > schema_version)
    throw sqlite::Error(db.path().string() + ": written by a newer Atrio (schema " +
                            std::to_string(version) + ", this program knows " +
                            std::to_string(schema_version) + "); install that one",
                        sqlite::not_a_database);
  if (holds_tables(db))
    throw sqlite::Error(db.path().string() + ": is a database, but not a hall's",
                        sqlite::not_a_database);
  sqlite::Transaction transaction(db);
  db.execute(schema_sql);
  db.execute("PRAGMA user_version = " + std::to_string(schema_version));
  transaction.commit();
}

}  // namespace atrio::store
