#pragma once

#include "base/time.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace atrio::hall {
class Hall;
}
namespace atrio::guide {
class Guide;
}

/// The staff console and the board: their web pages, their routes and who may use which.
namespace atrio::console {

/// Where the files of the pages stand. Only what web/files.txt lists is ever served.
struct WebFolders {
  std::filesystem::path pages;   ///< kiosk/console/web
  std::filesystem::path npm;     ///< node_modules with bootstrap-italia and the pictograms
  std::filesystem::path shapes;  ///< assets/shapes: the silhouettes
};

struct Settings {
  std::string address = "127.0.0.1";  ///< a loopback address, nothing else before there is TLS
  int port = 8080;                    ///< 0 = any free one
  WebFolders folders;
  std::function<Instant()> now;  ///< the wall clock; main's, or a test's
};

/// Throws std::runtime_error unless the address is this machine's own (127.0.0.0/8 or ::1):
/// there is no TLS yet, and staff passwords must not cross a network in the clear.
void require_loopback(const std::string& address);

/// Answers from its construction to stop() on threads of its own. Borrows hall and guide.
class Server {
 public:
  /// Reads every file of the pages and listens. Throws std::runtime_error, one line naming the
  /// address, port or file, when the address is not loopback, the port is taken, or a file is
  /// missing.
  Server(hall::Hall& hall, const guide::Guide& guide, Settings settings);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  int port() const;

  /// Ends the event streams and the threads. Wakes hall.changed_since for good, so it belongs
  /// to the hall's own end.
  void stop();

 private:
  class Rooms;
  std::unique_ptr<Rooms> rooms_;
};

/// The account of the first start; it signs in with a one-time PIN.
inline constexpr const char* first_account = "staff";

/// Makes the first account, or gives it a new one-time PIN while nobody has chosen a password
/// with the old one. Eight digits to be printed once for the person who sets up; nothing when
/// staff have a password. Throws sqlite::Error.
std::optional<std::string> first_pin(hall::Hall& hall, Instant now);

}  // namespace atrio::console
