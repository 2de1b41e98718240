#include "base/utf8.hpp"

#include "support/catch.hpp"

using namespace atrio;

TEST_CASE("text in every script of the terminal is well-formed", "[base]") {
  for (const char* word :
       {"Benvenuti", "أهلًا", "স্বাগতম", "欢迎", "خوش آمدید", "Ласкаво", "Mirë", "😀"})
    CHECK(is_utf8(word));
}

TEST_CASE("bytes that are not UTF-8 are told apart", "[base]") {
  CHECK_FALSE(is_utf8("\xC0\xAF"));          // overlong '/'
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));      // a surrogate
  CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
  CHECK_FALSE(is_utf8("abc\xE6\xAC"));       // cut in the middle
  CHECK_FALSE(is_utf8("\x80"));
}

TEST_CASE("a character counts once in every script", "[base]") {
  CHECK(character_count("") == 0);
  CHECK(character_count("Mirë") == 4);
  CHECK(character_count("欢迎😀") == 3);
}

TEST_CASE("ill-formed bytes become replacement characters, the rest stays", "[base]") {
  CHECK(to_valid_utf8("a\xFFz") == "a\xEF\xBF\xBDz");
  CHECK(to_valid_utf8("欢迎") == "欢迎");
}

TEST_CASE("nobody can forge a second log line", "[base]") {
  CHECK(for_log("one\r\ntwo\x1B[31m") == "one??two?[31m");
  CHECK(is_utf8(for_log("欢迎欢迎", 4)));
}
