#include "base/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace atrio {
namespace {

[[noreturn]] void fail(const char* attempt, const std::filesystem::path& path) {
  throw std::runtime_error(std::string(attempt) + " " + path.string() + ": " +
                           std::strerror(errno));
}

class Descriptor {
 public:
  Descriptor(const std::filesystem::path& path, int flags, int mode = 0)
      : fd_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {
    if (fd_ < 0) fail("cannot open", path);
  }
  ~Descriptor() { ::close(fd_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

// A pipe would wait for ever for whoever writes into it, and a device may never end.
void require_plain(const Descriptor& file, const std::filesystem::path& path) {
  struct stat facts {};
  if (::fstat(file.get(), &facts) != 0) fail("cannot read", path);
  if (!S_ISREG(facts.st_mode))
    throw std::runtime_error("cannot read " + path.string() + ": it is not a plain file");
}

void write_whole(const std::filesystem::path& path, std::string_view content) {
  const Descriptor file(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0644);
  while (!content.empty()) {
    const ssize_t put = ::write(file.get(), content.data(), content.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) fail("cannot write", path);
    content.remove_prefix(static_cast<std::size_t>(put));
  }
  if (::fsync(file.get()) != 0) fail("cannot flush", path);
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::size_t max_bytes) {
  const Descriptor file(path, O_RDONLY | O_NONBLOCK);  // a pipe opens at once, and is refused
  require_plain(file, path);
  std::string content;
  char block[65536];
  for (;;) {
    const ssize_t got = ::read(file.get(), block, sizeof block);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("cannot read", path);
    if (got == 0) return content;
    if (content.size() + static_cast<std::size_t>(got) > max_bytes)
      throw std::runtime_error(path.string() + ": larger than " + std::to_string(max_bytes) +
                               " bytes");
    content.append(block, static_cast<std::size_t>(got));
  }
}

void replace_file(const std::filesystem::path& path, std::string_view content) {
  const auto beside = path.string() + ".new";
  try {
    write_whole(beside, content);
    if (::rename(beside.c_str(), path.c_str()) != 0) fail("cannot replace", path);
  } catch (...) {
    ::unlink(beside.c_str());  // half a file helps nobody, and the disk may be full
    throw;
  }
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  const Descriptor directory(folder, O_RDONLY | O_DIRECTORY);
  ::fsync(directory.get());
}

}  // namespace atrio
