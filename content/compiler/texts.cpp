#include "texts.hpp"

#include "yaml_reader.hpp"

#include <algorithm>

namespace atrio::content {

std::vector<Text> texts_of(const Source& source) {
  std::vector<Text> texts;
  const auto add = [&](std::string path, const Words& words) {
    texts.push_back({.path = std::move(path), .words = words, .checked = {}, .pictogram = {}});
  };
  for (const auto& [key, words] : source.ui) add("ui/" + key.id, words);
  if (source.is_base())
    for (const auto& language : source.languages)
      add("language/" + language.tag + "/name", language.italian_name);
  for (const auto& card : source.cards)
    texts.insert(texts.end(), card.texts.begin(), card.texts.end());
  return texts;
}

std::vector<std::string> placeholders(std::string_view text) {
  std::vector<std::string> names;
  for (auto open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
    const auto close = text.find('}', open);
    if (close == text.npos) break;
    names.emplace_back(text.substr(open + 1, close - open - 1));
  }
  std::ranges::sort(names);
  return names;
}

MarkCount count_marks(std::string_view text) {
  int stars = 0;
  for (auto at = text.find("**"); at != text.npos; at = text.find("**", at + 2)) ++stars;
  return {.strong = stars / 2, .code = static_cast<int>(std::ranges::count(text, '`')) / 2};
}

std::optional<std::string> markup_fault(std::string_view text) {
  for (auto at = text.find_first_of("{}"); at != text.npos; at = text.find_first_of("{}", at)) {
    const auto close = text.find_first_of("{}", at + 1);
    if (text[at] == '}' || close == text.npos || text[close] == '{')
      return "a brace has no partner";
    if (!is_id(text.substr(at + 1, close - at - 1)))
      return "a placeholder's name is not a simple word";
    at = close + 1;
  }
  int stars = 0;
  for (auto at = text.find("**"); at != text.npos; at = text.find("**", at + 2)) ++stars;
  if (stars % 2 != 0) return "a ** has no partner";
  if (std::ranges::count(text, '`') % 2 != 0) return "a backtick has no partner";
  return std::nullopt;
}

}  // namespace atrio::content
