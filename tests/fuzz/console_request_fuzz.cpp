// uses: console lib/http
#include "console/password_rules.hpp"
#include "console/routes.hpp"

#include <cassert>
#include <cstdint>
#include <string>

/// The two things a stranger can write before anybody knows who it is: a cookie, a password.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  atrio::http::Request request;
  request.headers = {{"cookie", text}};
  const auto token = atrio::console::session_token(request);
  assert(token.empty() || request.header("cookie").find(token) != std::string::npos);
  (void)atrio::console::fault_of(text, token);
  return 0;
}
