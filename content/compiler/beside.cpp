#include "beside.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace atrio::content {

namespace fs = std::filesystem;

Beside::Beside(const fs::path& place)
    : place_(fs::absolute(place / ".").parent_path()),
      folder_(place_.string() + ".new-" + std::to_string(getpid())) {
  fs::remove_all(folder_);
  fs::create_directories(folder_);
}

Beside::~Beside() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void Beside::put_in_place() const {
  if (!fs::exists(place_)) return fs::rename(folder_, place_);
  if (renameat2(AT_FDCWD, folder_.c_str(), AT_FDCWD, place_.c_str(), RENAME_EXCHANGE) == 0)
    return;
  if (errno != EINVAL && errno != ENOSYS)
    throw std::system_error(errno, std::generic_category(), "renaming to " + place_.string());
  // Some network file systems cannot exchange: two renames, with a moment in between.
  const fs::path old = folder_.string() + ".old";
  fs::rename(place_, old);
  fs::rename(folder_, place_);
  fs::remove_all(old);
}

}  // namespace atrio::content
