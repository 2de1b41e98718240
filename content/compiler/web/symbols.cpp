#include "compiler/web/symbols.hpp"

#include <regex>
#include <set>
#include <stdexcept>

namespace atrio::content {
namespace {

constexpr std::string_view link = "href=\"#i-";

/// What stands between `from` and the next `to` after it; nothing when it does not.
std::string between(std::string_view text, std::string_view from, std::string_view to) {
  const auto begin = text.find(from);
  if (begin == text.npos) return {};
  text.remove_prefix(begin + from.size());
  return std::string(text.substr(0, text.find(to)));
}

/// A drawing's shapes without colours of their own.
std::string uncoloured(const std::string& shapes) {
  static const std::regex fill(R"re( fill="(?!none)[^"]*")re");
  static const std::regex stroke(R"re( stroke="(?!none)[^"]*")re");
  return std::regex_replace(std::regex_replace(shapes, fill, ""), stroke,
                            " stroke=\"currentColor\"");
}

}  // namespace

Symbols::Symbols(const Drawings& drawings) {
  for (const auto& layer : drawings)
    for (const DrawnPicture& drawn : layer) {
      const std::string head = between(drawn.svg, "<svg", ">");
      Symbol symbol{between(head, "viewBox=\"", "\""), {}, drawn.picture->mirror};
      const auto inside = drawn.svg.find('>', drawn.svg.find("<svg"));
      const auto end = drawn.svg.rfind("</svg>");
      if (symbol.view_box.empty() || end == std::string::npos || end < inside)
        throw std::runtime_error("the pictogram " + drawn.picture->id.id +
                                 " is no SVG with a viewBox; choose another drawing");
      symbol.shapes = uncoloured(drawn.svg.substr(inside + 1, end - inside - 1));
      symbols_.insert_or_assign(drawn.picture->id.id, std::move(symbol));
    }
}

std::string Symbols::icon(std::string_view id) const {
  const auto found = symbols_.find(id);
  if (found == symbols_.end()) return {};
  return std::string("<svg class=\"pictogram") + (found->second.mirror ? " turns" : "") +
         "\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#i-" + std::string(id) +
         "\"></use></svg>";
}

std::string Symbols::used_in(std::string_view html) const {
  std::set<std::string> used;
  for (auto at = html.find(link); at != html.npos; at = html.find(link, at + 1)) {
    const auto id = html.substr(at + link.size());
    used.emplace(id.substr(0, id.find('"')));
  }
  std::string sprite = "<svg class=\"sprite\" aria-hidden=\"true\" width=\"0\" height=\"0\">";
  for (const auto& id : used) {
    const Symbol& symbol = symbols_.at(id);
    sprite += "<symbol id=\"i-" + id + "\" viewBox=\"" + symbol.view_box + "\">" +
              symbol.shapes + "</symbol>";
  }
  return sprite + "</svg>\n";
}

}  // namespace atrio::content
