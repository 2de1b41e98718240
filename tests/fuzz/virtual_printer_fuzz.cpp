// uses: printer
// atrio-printer listens: no bytes may crash it or make it hold more than some metres of paper.
#include "printer/virtual_printer.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  atrio::printer::VirtualPrinter printer({.dots_w = 384, .tear_off_dots = 100},
                                         [](const atrio::printer::PrintedJob&) {});
  printer.feed(std::span(data, size));
  printer.line_closed();
  return 0;
}
