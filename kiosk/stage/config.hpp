#pragma once

#include "ui/window.hpp"

#include <filesystem>

namespace atrio::stage {

/// screen.yaml. Relative paths count from its folder.
struct Config {
  std::filesystem::path socket, profile, pack, fonts;
  ui::Window::Place place = ui::Window::Place::whole_screen;  ///< window: fullscreen | scaled
  bool calm = false;                                          ///< calm: true | false
};

/// Throws std::runtime_error naming file, line where known, and key.
Config read_config(const std::filesystem::path& file);

}  // namespace atrio::stage
