#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace atrio::console {

constexpr std::size_t shortest_password = 8;   ///< characters; SEC-03
constexpr std::size_t longest_password = 256;  ///< bytes; far above the 64 that must be taken

enum class PasswordFault {
  too_short,
  too_long,
  too_easy,   ///< few different characters, a run such as 12345678, or the account's name
  unchanged,  ///< the one-time PIN or the old password again
};
std::string_view to_string(PasswordFault fault);

/// What is wrong with a password somebody chose; nothing when it is good. No rule about
/// capitals, digits or signs (SEC-03).
std::optional<PasswordFault> fault_of(std::string_view password, std::string_view account);

}  // namespace atrio::console
