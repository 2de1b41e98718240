#include "lib/crypto/password.hpp"
#include "lib/crypto/random.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>

using namespace atrio;

TEST_CASE("a password opens only the hash that was made from it", "[crypto]") {
  const auto hash = crypto::hash_password("una frase lunga");

  CHECK(crypto::matches(hash, "una frase lunga"));
  CHECK_FALSE(crypto::matches(hash, "una frase lungA"));
  CHECK_FALSE(crypto::matches(hash, ""));
  CHECK_FALSE(crypto::matches("", "una frase lunga"));
  CHECK_FALSE(crypto::matches("$argon2id$damaged", "una frase lunga"));
}

TEST_CASE("passwords are kept as argon2id with a salt of their own", "[crypto]") {
  const auto one = crypto::hash_password("12345678");
  const auto two = crypto::hash_password("12345678");

  CHECK(one.rfind("$argon2id$", 0) == 0);
  CHECK(one != two);
}

TEST_CASE("a password of 64 characters counts to its last letter", "[crypto]") {
  const std::string longest(64, 'x');
  CHECK_FALSE(crypto::matches(crypto::hash_password(longest), longest.substr(0, 63) + "y"));
}

TEST_CASE("no two tokens are alike and none is shorter than 128 bits", "[crypto]") {
  std::set<std::string> tokens;
  for (int i = 0; i < 1000; ++i) tokens.insert(crypto::random_token());

  CHECK(tokens.size() == 1000);
  CHECK(tokens.begin()->size() * 6 >= 128);
}

TEST_CASE("a one-time PIN may begin with a nought and has only digits", "[crypto]") {
  bool nought_first = false;
  for (int i = 0; i < 400; ++i) {
    const auto pin = crypto::random_digits(8);
    REQUIRE(pin.size() == 8);
    REQUIRE(std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; }));
    nought_first |= pin[0] == '0';
  }
  CHECK(nought_first);
}

TEST_CASE("a token is equal only to itself", "[crypto]") {
  CHECK(crypto::equal("abc", "abc"));
  CHECK_FALSE(crypto::equal("abc", "abd"));
  CHECK_FALSE(crypto::equal("abc", "abcd"));
  CHECK(crypto::equal("", ""));
}
