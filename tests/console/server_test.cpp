#include "console/server.hpp"
#include "console/console.hpp"
#include "support/catch.hpp"

using namespace atrio;

TEST_CASE("the pages load nothing from elsewhere and stand in no frame", "[console]") {
  std::string policy, sniff;
  for (const auto& [name, value] : console::safety_headers()) {
    if (name == "Content-Security-Policy") policy = value;
    if (name == "X-Content-Type-Options") sniff = value;
  }
  CHECK(policy.find("default-src 'none'") == 0);
  CHECK(policy.find("frame-ancestors 'none'") != std::string::npos);
  CHECK(policy.find("unsafe") == std::string::npos);
  CHECK(sniff == "nosniff");
}

TEST_CASE("without TLS the console listens to its own machine only", "[console]") {
  for (const std::string address :
       {"0.0.0.0", "::", "192.168.1.10", "10.0.0.1", "localhost", "", "127.evil"}) {
    CAPTURE(address);
    CHECK_THROWS_AS(console::require_loopback(address), std::runtime_error);
  }
  CHECK_NOTHROW(console::require_loopback("127.0.0.1"));
  CHECK_NOTHROW(console::require_loopback("127.0.0.2"));
  CHECK_NOTHROW(console::require_loopback("::1"));
}
