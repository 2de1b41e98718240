#pragma once

#include "chain.hpp"
#include "ui/node.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace atrio::content {

/// A text of the sources that stands on a page.
struct ShownText {
  const Text* text;
  const Translation* translation;  ///< null on Italian pages and where the PO file has none
  Freshness freshness;             ///< in the page's language
  Place place;                     ///< where one mends it: the PO file, for Italian the YAML
};

/// Tells which text of the sources a part of a page shows. A page knows words, not paths; so
/// the words are looked for, in the page's language and, for what is not translated, in
/// Italian.
class ShownTexts {
 public:
  /// Borrows what the chain borrows.
  ShownTexts(const Chain& chain, std::string_view language);

  /// Null for what is no text of the sources: a date, a number, an Italian name shown on
  /// purpose. Where two texts have the same words, that of `service`, the id of the one the
  /// page is about or empty; else the first of the sources.
  const ShownText* find(const ui::Node& node, std::string_view service) const;

  /// Every text on the page once, in the order of its parts.
  std::vector<const ShownText*> on(const ui::Nodes& page, std::string_view service) const;

 private:
  /// A text with placeholders: what stands before, between and after their values.
  struct Pattern {
    std::vector<std::string> pieces;
    std::size_t letters = 0;  ///< of all pieces; the longest pattern that fits is meant
    const ShownText* shown;
  };

  void add(const Text& text, const Catalogue* catalogue);
  void add_form(const std::string& form, const ShownText& shown);
  static bool fits(const Pattern& pattern, std::string_view words);

  std::string language_;
  std::vector<ShownText> all_;
  std::map<std::string, std::vector<const ShownText*>, std::less<>> by_words_;
  std::set<std::string, std::less<>> translated_;  ///< Italian words that have a translation
  std::vector<Pattern> patterns_;
};

}  // namespace atrio::content
