#pragma once

#include "printer/port.hpp"
#include "printer/printer.hpp"

#include <cstdint>
#include <memory>
#include <span>

namespace atrio::printer {

/// How long a printer may take. Shorter only in tests.
struct Patience {
  int answer_ms = 500;                        ///< for one answer; a question is put three times
  int no_progress_ms = no_progress_limit_ms;  ///< without a byte taken
};

/// A printer behind a device or a socket: asks it before and after each job when its profile
/// says that it talks. A printer that lets three questions go by and has never answered is not
/// asked again by this object (printing.md §1.6 g).
class PortPrinter : public Printer {
 public:
  PortPrinter(std::unique_ptr<Port> port, receipt::StatusTalk talk, Patience patience = {});

  PrinterState status() override;
  PrintReport print(std::span<const std::uint8_t> job) override;

 private:
  enum class Talk { untried, yes, no };

  PrinterState ask(Line& line);
  PrinterState silence();
  PrintReport print_over(Line& line, std::span<const std::uint8_t> job);

  std::unique_ptr<Port> port_;
  Talk talk_;
  Patience patience_;
};

}  // namespace atrio::printer
