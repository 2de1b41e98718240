#pragma once

#include "base/time.hpp"
#include "guide/guide.hpp"
#include "text/engine.hpp"
#include "ui/canvas.hpp"
#include "ui/window.hpp"
#include "wire/profile.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

/// The screen at work: fingers, time and the hall's messages in, one session, one drawing.
namespace atrio::stage {

/// What main lends the stage. Everything is borrowed and outlives it.
struct Props {
  const guide::Guide& guide;
  const wire::Profile& profile;
  text::Engine& engine;
  std::filesystem::path screen_socket;  ///< of the hall
  ui::Window::Place place = ui::Window::Place::whole_screen;
  bool calm = false;  ///< nothing moves on the waiting screen
  /// A clock that never goes back, for time-outs.
  std::function<Instant()> now;
  /// What the clock on the hall's wall shows, to the second.
  std::function<std::chrono::local_seconds()> wall;
  /// A new name for a press: 1..64 characters of A-Z a-z 0-9 '-' '_', never the same twice.
  std::function<std::string()> new_request;
  /// For tests and the demo: after every drawing the frame's nodes as JSON replace this file,
  /// so that a program can touch "the node labelled …".
  std::optional<std::filesystem::path> nodes_file;
};

/// Shows the screen until the program is asked to end. It sleeps whenever nothing happens.
/// Throws when the window, a font or the pack fails; a hall that is away is no failure.
void run(const Props& props);

/// The glass as the profile describes it.
ui::Panel panel_of(const wire::Panel& panel);
/// Pictures of a pack; `guide` is borrowed.
ui::Pictures pictures_of(const guide::Guide& guide);

}  // namespace atrio::stage
