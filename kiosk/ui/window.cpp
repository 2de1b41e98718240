#include "ui/window.hpp"

#include <SDL.h>

#include <algorithm>
#include <cassert>
#include <stdexcept>
#include <string_view>

#ifdef __SANITIZE_ADDRESS__
// SDL asks D-Bus about screen savers; libdbus 1.14 keeps that connection's buffer to the end.
extern "C" const char* __lsan_default_suppressions();
const char* __lsan_default_suppressions() { return "leak:libdbus\n"; }
#endif

namespace atrio::ui {
namespace {

[[noreturn]] void fail(const std::string& attempt) {
  throw std::runtime_error(attempt + ": " + SDL_GetError());
}

constexpr std::int64_t mouse_finger = -1;

void set_hints() {
  // A finger and the mouse report separately; without these SDL tells every touch twice.
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  // The window surface stays plain shared memory: no renderer, no Mesa.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  // "Close" of a window manager is then told apart from a signal.
  SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");
}

// What we never look at must not wake us either.
void ignore_other_events() {
  for (const Uint32 type :
       {SDL_KEYDOWN, SDL_KEYUP, SDL_TEXTINPUT, SDL_TEXTEDITING, SDL_MOUSEWHEEL, SDL_DROPFILE,
        SDL_DROPTEXT, SDL_CLIPBOARDUPDATE, SDL_MULTIGESTURE, SDL_DOLLARGESTURE}) {
    SDL_EventState(type, SDL_IGNORE);
  }
  SDL_StopTextInput();
}

SDL_Rect largest_inside(int w, int h, int room_w, int room_h) {
  const double scale =
      std::min(static_cast<double>(room_w) / w, static_cast<double>(room_h) / h);
  const int shown_w = static_cast<int>(w * scale);
  const int shown_h = static_cast<int>(h * scale);
  return {(room_w - shown_w) / 2, (room_h - shown_h) / 2, shown_w, shown_h};
}

}  // namespace

struct Window::Parts {
  Panel panel;
  Place place;
  SDL_Window* window = nullptr;
  Uint32 wake_event = 0;
  bool mouse_down = false;
  std::optional<std::int64_t> first_finger;

  void open(const std::string& title);
  SDL_Rect shown() const;
  Finger at(Finger::Act act, std::int64_t id, float x, float y) const;
  void take(const SDL_Event& event, Happened& happened);
  void take_finger(const SDL_TouchFingerEvent& event, Happened& happened);
  void take_mouse(const SDL_Event& event, Happened& happened);
};

void Window::Parts::open(const std::string& title) {
  SDL_Rect room{0, 0, panel.w_px, panel.h_px};
  Uint32 flags = SDL_WINDOW_BORDERLESS;
  if (place == Place::on_desktop) {
    SDL_GetDisplayUsableBounds(0, &room);
    flags = SDL_WINDOW_RESIZABLE;
    // A frame and a title need room as well.
    room = largest_inside(panel.w_px, panel.h_px, std::min(room.w, panel.w_px),
                          std::min(room.h * 9 / 10, panel.h_px));
  } else if (std::string_view(SDL_GetCurrentVideoDriver()) == "x11") {
    // A terminal's X server has no window manager to ask for full screen; SDL would wait 100 ms
    // for its answer. A window as large as the display is the same there.
    SDL_GetDisplayBounds(0, &room);
  } else {
    flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
  }
  const int at = place == Place::on_desktop ? SDL_WINDOWPOS_CENTERED : 0;
  window = SDL_CreateWindow(title.c_str(), at, at, room.w, room.h, flags);
  if (!window) fail("cannot open the window");
  if (place == Place::whole_screen) SDL_ShowCursor(SDL_DISABLE);
}

Window::Window(const Panel& panel, Place place, const std::string& title)
    : parts_(std::make_unique<Parts>(Parts{panel, place})) {
  set_hints();
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) fail("cannot reach the display");
  ignore_other_events();
  parts_->wake_event = SDL_RegisterEvents(1);
  try {
    parts_->open(title);
  } catch (...) {
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    throw;
  }
}

Window::~Window() {
  SDL_DestroyWindow(parts_->window);
  SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

/// Where the panel's pixels stand in the window.
SDL_Rect Window::Parts::shown() const {
  int w = 0, h = 0;
  SDL_GetWindowSize(window, &w, &h);
  return largest_inside(panel.w_px, panel.h_px, std::max(w, 1), std::max(h, 1));
}

Finger Window::Parts::at(Finger::Act act, std::int64_t id, float x, float y) const {
  const SDL_Rect r = shown();
  return {act, id, (x - static_cast<float>(r.x)) / static_cast<float>(r.w) * panel.w_mm,
          (y - static_cast<float>(r.y)) / static_cast<float>(r.h) * panel.h_mm};
}

void Window::Parts::take_finger(const SDL_TouchFingerEvent& event, Happened& happened) {
  if (event.type == SDL_FINGERDOWN) {
    // A panel that was unplugged or reset never reports the lifting of its finger; if this one
    // is alone on the glass, the earlier one has gone.
    if (first_finger && SDL_GetNumTouchFingers(event.touchId) == 1) {
      happened.fingers.push_back({Finger::Act::lost, *first_finger});
      first_finger.reset();
    }
    if (!first_finger) first_finger = event.fingerId;
  }
  const Finger::Act act = event.type == SDL_FINGERDOWN ? Finger::Act::down
                          : event.type == SDL_FINGERUP ? Finger::Act::up
                                                       : Finger::Act::move;
  if (act == Finger::Act::up && first_finger == event.fingerId) first_finger.reset();
  int w = 0, h = 0;
  SDL_GetWindowSize(window, &w, &h);
  happened.fingers.push_back(at(act, event.fingerId, event.x * static_cast<float>(w),
                                event.y * static_cast<float>(h)));
}

void Window::Parts::take_mouse(const SDL_Event& event, Happened& happened) {
  const bool moving = event.type == SDL_MOUSEMOTION;
  // Some drivers make a mouse of every touch whatever the hint says.
  if ((moving ? event.motion.which : event.button.which) == SDL_TOUCH_MOUSEID) return;
  if (moving) {
    if (mouse_down) {
      happened.fingers.push_back(at(Finger::Act::move, mouse_finger,
                                    static_cast<float>(event.motion.x),
                                    static_cast<float>(event.motion.y)));
    }
    return;
  }
  if (event.button.button != SDL_BUTTON_LEFT) return;
  mouse_down = event.type == SDL_MOUSEBUTTONDOWN;
  happened.fingers.push_back(at(mouse_down ? Finger::Act::down : Finger::Act::up, mouse_finger,
                                static_cast<float>(event.button.x),
                                static_cast<float>(event.button.y)));
}

void Window::Parts::take(const SDL_Event& event, Happened& happened) {
  switch (event.type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERUP:
    case SDL_FINGERMOTION: take_finger(event.tfinger, happened); break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
    case SDL_MOUSEMOTION: take_mouse(event, happened); break;
    case SDL_QUIT: happened.quit = true; break;
    case SDL_WINDOWEVENT:
      switch (event.window.event) {
        case SDL_WINDOWEVENT_EXPOSED:
        case SDL_WINDOWEVENT_SIZE_CHANGED:
        case SDL_WINDOWEVENT_RESTORED: happened.exposed = true; break;
        case SDL_WINDOWEVENT_CLOSE: happened.quit |= place == Place::on_desktop; break;
        default: break;
      }
      break;
    default: happened.woken |= event.type == wake_event; break;
  }
}

Window::Happened Window::wait(std::optional<std::chrono::milliseconds> at_most) {
  Happened happened;
  SDL_Event event;
  const int limit =
      at_most ? static_cast<int>(std::clamp<std::int64_t>(at_most->count(), 0, 1 << 30)) : -1;
  const int got = limit < 0 ? SDL_WaitEvent(&event) : SDL_WaitEventTimeout(&event, limit);
  if (!got) return happened;
  do {
    parts_->take(event, happened);
  } while (SDL_PollEvent(&event));
  return happened;
}

namespace {

// Only a demonstration is scaled; its whole window is cheap enough.
void present_scaled(SDL_Window* window, SDL_Surface* target, const Surface& surface,
                    const SDL_Rect& shown) {
  SDL_Surface* source = SDL_CreateRGBSurfaceWithFormatFrom(
      const_cast<std::uint32_t*>(surface.pixels.data()), surface.w, surface.h, 32,
      surface.w * 4, SDL_PIXELFORMAT_RGB888);
  if (!source) fail("cannot scale the picture");
  SDL_FillRect(target, nullptr, 0);
  SDL_Rect to = shown;
  const SDL_Rect all{0, 0, surface.w, surface.h};
  const bool same_format = target->format->format == SDL_PIXELFORMAT_RGB888;
  const int result = same_format ? SDL_SoftStretchLinear(source, &all, target, &to)
                                 : SDL_BlitScaled(source, nullptr, target, &to);
  SDL_FreeSurface(source);
  if (result != 0 || SDL_UpdateWindowSurface(window) != 0) fail("cannot show the picture");
}

}  // namespace

void Window::present(const Surface& surface, std::span<const PixelBox> boxes) {
  if (boxes.empty()) return;
  assert(surface.w == parts_->panel.w_px && surface.h == parts_->panel.h_px);
  SDL_Surface* target = SDL_GetWindowSurface(parts_->window);
  if (!target) fail("cannot reach the window's pixels");
  const SDL_Rect shown = parts_->shown();
  if (shown.w != surface.w || shown.h != surface.h) {
    present_scaled(parts_->window, target, surface, shown);
    return;
  }

  std::vector<SDL_Rect> changed;
  for (const PixelBox& box : boxes) {
    const SDL_Rect to{shown.x + box.x0, shown.y + box.y0, box.x1 - box.x0, box.y1 - box.y0};
    const auto* from =
        surface.pixels.data() + static_cast<std::size_t>(box.y0) * surface.w + box.x0;
    auto* row = static_cast<std::uint8_t*>(target->pixels) +
                static_cast<std::size_t>(to.y) * target->pitch +
                static_cast<std::size_t>(to.x) * target->format->BytesPerPixel;
    if (SDL_ConvertPixels(to.w, to.h, SDL_PIXELFORMAT_RGB888, from, surface.w * 4,
                          target->format->format, row, target->pitch) != 0) {
      fail("cannot copy to the window");
    }
    changed.push_back(to);
  }
  if (SDL_UpdateWindowSurfaceRects(parts_->window, changed.data(),
                                   static_cast<int>(changed.size())) != 0) {
    fail("cannot show the picture");
  }
}

void Window::present_all(const Surface& surface) {
  const PixelBox all{0, 0, surface.w, surface.h};
  present(surface, {&all, 1});
}

void Window::wake() {
  SDL_Event event{};
  event.type = parts_->wake_event;
  SDL_PushEvent(&event);
}

}  // namespace atrio::ui
