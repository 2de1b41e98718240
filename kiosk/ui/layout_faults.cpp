#include "ui/layout_faults.hpp"

#include <cmath>

namespace atrio::ui {
namespace {

std::string place(const Rect& r) {
  const auto tenths = [](float mm) {
    return std::to_string(std::lround(mm * 10) / 10.0).substr(0, 5);
  };
  return " [" + tenths(r.x) + ' ' + tenths(r.y) + ' ' + tenths(r.w) + ' ' + tenths(r.h) + ']';
}

}  // namespace

std::vector<LayoutFault> layout_faults(const Nodes& nodes) {
  using enum LayoutFaultKind;
  std::vector<LayoutFault> faults;
  // A text's rectangle is its lines' boxes; above the first line's ink they are empty.
  const Rect glass = inset(nodes.panel.area(), -0.5f);
  for (const Node& node : nodes.all) {
    if (node.state == NodeState::clipped)
      faults.push_back(
          {cut_off, &node, "clipped " + node.id + " \"" + node.label + '"' + place(node.rect)});
    if (node.state == NodeState::missing)
      faults.push_back({no_picture, &node, "no picture " + node.id});
    for (const TextRun& run : node.runs)
      if (run.missing > 0)
        faults.push_back({no_glyph, &node, "no glyph for \"" + run.text + '"'});
    // A text that is cut off may well stand outside: one fault, not two.
    if (node.state != NodeState::clipped && !contains(glass, node.rect))
      faults.push_back({off_the_glass, &node, "outside " + node.id + place(node.rect)});
  }
  for (const auto& [one, other] : overlapping_hits(nodes))
    faults.push_back({shared_touch, nodes.find(one), one + " and " + other + " overlap"});
  return faults;
}

}  // namespace atrio::ui
