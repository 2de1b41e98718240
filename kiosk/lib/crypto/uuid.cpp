#include "lib/crypto/uuid.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace atrio::crypto {

namespace {

constexpr std::size_t uuid_bytes = 16;

int nibble(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

std::string bytes_of(std::string_view uuid) {
  std::string digits;
  for (const char digit : uuid)
    if (digit != '-') digits += digit;
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    const int high = nibble(digits[i]);
    const int low = nibble(digits[i + 1]);
    if (high >= 0 && low >= 0) bytes += static_cast<char>(high << 4 | low);
  }
  if (digits.size() != 2 * uuid_bytes || bytes.size() != uuid_bytes)
    throw std::invalid_argument("no UUID: " + std::string(uuid));
  return bytes;
}

}  // namespace

std::string name_uuid(std::string_view name_space, std::string_view name) {
  const std::string hashed = bytes_of(name_space).append(name);
  std::array<unsigned char, 20> digest{};
  // SHA-1 is what version 5 is made of; nothing here has to be secret.
  if (EVP_Digest(hashed.data(), hashed.size(), digest.data(), nullptr, EVP_sha1(), nullptr) !=
      1)
    throw std::runtime_error("SHA-1: OpenSSL refused to work");
  digest[6] = static_cast<unsigned char>((digest[6] & 0x0F) | 0x50);
  digest[8] = static_cast<unsigned char>((digest[8] & 0x3F) | 0x80);
  constexpr char digits[] = "0123456789abcdef";
  std::string uuid;
  for (std::size_t i = 0; i < uuid_bytes; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) uuid += '-';
    uuid += {digits[digest[i] >> 4], digits[digest[i] & 15]};
  }
  return uuid;
}

}  // namespace atrio::crypto
