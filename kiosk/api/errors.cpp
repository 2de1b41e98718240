#include "api/errors.hpp"

#include "base/log.hpp"
#include "lib/json/json.hpp"
#include "lib/sqlite/database.hpp"

namespace atrio::api {

http::Response error_answer(int status, std::string_view error, std::string_view place) {
  // The place may quote bytes we did not write.
  return {.status = status,
          .body = json::Json{{"error", error}, {"place", place}}.dump(
              -1, ' ', false, json::Json::error_handler_t::replace)};
}

http::Response error_answer(const std::exception_ptr& thrown, std::string_view place) {
  try {
    std::rethrow_exception(thrown);
  } catch (const BadRequest& error) {
    return error_answer(400, "bad_request", error.what());
  } catch (const Busy& error) {
    return error_answer(503, "busy", error.what());
  } catch (const sqlite::Error& error) {
    log::error(std::string(place) + ": " + error.what());
    return error.cannot_write() ? error_answer(507, "cannot_write", place)
                                : error_answer(500, "broken", place);
  } catch (const std::exception& error) {
    log::error(std::string(place) + ": " + error.what());
    return error_answer(500, "broken", place);
  }
}

http::Response refused(int status) {
  switch (status) {
    case 413: return error_answer(status, "too_large", "a message has at most 16384 bytes");
    case 503: return error_answer(status, "busy", "every thread is taken");
    default: return error_answer(status, "bad_request", "not an HTTP request of this socket");
  }
}

}  // namespace atrio::api
