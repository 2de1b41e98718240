#include "stage/stage.hpp"

#include "screens/draw.hpp"
#include "session/timing.hpp"
#include "session/update.hpp"
#include "stage/hall_mail.hpp"

#include <algorithm>
#include <fstream>
#include <utility>

namespace atrio::stage {
namespace {

using session::Event;

/// The languages to offer: the profile's choice of those the pack speaks.
std::vector<std::string> offered(const wire::Profile& profile, const guide::Guide& guide) {
  std::vector<std::string> languages;
  for (const std::string& tag : profile.languages)
    if (guide.language(tag)) languages.push_back(tag);
  if (languages.empty())
    for (const guide::Language& language : guide.languages()) languages.push_back(language.tag);
  return languages;
}

/// Replaces the file in one step; unlike base's `replace_file` not safe against power cuts,
/// which a test does not need at every frame.
void publish(const std::filesystem::path& file, const std::string& json) {
  const auto beside = file.string() + ".new";
  std::ofstream(beside, std::ios::trunc) << json;
  std::filesystem::rename(beside, file);
}

bool lifted(const std::vector<ui::Finger>& fingers) {
  return std::any_of(fingers.begin(), fingers.end(), [](const ui::Finger& finger) {
    return finger.act == ui::Finger::Act::up;
  });
}

class Stage {
 public:
  explicit Stage(const Props& props)
      : props_(props),
        rules_{offered(props.profile, props.guide), props.profile.session,
               props.profile.terminal, props.calm},
        canvas_(panel_of(props.profile.panel), props.engine, pictures_of(props.guide)),
        window_(panel_of(props.profile.panel), props.place, props.profile.place.name),
        mail_(props.screen_socket, [this] { window_.wake(); }) {
    state_.visit = session::fresh_visit(rules_, props_.now());
  }

  void run() {
    for (ui::Window::Happened happened; !happened.quit; happened = window_.wait(rest())) {
      for (const Event& event : mail_.collect()) take(event);
      take(session::event::Tick{});
      if (happened.exposed) window_.present_all(canvas_.surface());
      turn(happened.fingers);
    }
  }

 private:
  void take(const Event& event) {
    auto step = session::update(rules_, std::move(state_), event, props_.now());
    state_ = std::move(step.state);
    for (auto& effect : step.effects) mail_.post(std::move(effect));
  }

  screens::Page page() const {
    const auto wall = std::chrono::floor<minutes>(props_.wall());
    return {props_.guide, props_.profile, rules_, state_, props_.now(), wall};
  }

  void turn(const std::vector<ui::Finger>& fingers) {
    bool wanted_something = false;
    const auto scene = [this] { return screens::scene_of(page()); };
    const auto draw = [&](ui::Frame& frame) {
      const auto wanted = screens::draw(frame, page());
      if (!wanted) return;
      wanted_something = true;
      take(session::event::Wanted{*wanted, props_.new_request()});
    };
    show(canvas_.turn(fingers, scene, draw));
    if (!wanted_something && lifted(fingers)) {
      // Only now: had the touch been on a key, the key's own meaning goes first.
      take(session::event::Touched{});
      show(canvas_.draw(scene(), draw));
    }
    if (props_.nodes_file) publish_nodes();
  }

  void show(const std::vector<ui::PixelBox>& boxes) {
    window_.present(canvas_.surface(), boxes);
  }

  void publish_nodes() {
    std::string json = ui::to_json(canvas_.nodes());
    if (json == published_) return;
    publish(*props_.nodes_file, json);
    published_ = std::move(json);
  }

  /// Until the session's next deadline or the clock's next minute, whichever is first.
  milliseconds rest() const {
    const auto wall = props_.wall();
    const seconds to_minute = std::chrono::floor<minutes>(wall) + minutes{1} - wall;
    milliseconds rest = to_minute;
    const Instant now = props_.now();
    if (const auto next = session::next_deadline(rules_, state_, now))
      rest = std::min(rest, std::chrono::ceil<milliseconds>(*next - now));
    return std::max(rest, milliseconds{1});
  }

  const Props& props_;
  const session::Rules rules_;
  session::State state_;
  ui::Canvas canvas_;
  ui::Window window_;
  std::string published_;
  HallMail mail_;  // last: it wakes the window
};

}  // namespace

void run(const Props& props) { Stage(props).run(); }

ui::Panel panel_of(const wire::Panel& panel) {
  return {.w_px = panel.px_w,
          .h_px = panel.px_h,
          .w_mm = static_cast<float>(panel.screen_w_mm),
          .h_mm = static_cast<float>(panel.screen_h_mm),
          .screen_bottom_height_mm = static_cast<float>(panel.screen_bottom_height_mm),
          .tilt_deg = static_cast<float>(panel.tilt_deg),
          .viewing_distance_mm = static_cast<float>(panel.viewing_distance_mm)};
}

ui::Pictures pictures_of(const guide::Guide& guide) {
  return [&guide](std::string_view id) -> std::optional<ui::PictureFile> {
    const guide::Picture* picture = guide.picture(id);
    if (!picture) return std::nullopt;
    return ui::PictureFile{picture->file, picture->mirror};
  };
}

}  // namespace atrio::stage
