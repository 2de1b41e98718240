#include "phrase.hpp"
#include "rules.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

namespace atrio::content {

namespace {

std::string in_quotes(std::string_view word) { return "\"" + std::string(word) + "\""; }

/// Finds words of one list in text after text.
class WordSearch {
 public:
  explicit WordSearch(const std::vector<BannedWord>& words) {
    for (const auto& word : words)
      entries_.push_back(
          {comparable(word.word), word.stem ? Edges::stem : Edges::words, &word});
  }

  /// The words of the list that stand there, each once.
  std::vector<const BannedWord*> in(std::string_view text) const {
    std::vector<const BannedWord*> found;
    auto rest = comparable(text);
    for (const auto& entry : entries_)
      if (blot_out(rest, entry.phrase, entry.edges)) found.push_back(entry.word);
    return found;
  }

 private:
  struct Entry {
    std::u32string phrase;
    Edges edges;
    const BannedWord* word;
  };
  std::vector<Entry> entries_;
};

/// A text without what it quotes: «Rilascio» is a word printed on the form that is explained.
std::string without_quotes(std::string_view text) {
  std::string rest;
  for (auto open = text.find("«"); open != text.npos; open = text.find("«")) {
    const auto close = text.find("»", open);
    if (close == text.npos) break;
    rest += text.substr(0, open);
    text.remove_prefix(close);
  }
  return rest.append(text);
}

/// The name of a word that the glossary explains.
bool is_explained_name(std::string_view path) {
  return path.starts_with("term/") && path.ends_with("/name");
}

/// The sign and how to say it.
struct UnspokenSign {
  char32_t sign;
  const char* say;
};
constexpr std::array unspoken_signs{
    UnspokenSign{U'/', "write «o», or two sentences"},
    UnspokenSign{U'&', "write «e»"},
    UnspokenSign{U'@', "write the address between backticks"},
    UnspokenSign{U'#', "leave it out"},
    UnspokenSign{U'\\', "leave it out"},
    UnspokenSign{U'_', "leave it out"},
    UnspokenSign{U'•', "make it an element of the list"},
    UnspokenSign{U'%', "say it without per cent: «1 euro ogni 10»"},
    UnspokenSign{U'€', "write «euro»"},
    UnspokenSign{U'+', "write «più»"},
    UnspokenSign{U'→', "write «poi», or make it two steps"},
    UnspokenSign{U'°', "write the word: «primo»"},
};

/// How to mend a sign that a voice leaves out or spells; nothing for what it can read.
std::optional<std::string> cannot_be_spoken(char32_t c) {
  const auto known = std::ranges::find(unspoken_signs, c, &UnspokenSign::sign);
  if (known != unspoken_signs.end()) return known->say;
  const auto kind = U_GET_GC_MASK(static_cast<UChar32>(c));
  // Arrows, emoji, mathematics; U_SK leaves out the accents that stand alone.
  if ((kind & (U_GC_SM_MASK | U_GC_SO_MASK | U_GC_SC_MASK)) != 0) return "say it in words";
  return std::nullopt;
}

void check_signs(std::string_view text, const Place& place, Findings& findings) {
  std::set<char32_t> seen;
  for (const char32_t c : comparable(without_codes(text)))
    if (const auto mend = cannot_be_spoken(c); mend && seen.insert(c).second)
      findings.error(place, "a voice cannot read " + in_quotes(to_utf8({&c, 1})), *mend);
}

bool is_capitals(std::u32string_view word) {
  return word.size() >= 2 && std::ranges::all_of(word, [](char32_t c) {
           return u_isupper(static_cast<UChar32>(c));
         });
}

bool is_roman_numeral(std::u32string_view word) {
  return word.find_first_not_of(U"IVX") == std::u32string_view::npos;
}

/// "service/<id>/…" → id; nothing for texts of anything else.
std::optional<std::string> service_of(std::string_view path) {
  constexpr std::string_view prefix = "service/";
  if (!path.starts_with(prefix)) return std::nullopt;
  path.remove_prefix(prefix.size());
  return std::string(path.substr(0, path.find('/')));
}

}  // namespace

void each_form(const std::vector<Text>& texts,
               const std::function<void(const Text&, const std::string& form)>& visit) {
  for (const auto& text : texts) {
    visit(text, text.words.one);
    if (text.words.counted()) visit(text, text.words.other);
  }
}

void each_form(const Catalogue& catalogue,
               const std::function<void(const Translation&, const std::string& form)>& visit) {
  for (const auto& [path, entry] : catalogue.by_path) {
    if (entry.fuzzy) continue;
    for (const auto& form : entry.forms)
      if (!form.empty()) visit(entry, form);
  }
}

void check_banned_words(const std::vector<Text>& texts, const WordLists& lists,
                        Findings& findings) {
  const WordSearch search(lists.bureaucratic);
  each_form(texts, [&](const Text& text, const std::string& form) {
    if (is_explained_name(text.path)) return;
    for (const auto* word : search.in(without_quotes(form)))
      findings.error(text.words.place, in_quotes(word->word) + " is a word of offices",
                     "write: " + word->plain);
  });
}

void check_spoken(const std::vector<Text>& texts, const WordLists& lists, Findings& findings) {
  const WordSearch search(lists.abbreviations);
  each_form(texts, [&](const Text& text, const std::string& form) {
    check_signs(form, text.words.place, findings);
    for (const auto* word : search.in(without_codes(form)))
      findings.error(text.words.place, in_quotes(word->word) + " is cut short",
                     "write the full word: " + word->plain);
  });
}

void check_spoken(const std::vector<Catalogue>& catalogues, Findings& findings) {
  for (const auto& catalogue : catalogues)
    each_form(catalogue, [&](const Translation& entry, const std::string& form) {
      check_signs(form, entry.place, findings);
    });
}

void check_acronyms(const std::vector<Text>& texts, const ExplainedAcronyms& explained,
                    const WordLists& lists, Findings& findings) {
  std::set<std::pair<std::string, std::string>> told;  // once a service is enough
  each_form(texts, [&](const Text& text, const std::string& form) {
    const auto service = service_of(text.path);
    if (!service) return;
    for (const auto& word : words_of(comparable(without_codes(form)))) {
      const std::string acronym = to_utf8(word);
      if (!is_capitals(word) || is_roman_numeral(word)) continue;
      if (lists.everyday_acronyms.contains(acronym)) continue;
      if (!explained.all.contains(acronym)) {
        findings.error(text.words.place, in_quotes(acronym) + " is explained nowhere",
                       "add it to glossary.yaml as an acronym, or write the words");
        continue;
      }
      const auto linked = explained.of_service.find(*service);
      if (linked != explained.of_service.end() && linked->second.contains(acronym)) continue;
      if (told.emplace(*service, acronym).second)
        findings.error(text.words.place,
                       in_quotes(acronym) + " is not among the terms of " + in_quotes(*service),
                       "add its glossary id to the service's terms");
    }
  });
}

}  // namespace atrio::content
