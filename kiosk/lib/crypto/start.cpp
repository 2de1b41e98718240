#include "lib/crypto/start.hpp"

#include <sodium.h>

#include <stdexcept>

namespace atrio::crypto {

void start() {
  if (sodium_init() < 0) throw std::runtime_error("starting libsodium: no random source");
}

}  // namespace atrio::crypto
