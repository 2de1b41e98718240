#include "base/sole_owner.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace atrio {

SoleOwner::SoleOwner(const std::filesystem::path& file)
    : descriptor_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
  if (descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  const int fault = errno;
  if (descriptor_ >= 0) ::close(descriptor_);
  throw std::runtime_error(
      file.string() + ": " +
      (fault == EWOULDBLOCK ? "another program owns this already" : std::strerror(fault)));
}

SoleOwner::~SoleOwner() { ::close(descriptor_); }

}  // namespace atrio
