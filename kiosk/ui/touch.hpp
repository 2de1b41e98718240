#pragma once

#include "ui/node.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace atrio::ui {

/// One thing a finger did on the glass; places in mm from the left and the top.
struct Finger {
  enum class Act { down, move, up, lost };  ///< lost: the system took the touch away
  Act act = Act::down;
  std::int64_t id = 0;  ///< the same from down to up
  float x = 0;
  float y = 0;
  bool operator==(const Finger&) const = default;
};

/// Which touchable thing the first finger is on. It acts on lifting, sliding off cancels, and a
/// second finger or a palm does nothing until the first has left (norms GEN-09, TCH-09).
class Touch {
 public:
  /// Takes in one act of a finger on the frame `nodes` the visitor sees. Returns the id of the
  /// node to act on when the finger was lifted where it had come down.
  std::optional<std::string> feed(const Finger& finger, const Nodes& nodes);

  /// Id of the node under the first finger that would act if lifted now; empty if none.
  const std::string& held() const { return inside_ ? pressed_ : none_; }

  /// Forgets the finger: the page it was on is gone.
  void forget();

 private:
  std::optional<std::int64_t> first_;  ///< the finger we follow
  std::string pressed_;
  bool inside_ = false;
  std::string none_;
};

}  // namespace atrio::ui
