#include "console/password_rules.hpp"
#include "support/catch.hpp"

#include <string>

using namespace atrio::console;

TEST_CASE("a password needs eight characters and nothing else", "[console]") {
  CHECK(fault_of("settimo", "anna") == PasswordFault::too_short);
  CHECK_FALSE(fault_of("ottocara", "anna"));
  CHECK_FALSE(fault_of("quattro parole senza numeri", "anna"));
  CHECK_FALSE(fault_of("8361 9027", "anna"));
}

TEST_CASE("characters are counted, not bytes", "[console]") {
  CHECK(fault_of("àèìòùàè", "anna") == PasswordFault::too_short);
  CHECK_FALSE(fault_of("àèìòùàèì", "anna"));
}

TEST_CASE("a long sentence is a password", "[console]") {
  CHECK_FALSE(fault_of(std::string(22, 'a') + " bc " + std::string(38, 'd'), "anna"));
  CHECK(fault_of(std::string(255, 'a') + "bcd", "anna") == PasswordFault::too_long);
}

TEST_CASE("what everybody tries first is refused", "[console]") {
  CHECK(fault_of("aaaaaaaa", "anna") == PasswordFault::too_easy);
  CHECK(fault_of("12345678", "anna") == PasswordFault::too_easy);
  CHECK(fault_of("hgfedcba", "anna") == PasswordFault::too_easy);
  CHECK(fault_of("Operatore-14", "operatore-14") == PasswordFault::too_easy);
  CHECK(fault_of("staff2026", "staff") == PasswordFault::too_easy);
}
