#include "printer/port.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <termios.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace atrio::printer {
namespace {

class DeviceLine : public Line {
 public:
  DeviceLine(Descriptor device, std::string path)
      : device_(std::move(device)), path_(std::move(path)) {}

  int descriptor() const override { return device_.get(); }

  std::ptrdiff_t put(std::span<const std::uint8_t> bytes) override {
    return ::write(device_.get(), bytes.data(), bytes.size());
  }

  std::optional<std::string> drain() override {
    // usblp is writable again when the printer has taken the last transfer.
    if (!wait_for(device_.get(), POLLOUT, no_progress_limit_ms)) {
      return path_ + ": the last bytes were not taken";
    }
    pollfd now{device_.get(), POLLOUT, 0};
    ::poll(&now, 1, 0);
    if ((now.revents & (POLLERR | POLLHUP | POLLNVAL)) != 0) return path_ + ": unplugged";
    return std::nullopt;
  }

  std::optional<std::string> hang_up() override { return std::nullopt; }

 private:
  Descriptor device_;
  std::string path_;
};

/// A serial line or pseudo-terminal must not turn 0A into 0D 0A or echo.
void make_raw(int descriptor) {
  termios settings{};
  if (::tcgetattr(descriptor, &settings) != 0) return;
  ::cfmakeraw(&settings);
  ::tcsetattr(descriptor, TCSANOW, &settings);
}

class DevicePort : public Port {
 public:
  explicit DevicePort(std::filesystem::path path) : path_(std::move(path)) {}

  Opening open() override {
    Descriptor device(::open(path_.c_str(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!device) return refused(errno);
    struct stat kind {};
    if (::fstat(device.get(), &kind) != 0) return refused(errno);
    if (!S_ISCHR(kind.st_mode)) {
      return {nullptr, PrinterState::offline, path_.string() + ": not a device (use file:)"};
    }
    if (::isatty(device.get()) != 0) make_raw(device.get());
    return {std::make_unique<DeviceLine>(std::move(device), path_.string()),
            PrinterState::silent,
            {}};
  }

 private:
  Opening refused(int error) const {
    // EBUSY, EACCES: somebody is there, but not for us.
    const bool gone = error == ENOENT || error == ENODEV || error == ENXIO || error == EIO;
    return {nullptr, gone ? PrinterState::absent : PrinterState::offline,
            "cannot open " + path_.string() + ": " + std::strerror(error)};
  }

  std::filesystem::path path_;
};

}  // namespace

std::unique_ptr<Port> device_port(std::filesystem::path path) {
  return std::make_unique<DevicePort>(std::move(path));
}

bool wait_for(int descriptor, short events, int patience_ms) {
  pollfd waiting{descriptor, events, 0};
  int shown = 0;
  do {
    shown = ::poll(&waiting, 1, patience_ms);
  } while (shown < 0 && errno == EINTR);
  return shown > 0;
}

}  // namespace atrio::printer
