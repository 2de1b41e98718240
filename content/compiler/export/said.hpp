#pragma once

#include "guide/guide.hpp"
#include "lib/json/json.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace atrio::content {

/// Without the inline marks `**strong**` and `` `code` ``: catalogues know no such marks.
std::string plain(std::string_view text);

/// Several texts as one, a line each, or separated by `between`.
std::string plain(const std::vector<guide::Text>& texts, std::string_view between = "\n");

/// "… (Controlla allo sportello)" in the language that the text stands in: what the research is
/// unsure of is said to be unsure, as on the terminal.
std::string with_doubt(const guide::Guide& guide, std::string text, std::string_view language,
                       bool doubtful);

/// The parts of a page that rest on something the research is unsure of, each once.
std::set<std::string> doubtful_parts(const guide::Service& service);

/// Whether the way is uncertain: the steps, or the offices they lead to, which have no sentence
/// of their own.
bool doubtful_way(const guide::Service& service);

/// An entry as each language of the pack says it, the source first.
template <class Entry>
class Said {
 public:
  using Pick = std::function<std::vector<guide::Text>(const Entry&)>;

  /// `read` gives the entry in a language. Borrows `guide`.
  Said(const guide::Guide& guide, const std::function<Entry(const std::string&)>& read)
      : guide_(guide) {
    for (const auto& language : guide.languages())
      versions_.emplace_back(language.tag, read(language.tag));
  }

  const Entry& italian() const { return versions_.front().second; }

  /// The texts that `pick` finds as language-tagged values of JSON-LD. Languages in which one
  /// of them is missing are left out; null when `pick` finds none at all. Several texts are one
  /// value, with `between` between them.
  json::Json tagged(const Pick& pick, bool doubtful = false,
                    std::string_view between = "\n") const {
    json::Json values = json::Json::array();
    for (const auto& [tag, entry] : versions_) {
      const std::vector<guide::Text> texts = pick(entry);
      if (texts.empty()) return nullptr;
      bool whole = true;
      for (const auto& text : texts) whole = whole && text.language == tag;
      if (whole)
        values.push_back(
            {{"@language", tag},
             {"@value", with_doubt(guide_, plain(texts, between), tag, doubtful)}});
    }
    return values;
  }

 private:
  const guide::Guide& guide_;
  std::vector<std::pair<std::string, Entry>> versions_;
};

/// One text, or none, as a list for Said::tagged.
std::vector<guide::Text> maybe(const std::optional<guide::Text>& text);

/// Sets `key` unless `value` is null, an empty string or an empty list.
void put(json::Json& into, const char* key, json::Json value);

}  // namespace atrio::content
