#pragma once

#include "ui/painter.hpp"
#include "ui/panel.hpp"
#include "ui/touch.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace atrio::ui {

/// The glass: an SDL window that shows a surface and reports fingers. It sleeps in the system
/// until something happens and reads no keyboard, so nothing typed can leave the terminal.
/// One a program, used from the thread that made it, except `wake`.
class Window {
 public:
  enum class Place {
    whole_screen,  ///< the terminal: no frame, no pointer, cannot be closed by a window manager
    on_desktop,    ///< a demonstration: a window scaled to fit the desktop, can be closed
  };

  /// Throws std::runtime_error with SDL's reason.
  Window(const Panel& panel, Place place, const std::string& title);
  ~Window();

  /// What happened since the last call.
  struct Happened {
    std::vector<Finger> fingers;
    bool exposed = false;  ///< the window's pixels are lost: present everything
    bool woken = false;    ///< `wake` was called
    bool quit = false;     ///< asked to end by a signal, or by closing a desktop window
  };
  /// Sleeps until a finger, the display, `wake` or the end of `at_most`; without `at_most`
  /// there is no end. Returns everything that has come in by then, in order.
  Happened wait(std::optional<std::chrono::milliseconds> at_most);

  /// Shows the boxes of `surface`, which is as large as the panel. No boxes: nothing happens.
  /// Throws std::runtime_error when the display refuses.
  void present(const Surface& surface, std::span<const PixelBox> boxes);
  void present_all(const Surface& surface);

  /// Ends a `wait` from any thread.
  void wake();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace atrio::ui
