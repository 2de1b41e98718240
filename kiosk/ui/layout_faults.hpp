#pragma once

#include "ui/node.hpp"

#include <string>
#include <vector>

namespace atrio::ui {

/// What no page may have, in any language or mode.
enum class LayoutFaultKind {
  cut_off,        ///< a text that does not fit its place
  off_the_glass,  ///< a part that stands outside the panel
  no_glyph,       ///< characters no font has
  no_picture,     ///< a picture the content does not have
  shared_touch,   ///< two parts whose touch areas share ground (norms TCH-02)
};

struct LayoutFault {
  LayoutFaultKind kind;
  const Node* node;  ///< of the page looked at, never null
  std::string what;  ///< one line for developers: ids, words and place in mm
};

/// The faults of one page in the order of its nodes.
std::vector<LayoutFault> layout_faults(const Nodes& nodes);

}  // namespace atrio::ui
