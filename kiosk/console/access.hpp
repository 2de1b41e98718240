#pragma once

#include "base/outcome.hpp"
#include "base/time.hpp"
#include "console/attempts.hpp"
#include "console/password_rules.hpp"
#include "console/sessions.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace atrio::hall {
class Hall;
}

namespace atrio::console {

/// What somebody may do, each including the ones before.
enum class Role {
  anyone,    ///< not signed in: the pages, the board, signing in
  newcomer,  ///< signed in with a one-time PIN: choose a password, sign out
  staff,
};
Role role_of(const std::optional<Session>& session);

/// A sign-in that was not let through. The browser learns only how long to wait.
struct SignInRefused {
  milliseconds wait{0};  ///< zero = wrong account or password
};

/// Who is signed in, and the only way to become so. Safe from any thread.
class Access {
 public:
  explicit Access(hall::Hall& hall) : hall_(hall) {}

  /// As slow for an account that does not exist as for a wrong password. Throws sqlite::Error.
  Outcome<Session, SignInRefused> sign_in(std::string_view account, std::string_view secret,
                                          std::string_view address, Instant now);

  /// The new password replaces the old one or the one-time PIN, which is dead from then on;
  /// every session of the account ends and a new one begins. Throws sqlite::Error.
  Outcome<Session, PasswordFault> choose_password(const Session& session,
                                                  std::string_view password, Instant now);

  Sessions& sessions() { return sessions_; }

 private:
  bool right(std::string_view account, std::string_view secret, bool& must_change);

  hall::Hall& hall_;
  Sessions sessions_;
  Attempts attempts_;
  std::mutex hashing_;  ///< one argon2id at a time: its 64 MiB are the glass's memory too
};

}  // namespace atrio::console
