#include "lib/crypto/sha256.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace atrio::crypto {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, 32> digest{};
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr) !=
      1)
    throw std::runtime_error("SHA-256: OpenSSL refused to work");
  constexpr char digits[] = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : digest) hex += {digits[byte >> 4], digits[byte & 15]};
  return hex;
}

}  // namespace atrio::crypto
