#include "console/password_rules.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <set>
#include <string>

namespace atrio::console {

namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (auto& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

/// "12345678", "hgfedcba": every character follows its neighbour in the same direction.
bool one_run(std::string_view text) {
  if (text.size() < 2) return true;
  const int direction = text[1] - text[0];
  if (direction != 1 && direction != -1) return false;
  for (std::size_t i = 1; i < text.size(); ++i)
    if (text[i] - text[i - 1] != direction) return false;
  return true;
}

bool easy(std::string_view password, std::string_view account) {
  const auto plain = lower(password);
  const std::set<char> different(plain.begin(), plain.end());
  return different.size() < 4 || one_run(plain) ||
         (!account.empty() && plain.find(lower(account)) != std::string::npos &&
          plain.size() < account.size() + shortest_password);
}

}  // namespace

std::string_view to_string(PasswordFault fault) {
  switch (fault) {
    case PasswordFault::too_short: return "too_short";
    case PasswordFault::too_long: return "too_long";
    case PasswordFault::too_easy: return "too_easy";
    case PasswordFault::unchanged: return "unchanged";
  }
  assert(false);
  return {};
}

std::optional<PasswordFault> fault_of(std::string_view password, std::string_view account) {
  if (character_count(password) < shortest_password) return PasswordFault::too_short;
  if (password.size() > longest_password) return PasswordFault::too_long;
  if (easy(password, account)) return PasswordFault::too_easy;
  return std::nullopt;
}

}  // namespace atrio::console
