#include "ui/frame.hpp"

#include "text/paragraph.hpp"
#include "ui/canvas_parts.hpp"

#include <cassert>
#include <cmath>

namespace atrio::ui {

Frame::Frame(Canvas& canvas, Scene scene)
    : canvas_(canvas), scene_(std::move(scene)), look_(make_look(scene_.modes)) {
  nodes_.panel = canvas_.parts_->panel;
  nodes_.modes = scene_.modes;
  nodes_.language = scene_.language;
  nodes_.rtl = scene_.rtl;
  canvas_.parts_->start_list();
}

Frame::~Frame() = default;

Rect Frame::seen(Rect where) const { return rtl() ? mirrored(where, panel().w_mm) : where; }

PixelBox Frame::pixels(Rect where) const {
  const Rect r = seen(where);
  const auto x = [&](float mm) {
    return static_cast<int>(std::floor(mm * panel().px_per_mm_across() + 0.5f));
  };
  const auto y = [&](float mm) {
    return static_cast<int>(std::floor(mm * panel().px_per_mm_down() + 0.5f));
  };
  return {x(r.x), y(r.y), x(r.end()), y(r.bottom())};
}

int Frame::pixels(float mm) const {
  return static_cast<int>(std::floor(mm * panel().px_per_mm() + 0.5f));
}

Sketch& Frame::sketch() const { return canvas_.parts_->sketch; }

void Frame::add_ground(Rect where, Colour first, Colour second) {
  grounds_.push_back({seen(where), first, second});
}

// What lies behind the middle of a thing. Two colours: the ends of a gradient, of which the one
// that is harder to tell from `fg` counts.
Colour Frame::behind(Rect r, Colour fg) const {
  std::vector<Colour> veils;
  for (auto ground = grounds_.rbegin(); ground != grounds_.rend(); ++ground) {
    if (!contains(ground->where, r.centre_x(), r.centre_y())) continue;
    if (ground->first.a != 255) {
      veils.push_back(ground->first);
      continue;
    }
    const bool first = contrast(fg, ground->first) <= contrast(fg, ground->second);
    Colour colour = first ? ground->first : ground->second;
    for (auto veil = veils.rbegin(); veil != veils.rend(); ++veil)
      colour = blended(*veil, colour);
    return colour;
  }
  return {0, 0, 0};  // the painter's ground
}

Node& Frame::add(Rect where, NodeSpec&& spec, Colour fg) {
  Node node;
  node.role = spec.role;
  node.rect = seen(where);
  // Marks say how words are set; whoever hears or finds a node gets the words alone.
  node.label = text::parse_marks(spec.label.value, spec.label.language).text;
  node.language = spec.label.language;
  node.speech = spec.speech.empty() ? node.label
                                    : text::parse_marks(spec.speech, spec.label.language).text;
  node.enabled = spec.enabled;
  node.parent = inside_.empty() ? std::string() : inside_.back();
  node.fg = fg;
  node.bg = behind(node.rect, fg);
  node.state = !spec.enabled ? NodeState::not_now
               : spec.chosen ? NodeState::chosen
                             : NodeState::normal;
  node.id = std::move(spec.id);
  if (node.id.empty()) {
    const std::string stem = node.parent.empty() ? "" : node.parent + "/";
    node.id = stem + to_string(node.role) + '-' + std::to_string(nodes_.all.size());
  }
  assert(!nodes_.find(node.id) && "ids are unique in a frame");
  nodes_.all.push_back(std::move(node));
  return nodes_.all.back();
}

Press Frame::touchable(Rect where, NodeSpec spec, std::optional<Rect> hit) {
  assert(!spec.id.empty() && "what can be touched has an id of its own");
  Node& node = add(where, std::move(spec), look_.colours.ink);
  node.hit = seen(hit.value_or(where));
  node.focus = next_focus_++;

  const auto& parts = *canvas_.parts_;
  const Press press{parts.held == node.id, parts.activated == node.id,
                    !scene_.focused.empty() && scene_.focused == node.id};
  if (press.held) {
    node.state = NodeState::pressed;
  } else if (press.focused) {
    node.state = NodeState::focused;
  }
  return press;
}

void Frame::set_colours(std::string_view id, Colour fg, Colour bg) {
  for (Node& node : nodes_.all) {
    if (node.id == id) node.fg = fg, node.bg = bg;
  }
}

void Frame::describe(Rect where, NodeSpec spec, Colour fg) { add(where, std::move(spec), fg); }

void Frame::cover() {
  for (Node& node : nodes_.all) {
    if (node.hit) node.enabled = false;
    node.hit.reset();
    node.focus.reset();
  }
  next_focus_ = 1;
}

Frame::Inside::Inside(Frame& frame, std::string id) : frame_(frame) {
  frame_.inside_.push_back(std::move(id));
}
Frame::Inside::~Inside() { frame_.inside_.pop_back(); }

}  // namespace atrio::ui
