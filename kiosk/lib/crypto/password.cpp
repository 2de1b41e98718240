#include "lib/crypto/password.hpp"

#include "lib/crypto/start.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace atrio::crypto {

std::string hash_password(std::string_view password) {
  start();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  const int failed = crypto_pwhash_argon2id_str(hash.data(), password.data(), password.size(),
                                                crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE,
                                                crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE);
  if (failed) throw std::runtime_error("hashing a password: not enough memory for argon2id");
  return hash.data();
}

bool matches(std::string_view hash, std::string_view password) {
  start();
  const std::string terminated(hash);  // libsodium wants a C string
  return crypto_pwhash_argon2id_str_verify(terminated.c_str(), password.data(),
                                           password.size()) == 0;
}

}  // namespace atrio::crypto
