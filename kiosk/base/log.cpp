#include "base/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "base/utf8.hpp"

namespace atrio::log {
namespace {

spdlog::logger& logger() {
  static const auto instance = [] {
    auto made = spdlog::stderr_logger_mt("atrio");
    // systemd reads the priority from the prefix and adds time and unit itself (sd-daemon(3)).
    made->set_pattern("%l: %v");
    return made;
  }();
  return *instance;
}

}  // namespace

void info(std::string_view line) { logger().info("{}", for_log(line)); }
void warning(std::string_view line) { logger().warn("{}", for_log(line)); }
void error(std::string_view line) { logger().error("{}", for_log(line)); }

}  // namespace atrio::log
