#pragma once

#include <string>
#include <string_view>

/// The one door to libsodium and OpenSSL's digests.
namespace atrio::crypto {

/// argon2id with a salt of its own, as libsodium's printable "$argon2id$…" text. Slow on
/// purpose: about 64 MiB and a tenth of a second. Throws std::runtime_error when the memory is
/// not to be had.
std::string hash_password(std::string_view password);

/// True when `hash` was made from `password`. As slow as making it; false for a damaged hash.
bool matches(std::string_view hash, std::string_view password);

}  // namespace atrio::crypto
