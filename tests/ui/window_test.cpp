#include "ui/window.hpp"

#include <SDL.h>

#include <cstdlib>
#include <thread>

#include "support/catch.hpp"

using namespace atrio::ui;
using std::chrono::milliseconds;

namespace {

// A terminal's window without any display: SDL's dummy driver keeps its event queue.
struct Terminal {
  Panel panel{.w_px = 200, .h_px = 300, .w_mm = 100, .h_mm = 150};
  std::unique_ptr<Window> window;

  explicit Terminal(Window::Place place = Window::Place::whole_screen) {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    window = std::make_unique<Window>(panel, place, "test");
    while (true) {  // what opening a window itself reports
      const auto happened = window->wait(milliseconds(0));
      if (!happened.exposed && happened.fingers.empty()) break;
    }
  }
  Window::Happened now() { return window->wait(milliseconds(0)); }
};

void push_mouse(Uint32 type, int x, int y, Uint8 button = SDL_BUTTON_LEFT, Uint32 which = 0) {
  SDL_Event event{};
  event.type = type;
  if (type == SDL_MOUSEMOTION) {
    event.motion.which = which, event.motion.x = x, event.motion.y = y;
  } else {
    event.button.which = which, event.button.button = button;
    event.button.x = x, event.button.y = y;
  }
  SDL_PushEvent(&event);
}

void push_finger(Uint32 type, SDL_FingerID id, float x, float y) {
  SDL_Event event{};
  event.type = type;
  event.tfinger.fingerId = id, event.tfinger.x = x, event.tfinger.y = y;
  SDL_PushEvent(&event);
}

void push(Uint32 type, Uint8 window_event = 0) {
  SDL_Event event{};
  event.type = type;
  if (type == SDL_WINDOWEVENT) event.window.event = window_event;
  SDL_PushEvent(&event);
}

}  // namespace

TEST_CASE("press and release that came together are told in order, in one go", "[ui][window]") {
  Terminal terminal;
  int w = 0, h = 0;
  SDL_GetWindowSize(SDL_GetWindowFromID(1), &w, &h);
  push_finger(SDL_FINGERDOWN, 5, 0.5f, 0.5f);
  push_finger(SDL_FINGERUP, 5, 0.5f, 0.5f);
  const auto fingers = terminal.now().fingers;
  REQUIRE(fingers.size() == 2);
  CHECK(fingers[0].act == Finger::Act::down);
  CHECK(fingers[1].act == Finger::Act::up);
  CHECK(fingers[0].id == fingers[1].id);
  // The middle of the window is the middle of the panel, in millimetres.
  CHECK(fingers[0].x == Approx(50).margin(0.5));
  CHECK(fingers[0].y == Approx(75).margin(0.5));
}

TEST_CASE("a mouse stands in for a finger only while its left button is down", "[ui][window]") {
  Terminal terminal;
  push_mouse(SDL_MOUSEMOTION, 10, 10);
  push_mouse(SDL_MOUSEBUTTONDOWN, 10, 10, SDL_BUTTON_RIGHT);
  push_mouse(SDL_MOUSEBUTTONUP, 10, 10, SDL_BUTTON_RIGHT);
  CHECK(terminal.now().fingers.empty());
  push_mouse(SDL_MOUSEBUTTONDOWN, 10, 10);
  push_mouse(SDL_MOUSEMOTION, 12, 10);
  push_mouse(SDL_MOUSEBUTTONUP, 12, 10);
  CHECK(terminal.now().fingers.size() == 3);
}

TEST_CASE("a touch is not told a second time as a mouse", "[ui][window]") {
  Terminal terminal;
  push_mouse(SDL_MOUSEBUTTONDOWN, 10, 10, SDL_BUTTON_LEFT, SDL_TOUCH_MOUSEID);
  push_mouse(SDL_MOUSEBUTTONUP, 10, 10, SDL_BUTTON_LEFT, SDL_TOUCH_MOUSEID);
  push_finger(SDL_FINGERDOWN, 1, 0.1f, 0.1f);
  CHECK(terminal.now().fingers.size() == 1);
  CHECK(std::string(SDL_GetHint(SDL_HINT_TOUCH_MOUSE_EVENTS)) == "0");
}

TEST_CASE("no key of a keyboard reaches the terminal", "[ui][window]") {
  Terminal terminal;
  CHECK(SDL_GetEventState(SDL_KEYDOWN) == SDL_IGNORE);
  CHECK(SDL_GetEventState(SDL_TEXTINPUT) == SDL_IGNORE);
  CHECK_FALSE(SDL_IsTextInputActive());
}

TEST_CASE("a window manager cannot close the terminal, a signal can", "[ui][window]") {
  {
    Terminal terminal;
    push(SDL_WINDOWEVENT, SDL_WINDOWEVENT_CLOSE);
    CHECK_FALSE(terminal.now().quit);
    push(SDL_QUIT);
    CHECK(terminal.now().quit);
  }
  Terminal demonstration(Window::Place::on_desktop);
  push(SDL_WINDOWEVENT, SDL_WINDOWEVENT_CLOSE);
  CHECK(demonstration.now().quit);
}

TEST_CASE("another thread can wake the screen, and lost pixels are told", "[ui][window]") {
  Terminal terminal;
  std::thread other([&] { terminal.window->wake(); });
  const auto woken = terminal.window->wait(std::nullopt);
  other.join();
  CHECK(woken.woken);
  CHECK_FALSE(woken.exposed);
  push(SDL_WINDOWEVENT, SDL_WINDOWEVENT_EXPOSED);
  CHECK(terminal.now().exposed);
}

TEST_CASE("only subsystems that can sleep are running", "[ui][window]") {
  Terminal terminal;
  CHECK(SDL_WasInit(SDL_INIT_EVERYTHING) == (SDL_INIT_VIDEO | SDL_INIT_EVENTS));
}

TEST_CASE("the terminal says what is wrong when it has no display", "[ui][window]") {
  setenv("SDL_VIDEODRIVER", "no-such-driver", 1);
  CHECK_THROWS_WITH(Window(Panel{}, Window::Place::whole_screen, "test"),
                    Catch::Contains("cannot reach the display"));
}
