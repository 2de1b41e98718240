#pragma once

namespace atrio::crypto {

/// Makes libsodium ready; every function of this folder that needs it calls this first. Safe
/// from any thread. Throws std::runtime_error when the system has no random source.
void start();

}  // namespace atrio::crypto
