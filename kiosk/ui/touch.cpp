#include "ui/touch.hpp"

namespace atrio::ui {
namespace {

const Node* touched(const Nodes& nodes, float x, float y) {
  for (auto node = nodes.all.rbegin(); node != nodes.all.rend(); ++node) {
    if (node->hit && contains(*node->hit, x, y)) return &*node;
  }
  return nullptr;
}

}  // namespace

std::optional<std::string> Touch::feed(const Finger& finger, const Nodes& nodes) {
  if (finger.act == Finger::Act::down) {
    if (first_) return std::nullopt;  // a second finger, or a palm
    const Node* node = touched(nodes, finger.x, finger.y);
    first_ = finger.id;
    pressed_ = node ? node->id : std::string();
    inside_ = node != nullptr;
    return std::nullopt;
  }
  if (first_ != finger.id) return std::nullopt;
  if (finger.act == Finger::Act::lost) {
    forget();
    return std::nullopt;
  }

  // The thing pressed may have moved or gone since: only what the visitor sees now counts.
  const Node* node = touched(nodes, finger.x, finger.y);
  inside_ = node && !pressed_.empty() && node->id == pressed_;
  if (finger.act == Finger::Act::move) return std::nullopt;

  std::optional<std::string> acted;
  if (inside_) acted = pressed_;
  forget();
  return acted;
}

void Touch::forget() {
  first_.reset();
  pressed_.clear();
  inside_ = false;
}

}  // namespace atrio::ui
