#include "console/server.hpp"

#include "hall/hall.hpp"
#include "lib/crypto/password.hpp"
#include "lib/crypto/random.hpp"

#include <algorithm>

namespace atrio::console {

std::optional<std::string> first_pin(hall::Hall& hall, Instant now) {
  const auto accounts = hall.staff_accounts();
  const bool somebody_has_a_password =
      std::any_of(accounts.begin(), accounts.end(),
                  [](const store::StaffAccount& account) { return !account.must_change; });
  if (somebody_has_a_password) return std::nullopt;

  const auto pin = crypto::random_digits(8);
  const auto hash = crypto::hash_password(pin);
  // The paper with the first PIN may be lost: each start gives another until one was used.
  if (!hall.change_pin(first_account, hash, true))
    hall.add_staff_account(
        {.name = first_account, .pin_hash = hash, .must_change = true, .created = now});
  return pin;
}

}  // namespace atrio::console
