#include "console/access.hpp"

#include "base/log.hpp"
#include "base/utf8.hpp"
#include "hall/hall.hpp"
#include "lib/crypto/password.hpp"

namespace atrio::console {

namespace {

constexpr std::size_t longest_account = 40;  // store::StaffAccount

// SEC-24: every sign-in, good or bad, leaves a line; what was typed as password never does.
void note(std::string_view what, std::string_view account, std::string_view address) {
  log::info("staff sign-in " + std::string(what) + ": account '" + for_log(account, 40) +
            "' from " + for_log(address, 60));
}

/// What an unknown account is compared with, so that the answer takes as long.
const std::string& hash_of_nobody() {
  static const std::string hash = crypto::hash_password("nobody has this account");
  return hash;
}

}  // namespace

Role role_of(const std::optional<Session>& session) {
  if (!session) return Role::anyone;
  return session->must_change ? Role::newcomer : Role::staff;
}

bool Access::right(std::string_view account, std::string_view secret, bool& must_change) {
  if (account.size() > longest_account || secret.size() > longest_password) return false;
  const auto found = hall_.staff_account(account);
  const bool same = crypto::matches(found ? found->pin_hash : hash_of_nobody(), secret);
  must_change = found && found->must_change;
  return found && same;
}

Outcome<Session, SignInRefused> Access::sign_in(std::string_view account,
                                                std::string_view secret,
                                                std::string_view address, Instant now) {
  // Held from the look at the wait to its new length: tries sent all at once do not slip by.
  const std::lock_guard lock(hashing_);
  if (const auto wait = attempts_.wait(address, account, now); wait > milliseconds{0}) {
    note("refused, too early after wrong tries", account, address);
    return SignInRefused{wait};
  }
  bool must_change = false;
  if (!right(account, secret, must_change)) {
    attempts_.failed(address, account, now);
    note("refused, wrong", account, address);
    return SignInRefused{};
  }
  attempts_.succeeded(address, account);
  note("accepted", account, address);
  return sessions_.open(account, must_change, now);
}

Outcome<Session, PasswordFault> Access::choose_password(const Session& session,
                                                        std::string_view password,
                                                        Instant now) {
  if (const auto fault = fault_of(password, session.account)) return *fault;
  std::string hash;
  {
    const std::lock_guard lock(hashing_);
    const auto account = hall_.staff_account(session.account);
    if (account && crypto::matches(account->pin_hash, password))
      return PasswordFault::unchanged;
    hash = crypto::hash_password(password);
  }
  hall_.change_pin(session.account, hash, false);
  sessions_.end_all_of(session.account);
  log::info("staff password chosen: account '" + for_log(session.account, 40) + "'");
  return sessions_.open(session.account, false, now);
}

}  // namespace atrio::console
