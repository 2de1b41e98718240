#pragma once

#include "ui/geometry.hpp"
#include "ui/look.hpp"
#include "ui/panel.hpp"

#include <optional>
#include <string>
#include <vector>

namespace atrio::ui {

/// A text ready to be shown: chosen, translated and filled in by the caller. The language is
/// the one the text really stands in (a fallback to Italian says "it"), as a BCP 47 tag.
struct Text {
  std::string value;  ///< UTF-8; `**strong**` and `` `code` `` as in content
  std::string language;
  bool empty() const { return value.empty(); }
  bool operator==(const Text&) const = default;
};

enum class Role { heading, text, button, tile, toggle, tab, image, status, timer, dialog };

enum class NodeState {
  normal,
  pressed,
  chosen,   ///< or switched on
  focused,  ///< by the keypad
  not_now,  ///< shown and explained, but cannot be used now
  clipped,  ///< a text that does not fit its place: a fault that tests and lint report
  missing,  ///< a picture the content does not have: likewise
};

/// What a caller says about the thing it draws. An empty id is made up from role and order.
struct NodeSpec {
  std::string id;  ///< stable and speaking: "need/casa", "dock/back"
  Role role = Role::text;
  Text label;
  std::string speech;  ///< empty: the label is spoken
  bool enabled = true;
  bool chosen = false;
};

/// One piece of text in one font, for the type norms (FNT-*, US-01).
struct TextRun {
  std::string text;
  float em_mm = 0;
  float cap_mm = 0;  ///< height of a capital, or of the script's like
  std::string font;  ///< file name
  int missing = 0;   ///< characters no font has
};

/// One thing on the screen as tests, speech, the norm checks and touch see it. Rectangles are
/// as seen on the glass: `x` from the left, already mirrored.
struct Node {
  std::string id;
  Role role = Role::text;
  std::string label;
  std::string language;
  std::string speech;
  Rect rect;
  std::optional<Rect> hit;
  Colour fg;
  Colour bg;  ///< the colour really behind; of a gradient the one with less contrast
  bool enabled = true;
  NodeState state = NodeState::normal;
  std::optional<int> focus;  ///< place in the keypad's order, 1 = first
  std::string parent;        ///< id of the part this stands in, empty on the page itself
  bool mirror = false;       ///< a picture drawn flipped because the page runs right to left
  std::vector<TextRun> runs;
  int holds = 0;  ///< of a clipped text: about how many characters its place has room for
};

/// All there is to know of one frame without looking at pixels.
struct Nodes {
  Panel panel;
  Modes modes;
  std::string language;
  bool rtl = false;
  std::vector<Node> all;

  /// The first node with that id, or null.
  const Node* find(std::string_view id) const;
};

/// design.md §4, nodes.schema.json.
std::string to_json(const Nodes& nodes);

std::string to_string(Role role);
std::string to_string(NodeState state);

/// Pairs of ids whose touch areas share ground; empty on a good screen (norms TCH-02).
std::vector<std::pair<std::string, std::string>> overlapping_hits(const Nodes& nodes);

}  // namespace atrio::ui
