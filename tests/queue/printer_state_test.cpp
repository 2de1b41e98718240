#include "queue/printer_state.hpp"

#include "support/catch.hpp"

using namespace atrio::queue;

TEST_CASE("every state of a printer has one word, and the word leads back to it", "[queue]") {
  for (const char* word :
       {"ok", "paper_low", "paper_out", "cover_open", "offline", "silent", "absent"}) {
    REQUIRE(printer_state(word));
    CHECK(to_string(*printer_state(word)) == word);
  }
  CHECK_FALSE(printer_state("on fire"));
}
