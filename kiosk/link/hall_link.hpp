#pragma once

#include "base/outcome.hpp"
#include "base/time.hpp"
#include "wire/hall_view.hpp"
#include "wire/intents.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

/// The screen's end of the hall's socket.
namespace atrio::link {

/// No usable answer came: the hall is away, busy or broken. The visitor may ask again with the
/// same request; the hall does nothing twice.
class HallUnreachable : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Asks the hall, one question at a time, each for at most a few seconds. Every function throws
/// HallUnreachable. One thread uses it; another may call cancel().
class HallLink {
 public:
  explicit HallLink(const std::filesystem::path& screen_socket);
  ~HallLink();
  HallLink(const HallLink&) = delete;
  HallLink& operator=(const HallLink&) = delete;

  /// The view now, or with `after` the first that differs from that generation (at most 60 s
  /// later the same one again).
  wire::HallView view(std::optional<std::int64_t> after = std::nullopt);

  Outcome<wire::IssuedTicket, wire::IssueRefusal> issue(const wire::IssueTicket& intent);
  Outcome<wire::IssuedTicket, wire::ReprintRefusal> reprint(const wire::Reprint& intent);
  void call_person(const wire::CallPerson& intent);

  /// Ends the question under way and every later one with HallUnreachable, at once. From any
  /// thread.
  void cancel();

 private:
  class Client;
  std::unique_ptr<Client> client_;
};

/// Follows the hall's view on a thread of its own.
class ViewFollower {
 public:
  /// Both functions are called on the follower's thread. `seen` gets every new view, `lost` is
  /// called once whenever the hall stops answering. While it is away the follower asks again
  /// after `pause`.
  ViewFollower(const std::filesystem::path& screen_socket,
               std::function<void(wire::HallView)> seen,
               std::function<void(const std::string& why)> lost,
               milliseconds pause = milliseconds(500));
  /// Ends at once, also in the middle of a question; nothing is called afterwards.
  ~ViewFollower();
  ViewFollower(const ViewFollower&) = delete;
  ViewFollower& operator=(const ViewFollower&) = delete;

 private:
  class Loop;
  std::unique_ptr<Loop> loop_;
};

}  // namespace atrio::link
