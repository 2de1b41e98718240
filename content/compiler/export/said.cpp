#include "said.hpp"

namespace atrio::content {

std::string plain(std::string_view text) {
  std::string bare;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "**")
      ++i;
    else if (text[i] != '`')
      bare += text[i];
  }
  return bare;
}

std::string plain(const std::vector<guide::Text>& texts, std::string_view between) {
  std::string all;
  for (const auto& text : texts) {
    if (!all.empty()) all += between;
    all += plain(text.value);
  }
  return all;
}

std::string with_doubt(const guide::Guide& guide, std::string text, std::string_view language,
                       bool doubtful) {
  if (doubtful)
    text += " (" + plain(guide.text("ui/service/check_at_desk", language).value) + ")";
  return text;
}

std::set<std::string> doubtful_parts(const guide::Service& service) {
  std::set<std::string> parts;
  for (const auto& fact : service.facts)
    if (fact.uncertain) parts.insert(fact.about);
  return parts;
}

bool doubtful_way(const guide::Service& service) {
  return service.uncertain("steps") || service.uncertain("offices");
}

std::vector<guide::Text> maybe(const std::optional<guide::Text>& text) {
  if (!text) return {};
  return {*text};
}

void put(json::Json& into, const char* key, json::Json value) {
  const bool nothing = value.is_null() || (value.is_structured() && value.empty()) ||
                       (value.is_string() && value.get_ref<const std::string&>().empty());
  if (!nothing) into[key] = std::move(value);
}

}  // namespace atrio::content
