#include "store/staff.hpp"

#include "store/rows.hpp"

namespace atrio::store {
namespace {

StaffAccount account_of(const sqlite::Statement& row) {
  return {.name = row.text(0),
          .pin_hash = row.text(1),
          .must_change = row.integer(2) != 0,
          .created = from_ms(row.integer(3))};
}

}  // namespace

std::vector<StaffAccount> staff_accounts(sqlite::Database& db) {
  sqlite::Statement rows(
      db, "SELECT name, pin_hash, must_change, created_ms FROM staff_account ORDER BY name");
  std::vector<StaffAccount> accounts;
  while (rows.step()) accounts.push_back(account_of(rows));
  return accounts;
}

std::optional<StaffAccount> staff_account(sqlite::Database& db, std::string_view name) {
  sqlite::Statement row(
      db, "SELECT name, pin_hash, must_change, created_ms FROM staff_account WHERE name = ?1");
  if (!row.bind(1, name).step()) return std::nullopt;
  return account_of(row);
}

void add_staff_account(sqlite::Database& db, const StaffAccount& account) {
  sqlite::Statement(db,
                    "INSERT INTO staff_account (name, pin_hash, must_change, created_ms) "
                    "VALUES (?1, ?2, ?3, ?4)")
      .bind(1, account.name)
      .bind(2, account.pin_hash)
      .bind(3, account.must_change)
      .bind(4, to_ms(account.created))
      .run();
}

bool change_pin(sqlite::Database& db, std::string_view name, std::string_view pin_hash,
                bool must_change) {
  return sqlite::Statement(
             db, "UPDATE staff_account SET pin_hash = ?2, must_change = ?3 WHERE name = ?1")
             .bind(1, name)
             .bind(2, pin_hash)
             .bind(3, must_change)
             .run() == 1;
}

}  // namespace atrio::store
