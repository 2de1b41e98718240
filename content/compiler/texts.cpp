#include "texts.hpp"

#include "yaml_reader.hpp"

#include <algorithm>

namespace atrio::content {

namespace {

class Collector {
 public:
  void add(std::string path, const Words& words) {
    texts.push_back({std::move(path), words, checked});
  }
  void add(std::string path, const std::optional<Words>& words) {
    if (words) add(std::move(path), *words);
  }
  void add_list(const std::string& path, const std::vector<Words>& list) {
    for (std::size_t n = 0; n < list.size(); ++n) add(path + std::to_string(n + 1), list[n]);
  }

  std::vector<Text> texts;
  std::optional<CheckedBy> checked;
};

void add_service(Collector& all, const SourceService& service) {
  const std::string base = "service/" + service.id.id + "/";
  all.checked = service.checked;
  all.add(base + "title", service.title);
  all.add(base + "summary", service.summary);
  all.add_list(base + "description/", service.description);
  for (std::size_t n = 0; n < service.steps.size(); ++n) {
    const std::string step = base + "step/" + std::to_string(n + 1) + "/";
    all.add(step + "title", service.steps[n].title);
    all.add(step + "detail", service.steps[n].detail);
  }
  for (const auto& line : service.documents)
    for (const auto& needed : line)
      all.add(base + "document/" + needed.document.id + "/condition", needed.only_if);
  all.add(base + "documents_note", service.documents_note);
  all.add(base + "cost", service.cost);
  all.add(base + "time", service.time);
  for (std::size_t n = 0; n < service.contacts.size(); ++n)
    all.add(base + "contact/" + std::to_string(n + 1) + "/name", service.contacts[n].name);
  all.add_list(base + "notice/", service.notices);
  all.checked.reset();
}

}  // namespace

std::vector<Text> texts_of(const Source& source) {
  Collector all;
  for (const auto& [key, words] : source.ui) all.add("ui/" + key.id, words);
  for (const auto& language : source.languages)
    all.add("language/" + language.tag + "/name", language.italian_name);
  for (const auto& need : source.needs) all.add("need/" + need.id.id + "/name", need.name);
  for (const auto& document : source.documents) {
    all.add("document/" + document.id.id + "/name", document.name);
    all.add("document/" + document.id.id + "/explanation", document.explanation);
  }
  for (const auto& office : source.offices) {
    const std::string base = "office/" + office.id.id + "/";
    all.add(base + "name", office.name);
    all.add(base + "short", office.short_name);
    all.add(base + "what", office.what);
    all.add(base + "find", office.find);
  }
  for (const auto& service : source.services) add_service(all, service);
  return std::move(all.texts);
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
