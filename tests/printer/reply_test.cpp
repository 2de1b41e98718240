#include "printer/reply.hpp"

#include "support/catch.hpp"

#include <array>

using namespace atrio;
using printer::PrinterState;

namespace {

PrinterState state(int printer, int cause, int paper) {
  return printer::interpret({static_cast<std::uint8_t>(printer),
                             static_cast<std::uint8_t>(cause),
                             static_cast<std::uint8_t>(paper)});
}

void feed(printer::ReplyParser& parser, std::initializer_list<std::uint8_t> bytes) {
  parser.feed(std::span(bytes.begin(), bytes.size()));
}

}  // namespace

TEST_CASE("a drawer pin or an unused bit is no fault", "[printer]") {
  CHECK(state(0x12, 0x12, 0x12) == PrinterState::ok);
  CHECK(state(0x16, 0x12, 0x12) == PrinterState::ok);  // what node-escpos#288 took for an error
}

TEST_CASE("staff hear first what they can mend first", "[printer]") {
  CHECK(state(0x1A, 0x16, 0x72) == PrinterState::cover_open);  // open, and so without paper
  CHECK(state(0x1A, 0x32, 0x72) == PrinterState::paper_out);
  CHECK(state(0x12, 0x12, 0x72) == PrinterState::paper_out);
  CHECK(state(0x1A, 0x52, 0x12) == PrinterState::offline);
  CHECK(state(0x1A, 0x12, 0x12) == PrinterState::offline);
  CHECK(state(0x12, 0x12, 0x1E) == PrinterState::paper_low);
}

TEST_CASE("an answer is found among flow control, status reports and job numbers",
          "[printer]") {
  printer::ReplyParser parser;
  feed(parser, {0x13, 0x11});                          // XOFF, XON
  feed(parser, {0x14, 0x00, 0x00, 0x0F});              // automatic status
  feed(parser, {0x37, 0x22, 0x12, 0x16, 0x41, 0x42});  // a process id that looks like answers …
  CHECK_FALSE(parser.take_answer());
  feed(parser, {0x00, 0x1A});  // … ends, and a real answer follows
  CHECK(parser.take_answer() == 0x1A);
  CHECK_FALSE(parser.take_answer());
}

TEST_CASE("a printer that babbles neither fills memory nor hides its answer", "[printer]") {
  printer::ReplyParser parser;
  const std::vector<std::uint8_t> noise(100'000, 0x37);
  parser.feed(noise);
  const std::vector<std::uint8_t> many(100, 0x12);
  parser.feed(many);
  int answers = 0;
  while (parser.take_answer()) ++answers;
  CHECK(answers > 0);
  CHECK(answers <= 16);
}
