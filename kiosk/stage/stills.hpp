#pragma once

#include "guide/guide.hpp"
#include "session/state.hpp"
#include "text/engine.hpp"
#include "ui/panel.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace atrio::stage {

/// One still of one preview (design §11).
struct Still {
  std::string preview;  ///< "situation" or "situation/variant"
  std::string language = "it";
  ui::Panel panel;
  session::Modes modes;
  std::optional<std::filesystem::path> picture;  ///< PNG to write
  std::optional<std::filesystem::path> nodes;    ///< JSON to write
};

/// Draws without display or hall and writes what is asked for, each file whole or not at all.
/// Throws std::runtime_error when there is no such preview or language, or a file cannot be
/// written.
void make_still(const guide::Guide& guide, text::Engine& engine, const Still& still);

/// "situation" or "situation/variant", in the order of the visitor's path.
std::vector<std::string> preview_names();

}  // namespace atrio::stage
