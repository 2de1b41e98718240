#pragma once

#include <string>
#include <string_view>

namespace atrio::crypto {

/// 192 bits from the system's random source as 32 characters A-Z a-z 0-9 '-' '_': session and
/// CSRF tokens (norms SEC-23 asks for 128).
std::string random_token();

/// That many uniformly random decimal digits, leading zeros included.
std::string random_digits(int count);

/// Compares in a time that depends on the lengths only, so that a token cannot be guessed
/// piece by piece.
bool equal(std::string_view a, std::string_view b);

}  // namespace atrio::crypto
