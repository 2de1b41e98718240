#include "ui/node.hpp"

#include "lib/json/json.hpp"

#include <cassert>
#include <cmath>

namespace atrio::ui {
namespace {

using json::Json;

constexpr int schema = 1;  // nodes.schema.json

// Hundredths of a millimetre are finer than any pixel here and keep the files readable.
double rounded(float mm) { return std::round(static_cast<double>(mm) * 100) / 100; }

Json place(const Rect& r) {
  return Json::array({rounded(r.x), rounded(r.y), rounded(r.w), rounded(r.h)});
}

Json run(const TextRun& r) {
  return {{"text", r.text},
          {"em_mm", rounded(r.em_mm)},
          {"cap_mm", rounded(r.cap_mm)},
          {"font", r.font},
          {"missing", r.missing}};
}

Json node(const Node& n) {
  Json runs = Json::array();
  for (const TextRun& r : n.runs) runs.push_back(run(r));
  return {{"id", n.id},
          {"role", to_string(n.role)},
          {"label", n.label},
          {"language", n.language},
          {"speech", n.speech},
          {"rect_mm", place(n.rect)},
          {"hit_mm", n.hit ? place(*n.hit) : Json()},
          {"fg", to_hex(n.fg)},
          {"bg", to_hex(n.bg)},
          {"enabled", n.enabled},
          {"state", to_string(n.state)},
          {"focus", n.focus ? Json(*n.focus) : Json()},
          {"parent", n.parent.empty() ? Json() : Json(n.parent)},
          {"mirror", n.mirror},
          {"runs", std::move(runs)}};
}

}  // namespace

const Node* Nodes::find(std::string_view id) const {
  for (const Node& n : all) {
    if (n.id == id) return &n;
  }
  return nullptr;
}

std::string to_json(const Nodes& nodes) {
  Json all = Json::array();
  for (const Node& n : nodes.all) all.push_back(node(n));
  const Json whole = {{"schema", schema},
                      {"screen",
                       {{"w_px", nodes.panel.w_px},
                        {"h_px", nodes.panel.h_px},
                        {"w_mm", rounded(nodes.panel.w_mm)},
                        {"h_mm", rounded(nodes.panel.h_mm)},
                        {"language", nodes.language},
                        {"direction", nodes.rtl ? "rtl" : "ltr"},
                        {"look", nodes.modes.contrast ? "contrast" : "default"},
                        {"large", nodes.modes.large},
                        {"low_reach", nodes.modes.low_reach}}},
                      {"nodes", std::move(all)}};
  return whole.dump(1);
}

std::string to_string(Role role) {
  switch (role) {
    case Role::heading: return "heading";
    case Role::text: return "text";
    case Role::button: return "button";
    case Role::tile: return "tile";
    case Role::toggle: return "toggle";
    case Role::tab: return "tab";
    case Role::image: return "image";
    case Role::status: return "status";
    case Role::timer: return "timer";
    case Role::dialog: return "dialog";
  }
  assert(false);
  return {};
}

std::string to_string(NodeState state) {
  switch (state) {
    case NodeState::normal: return "normal";
    case NodeState::pressed: return "pressed";
    case NodeState::chosen: return "chosen";
    case NodeState::focused: return "focused";
    case NodeState::not_now: return "not_now";
    case NodeState::clipped: return "clipped";
    case NodeState::missing: return "missing";
  }
  assert(false);
  return {};
}

std::vector<std::pair<std::string, std::string>> overlapping_hits(const Nodes& nodes) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (auto a = nodes.all.begin(); a != nodes.all.end(); ++a) {
    for (auto b = std::next(a); b != nodes.all.end(); ++b) {
      if (a->hit && b->hit && overlap(*a->hit, *b->hit)) pairs.emplace_back(a->id, b->id);
    }
  }
  return pairs;
}

}  // namespace atrio::ui
