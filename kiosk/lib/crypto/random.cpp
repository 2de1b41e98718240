#include "lib/crypto/random.hpp"

#include "lib/crypto/start.hpp"

#include <sodium.h>

#include <array>

namespace atrio::crypto {

std::string random_token() {
  start();
  std::array<unsigned char, 24> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, sodium_base64_ENCODED_LEN(24, sodium_base64_VARIANT_URLSAFE_NO_PADDING)>
      text{};
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text.data();
}

std::string random_digits(int count) {
  start();
  std::string digits;
  for (int i = 0; i < count; ++i) digits += static_cast<char>('0' + randombytes_uniform(10));
  return digits;
}

bool equal(std::string_view a, std::string_view b) {
  start();
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace atrio::crypto
