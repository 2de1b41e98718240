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
  CHECK(for_log("paid \u202E05,1\u202C euro \u0085 now") == "paid ?05,1? euro ? now");
}

TEST_CASE("what turns or hides the text around it is found, what languages need is not",
          "[base]") {
  for (const char* hiding : {"a\u202Eb", "a\u2066b", "a\u2028b", "a\rb", "a\033b", "a\uFEFFb",
                             "a\u0090b", "a\U000E0041b"})
    CHECK(find_hidden(hiding) == 1);
  CHECK(find_hidden({"a\0b", 3}) == 1);
  CHECK(code_point_name("a\u202Eb", 1) == "U+202E");
  CHECK(code_point_name("a\U000E0041b", 1) == "U+E0041");
  // Joiners of Bengali and Urdu, direction marks, a Windows line end.
  for (const char* needed :
       {"ক্\u200Dষ", "می\u200Cخواہم", "\u200FA\u200E", "one\r\ntwo\t3", "😀"})
    CHECK(find_hidden(needed) == std::string_view::npos);
}
