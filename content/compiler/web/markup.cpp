#include "compiler/web/markup.hpp"

#include <algorithm>
#include <cctype>

namespace atrio::content {
namespace {

/// Calls `outside` and `inside` with the parts of `text` that `mark` separates.
template <class Outside, class Inside>
void split_by(std::string_view text, std::string_view mark, Outside outside, Inside inside) {
  while (true) {
    const auto from = text.find(mark);
    const auto to = from == text.npos ? text.npos : text.find(mark, from + mark.size());
    if (to == text.npos) return outside(text);
    outside(text.substr(0, from));
    inside(text.substr(from + mark.size(), to - from - mark.size()));
    text.remove_prefix(to + mark.size());
  }
}

std::string with_codes(std::string_view text) {
  std::string html;
  split_by(
      text, "`", [&](std::string_view part) { html += escaped(part); },
      [&](std::string_view code) {
        html += "<bdi dir=\"ltr\" class=\"code\">" + escaped(code) + "</bdi>";
      });
  return html;
}

void drop(std::string& text, std::string_view what) {
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at))
    text.erase(at, what.size());
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  return out;
}

std::string html_of(std::string_view marked) {
  std::string html;
  split_by(
      marked, "**", [&](std::string_view part) { html += with_codes(part); },
      [&](std::string_view strong) { html += "<strong>" + with_codes(strong) + "</strong>"; });
  return html;
}

std::string without_marks(std::string_view marked) {
  std::string text(marked);
  for (const std::string_view mark : {"**", "`", "\u2068", "\u2069"}) drop(text, mark);
  return text;
}

std::string with_links(std::string_view text) {
  std::string html;
  for (auto at = text.find("https://"); at != text.npos; at = text.find("https://")) {
    auto end = std::min(text.find_first_of(" \t,;)»", at), text.size());
    if (text.substr(at, end - at).ends_with('.')) --end;
    const std::string url = escaped(text.substr(at, end - at));
    html += escaped(text.substr(0, at)) + "<a href=\"" + url + "\">" + url + "</a>";
    text.remove_prefix(end);
  }
  return html + escaped(text);
}

std::string dialled(std::string_view number) {
  std::string digits;
  for (const char c : number)
    if (std::isdigit(static_cast<unsigned char>(c)) || (c == '+' && digits.empty()))
      digits += c;
  return digits;
}

std::string readable_address(std::string_view url) {
  for (const std::string_view start : {"https://", "http://", "www."})
    if (url.starts_with(start)) url.remove_prefix(start.size());
  if (url.ends_with('/')) url.remove_suffix(1);
  return std::string(url);
}

}  // namespace atrio::content
