#pragma once

#include <string>
#include <string_view>

/// One line an event, to standard error, which systemd stamps and keeps; no coordinates, no
/// texts a visitor chose, nothing per session (norms PRV-07).
namespace atrio::log {

void info(std::string_view line);
void warning(std::string_view line);
void error(std::string_view line);

}  // namespace atrio::log
