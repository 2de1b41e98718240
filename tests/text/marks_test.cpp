#include "support/catch.hpp"
#include "text/paragraph.hpp"

using atrio::text::Mark;
using atrio::text::MarkKind;
using atrio::text::parse_marks;

TEST_CASE("an editor's stars and backticks become marks", "[text]") {
  const auto paragraph = parse_marks("Porti **l'originale**, numero `A 042`.", "it");
  CHECK(paragraph.text == "Porti l'originale, numero A 042.");
  CHECK(paragraph.marks ==
        std::vector<Mark>{{6, 11, MarkKind::strong}, {26, 5, MarkKind::code}});
  CHECK(paragraph.language == "it");
}

TEST_CASE("a code may stand inside strong words", "[text]") {
  const auto paragraph = parse_marks("**il `B**1` qui**", "it");
  CHECK(paragraph.text == "il B**1 qui");
  CHECK(paragraph.marks ==
        std::vector<Mark>{{3, 4, MarkKind::code}, {0, 11, MarkKind::strong}});
}

TEST_CASE("marks without an end stand as they were written", "[text]") {
  CHECK(parse_marks("2 ** 3 `x", "it").text == "2 ** 3 `x");
  CHECK(parse_marks("2 ** 3 `x", "it").marks.empty());
  const auto late = parse_marks("a ** `b`", "it");
  CHECK(late.text == "a ** b");
  CHECK(late.marks == std::vector<Mark>{{5, 1, MarkKind::code}});
  CHECK(parse_marks("``", "it").text == "``");
  CHECK(parse_marks("****", "it").marks.empty());
}
