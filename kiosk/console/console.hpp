#pragma once

#include "console/access.hpp"
#include "console/names.hpp"
#include "console/routes.hpp"
#include "console/web_files.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

namespace atrio::hall {
class Hall;
struct Snapshot;
}  // namespace atrio::hall

namespace atrio::console {

/// A route that goes on: the server sends `stream` as long as the session lives.
struct StreamStart {
  Stream stream;
  std::string session;  ///< token; empty for the board
};
using Reply = std::variant<Answer, StreamStart>;

/// Everything between a request and its answer, without a socket. Safe from any thread.
class Console {
 public:
  Console(hall::Hall& hall, Names names, WebFiles files, std::function<Instant()> now);

  /// What the header Host may say ("127.0.0.1:8080"), against DNS rebinding. To be called
  /// before the first request; until then every one is refused.
  void serve_as(std::vector<std::string> hosts) { hosts_ = std::move(hosts); }

  /// Never throws: a broken world is status 500 and a line in the log (SEC-25).
  Reply reply(const http::Request& request);

  /// {"now_ms": …, "hall": view}: what /api/staff, /api/board and the streams send.
  std::string state(Stream stream, const std::shared_ptr<const hall::Snapshot>& snapshot);
  /// {"now_ms": …}: nothing has changed, but the hall is there.
  std::string alive() const;
  /// May this stream go on? False once its session is over.
  bool goes_on(const StreamStart& start);

  hall::Hall& hall() { return hall_; }
  Access& access() { return access_; }

 private:
  /// A view in JSON is made once for all who watch.
  struct Made {
    std::shared_ptr<const hall::Snapshot>
        from;  ///< shared: the hall publishes the next one meanwhile
    std::string json;
  };

  Reply checked_reply(const http::Request& request);
  Reply routed_reply(const http::Request& request);

  hall::Hall& hall_;
  Names names_;
  WebFiles files_;
  std::vector<std::string> hosts_;
  std::function<Instant()> now_;
  Access access_;
  std::mutex making_;
  Made staff_, board_;
};

/// An answer of one word from console.openapi.yaml: {"error": word}.
Answer refused(int status, std::string_view word);
Answer json_answer(const json::Json& json);

/// The header lines every answer carries (norms SEC-10, SEC-25): nothing from elsewhere, no
/// frames, no guessing of types.
const std::vector<std::pair<std::string, std::string>>& safety_headers();

}  // namespace atrio::console
