#pragma once

#include "lib/http/server.hpp"

#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>

namespace atrio::api {

/// What arrived is not what the route takes; the text says where and why.
class BadRequest : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Every place that could wait is taken; ask again.
class Busy : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// {"error": word, "place": line}. `error` is for programs, `place` for the person who mends.
http::Response error_answer(int status, std::string_view error, std::string_view place);

/// The one function from exception to HTTP status. `place` is "POST /tickets". What is not the
/// asker's business goes to the log only.
http::Response error_answer(const std::exception_ptr& thrown, std::string_view place);

/// What the server itself refuses before any route is asked: 400, 413, 503 …
http::Response refused(int status);

}  // namespace atrio::api
