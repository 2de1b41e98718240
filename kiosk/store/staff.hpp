#pragma once

#include "base/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atrio::sqlite {
class Database;
}

namespace atrio::store {

/// Somebody who works at the desks. No real name: "operatore-14".
struct StaffAccount {
  std::string name;         ///< 1..40 characters, unique
  std::string pin_hash;     ///< argon2id, made by lib/crypto
  bool must_change = true;  ///< a one-time PIN: nothing works before it is changed
  Instant created{};
};

std::vector<StaffAccount> staff_accounts(sqlite::Database& db);
std::optional<StaffAccount> staff_account(sqlite::Database& db, std::string_view name);
/// Throws sqlite::Error when the name is taken.
void add_staff_account(sqlite::Database& db, const StaffAccount& account);
/// False when there is no such account.
bool change_pin(sqlite::Database& db, std::string_view name, std::string_view pin_hash,
                bool must_change);

}  // namespace atrio::store
