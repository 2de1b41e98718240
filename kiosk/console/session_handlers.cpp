#include "console/console.hpp"
#include "console/routes.hpp"

#include "hall/hall.hpp"

#include <algorithm>
#include <chrono>

namespace atrio::console {

namespace {

constexpr const char* cookie_name = "atrio_session";

/// Scripts cannot read it and other sites cannot send it; an empty token takes it back.
std::pair<std::string, std::string> cookie(std::string_view token) {
  const auto seconds =
      token.empty()
          ? std::chrono::seconds{0}
          : std::chrono::duration_cast<std::chrono::seconds>(Sessions::absolute_limit);
  return {"Set-Cookie", std::string(cookie_name) + "=" + std::string(token) +
                            "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" +
                            std::to_string(seconds.count())};
}

Answer session_answer(const Visit& visit, const Session& session) {
  json::Json desks = json::Json::array();
  for (const auto& desk : visit.console.hall().profile().desks) desks.push_back(desk.id.value);
  return json_answer(
      {{"account", session.account},
       {"must_change", session.must_change},
       {"csrf", session.csrf},
       {"desk", session.desk.empty() ? json::Json() : json::Json(session.desk.value)},
       {"desks", desks}});
}

/// The text of a field of the body; nothing when it is absent or no text.
std::optional<std::string> text_field(const Visit& visit, const char* name) {
  if (!visit.body.is_object()) return std::nullopt;
  const auto found = visit.body.find(name);
  if (found == visit.body.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

}  // namespace

std::string_view session_token(const http::Request& request) {
  std::string_view cookies = request.header("cookie");
  while (!cookies.empty()) {
    const auto one = cookies.substr(0, cookies.find(';'));
    cookies.remove_prefix(std::min(one.size() + 1, cookies.size()));
    const auto name = one.substr(0, one.find('='));
    if (name.substr(std::min(name.find_first_not_of(' '), name.size())) == cookie_name)
      return one.substr(std::min(name.size() + 1, one.size()));
  }
  return {};
}

Answer sign_in(Visit& visit) {
  const auto account = text_field(visit, "account");
  const auto secret = text_field(visit, "secret");
  if (!account || !secret) return refused(400, "fields");

  const auto signed_in =
      visit.console.access().sign_in(*account, *secret, visit.request.address, visit.now);
  if (!signed_in) {
    const auto wait = std::chrono::ceil<std::chrono::seconds>(signed_in.reason().wait);
    if (wait.count() == 0) return refused(401, "wrong");
    auto answer = json_answer({{"error", "wait"}, {"wait_s", wait.count()}});
    answer.status = 429;
    answer.headers.emplace_back("Retry-After", std::to_string(wait.count()));
    return answer;
  }
  visit.console.access().sessions().end(session_token(visit.request));
  auto answer = session_answer(visit, *signed_in);
  answer.headers.push_back(cookie(signed_in->token));
  return answer;
}

Answer show_session(Visit& visit) { return session_answer(visit, *visit.session); }

Answer sign_out(Visit& visit) {
  visit.console.access().sessions().end(visit.session->token);
  auto answer = json_answer(json::Json::object());
  answer.headers.push_back(cookie(""));
  return answer;
}

// The dispatcher has already noted the use.
Answer be_present(Visit&) { return json_answer(json::Json::object()); }

Answer choose_password(Visit& visit) {
  const auto password = text_field(visit, "password");
  if (!password) return refused(400, "fields");
  const auto chosen =
      visit.console.access().choose_password(*visit.session, *password, visit.now);
  if (!chosen) return refused(422, to_string(chosen.reason()));
  auto answer = session_answer(visit, *chosen);
  answer.headers.push_back(cookie(chosen->token));
  return answer;
}

Answer choose_desk(Visit& visit) {
  const auto wanted = text_field(visit, "desk");
  if (!wanted) return refused(400, "fields");
  const queue::DeskId desk(*wanted);
  if (!wire::find_desk(visit.console.hall().profile(), desk))
    return refused(422, queue::to_string(queue::Refusal::unknown_desk));
  visit.console.access().sessions().choose_desk(visit.session->token, desk);
  visit.session->desk = desk;
  return session_answer(visit, *visit.session);
}

}  // namespace atrio::console
