#pragma once

#include "base/time.hpp"
#include "queue/ticket.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace atrio::console {

/// One browser in which somebody has signed in.
struct Session {
  std::string token;  ///< the cookie
  std::string csrf;   ///< every change must carry it in a header
  std::string account;
  bool must_change = false;  ///< signed in with a one-time PIN: may only choose a password
  queue::DeskId desk;        ///< empty until chosen
  Instant started{};
  Instant last_used{};
};

/// The sessions that are alive; only in memory, so a restart of the hall ends them. Safe from
/// any thread.
class Sessions {
 public:
  // SEC-23. The event stream and polling do not count as use, a press or key on the page does.
  static constexpr milliseconds idle_limit{10 * 60 * 1000};
  static constexpr milliseconds absolute_limit{12 * 60 * 60 * 1000};

  /// A session with a token that nobody had before.
  Session open(std::string_view account, bool must_change, Instant now);
  /// Nothing when the token is unknown or the session is over.
  std::optional<Session> find(std::string_view token, Instant now);
  void used(std::string_view token, Instant now);
  void choose_desk(std::string_view token, const queue::DeskId& desk);
  void end(std::string_view token);
  void end_all_of(std::string_view account);

 private:
  Session* look_up(std::string_view token);

  std::mutex mutex_;
  std::vector<Session> sessions_;
};

}  // namespace atrio::console
