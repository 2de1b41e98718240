// uses: printer
// Printers answer whatever they like: no reply may crash, hang or grow.
#include "printer/reply.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  atrio::printer::ReplyParser parser;
  const std::span bytes(data, size);
  parser.feed(bytes.first(size / 2));  // replies arrive in pieces
  parser.feed(bytes.subspan(size / 2));
  atrio::printer::StatusAnswers answers;
  for (std::uint8_t* answer : {&answers.printer, &answers.offline_cause, &answers.paper}) {
    if (const auto said = parser.take_answer()) *answer = *said;
  }
  (void)to_string(atrio::printer::interpret(answers));
  return 0;
}
