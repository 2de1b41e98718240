#include "printer/file_printer.hpp"
#include "printer/port_printer.hpp"

#include <charconv>
#include <stdexcept>

namespace atrio::printer {
namespace {

[[noreturn]] void refuse(std::string_view specification, const std::string& why) {
  throw std::runtime_error("printer '" + std::string(specification) + "': " + why);
}

bool is_port_number(std::string_view text) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() && number >= 1 &&
         number <= 65535;
}

std::unique_ptr<Port> tcp_port_at(std::string_view specification, std::string_view place) {
  const auto colon = place.rfind(':');
  if (colon == std::string_view::npos || colon == 0 ||
      !is_port_number(place.substr(colon + 1))) {
    refuse(specification, "must be tcp:HOST:PORT, such as tcp:192.0.2.7:9100");
  }
  std::string_view host = place.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  return tcp_port(std::string(host), std::string(place.substr(colon + 1)));
}

}  // namespace

std::unique_ptr<Printer> open_printer(std::string_view specification,
                                      const receipt::PrinterProfile& profile) {
  const auto colon = specification.find(':');
  const std::string_view kind = specification.substr(0, colon);
  const std::string_view place =
      colon == std::string_view::npos ? "" : specification.substr(colon + 1);
  if (place.empty()) {
    refuse(specification, "must be file:PATH, dir:PATH, device:PATH or tcp:HOST:PORT");
  }
  if (kind == "file") return std::make_unique<FilePrinter>(place);
  if (kind == "dir") return std::make_unique<FolderPrinter>(place);
  if (kind == "device") {
    return std::make_unique<PortPrinter>(device_port(place), profile.status);
  }
  if (kind == "tcp") {
    return std::make_unique<PortPrinter>(tcp_port_at(specification, place), profile.status);
  }
  refuse(specification, "is none of file:PATH, dir:PATH, device:PATH, tcp:HOST:PORT");
}

}  // namespace atrio::printer
