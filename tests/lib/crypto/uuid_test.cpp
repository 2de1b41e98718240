#include "lib/crypto/uuid.hpp"
#include "support/catch.hpp"

#include <stdexcept>

using atrio::crypto::name_uuid;

TEST_CASE("a name has the same UUID everywhere", "[crypto]") {
  // RFC 9562 appendix A.4: www.example.com in the namespace of DNS.
  CHECK(name_uuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com") ==
        "2ed6657d-e927-568b-95e1-2665a8aea6a2");
  CHECK(name_uuid("6BA7B810-9DAD-11D1-80B4-00C04FD430C8", "www.example.com") ==
        "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

TEST_CASE("a namespace that is no UUID is refused by name", "[crypto]") {
  for (const char* wrong : {"", "6ba7b810", "6ba7b810-9dad-11d1-80b4-00c04fd430cx",
                            "6ba7b810-9dad-11d1-80b4-00c04fd430c8ff"})
    CHECK_THROWS_WITH(name_uuid(wrong, "x"), "no UUID: " + std::string(wrong));
}
