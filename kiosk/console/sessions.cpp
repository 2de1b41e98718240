#include "console/sessions.hpp"

#include "lib/crypto/random.hpp"

#include <algorithm>

namespace atrio::console {

namespace {

// Far more than a hall has desks; the one that slept longest gives way.
constexpr std::size_t most_sessions = 256;

bool over(const Session& session, Instant now) {
  return now - session.last_used >= Sessions::idle_limit ||
         now - session.started >= Sessions::absolute_limit;
}

}  // namespace

Session Sessions::open(std::string_view account, bool must_change, Instant now) {
  const std::lock_guard lock(mutex_);
  std::erase_if(sessions_, [&](const Session& session) { return over(session, now); });
  if (sessions_.size() >= most_sessions)
    sessions_.erase(std::min_element(
        sessions_.begin(), sessions_.end(),
        [](const Session& a, const Session& b) { return a.last_used < b.last_used; }));
  sessions_.push_back({.token = crypto::random_token(),
                       .csrf = crypto::random_token(),
                       .account = std::string(account),
                       .must_change = must_change,
                       .desk = {},
                       .started = now,
                       .last_used = now});
  return sessions_.back();
}

// Every token is compared, each in constant time: how long it takes tells nothing.
Session* Sessions::look_up(std::string_view token) {
  Session* found = nullptr;
  for (auto& session : sessions_)
    if (crypto::equal(session.token, token)) found = &session;
  return found;
}

std::optional<Session> Sessions::find(std::string_view token, Instant now) {
  const std::lock_guard lock(mutex_);
  const Session* session = look_up(token);
  if (!session || over(*session, now)) return std::nullopt;
  return *session;
}

void Sessions::used(std::string_view token, Instant now) {
  const std::lock_guard lock(mutex_);
  if (Session* session = look_up(token)) session->last_used = now;
}

void Sessions::choose_desk(std::string_view token, const queue::DeskId& desk) {
  const std::lock_guard lock(mutex_);
  if (Session* session = look_up(token)) session->desk = desk;
}

void Sessions::end(std::string_view token) {
  const std::lock_guard lock(mutex_);
  std::erase_if(sessions_,
                [&](const Session& session) { return crypto::equal(session.token, token); });
}

void Sessions::end_all_of(std::string_view account) {
  const std::lock_guard lock(mutex_);
  std::erase_if(sessions_, [&](const Session& session) { return session.account == account; });
}

}  // namespace atrio::console
