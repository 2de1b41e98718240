#include "phrase.hpp"
#include "rules.hpp"
#include "term_base.hpp"

#include <algorithm>

namespace atrio::content {

namespace {

/// A term of one language, ready for searching.
struct SearchedTerm {
  const TermRendering* term;
  std::u32string italian;
  std::vector<std::u32string> ways;
  std::vector<std::u32string> avoid;
  std::vector<std::u32string> unless;
};

/// Chinese has no spaces. Bengali joins its endings to a word, but a short word is the
/// beginning of many others.
Edges edges_in(std::string_view language, const std::u32string& phrase) {
  if (language.starts_with("zh")) return Edges::anywhere;
  if (language == "bn" && phrase.size() >= 4) return Edges::stem;
  return Edges::words;
}

/// The page a text belongs to, "service/isee": its first two names.
std::string page_of(std::string_view path) {
  const auto kind = path.find('/');
  return std::string(path.substr(0, path.find('/', kind + 1)));
}

/// Holds one language's translations against its term base.
class TermCheck {
 public:
  TermCheck(const Catalogue& catalogue, const TermBase& base, const ShownNames& shown,
            Findings& findings)
      : catalogue_(catalogue), shown_(shown), findings_(findings) {
    for (const auto& term : base.terms) {
      SearchedTerm searched{&term, comparable(term.italian), {}, {}, {}};
      for (const auto& way : ways_to_write(term.term)) searched.ways.push_back(comparable(way));
      for (const auto& avoid : term.avoid) searched.avoid.push_back(comparable(avoid));
      for (const auto& unless : term.unless) searched.unless.push_back(comparable(unless));
      terms_.push_back(std::move(searched));
    }
    // "ricevuta di pagamento" is no "ricevuta".
    std::ranges::stable_sort(terms_, std::ranges::greater(),
                             [](const SearchedTerm& term) { return term.italian.size(); });
  }

  void run() {
    each_form(catalogue_, [&](const Translation& entry, const std::string& form) {
      const auto italian = comparable(entry.italian);
      const auto named = named_in(italian);
      if (named.empty()) return;
      const auto said = comparable(form);
      check_avoided(entry, italian, named, said);
      // A short name stands where the whole one has no room.
      if (named.front()->italian.size() == italian.size() && !entry.path.ends_with("/short"))
        check_whole(entry, *named.front(), said);
      remember_names(entry, named, said);
    });
    report_hidden_names();
  }

 private:
  std::vector<const SearchedTerm*> named_in(std::u32string italian) const {
    std::vector<const SearchedTerm*> named;
    for (const auto& term : terms_)
      if (blot_out(italian, term.italian)) named.push_back(&term);
    return named;
  }

  void check_avoided(const Translation& entry, const std::u32string& italian,
                     const std::vector<const SearchedTerm*>& named, std::u32string said) {
    const auto stands = [&](const std::u32string& word) {
      return !find_phrase(italian, word, Edges::words).empty();
    };
    for (const auto* term : named) {
      blot_out(said, term->italian);
      for (const auto& way : term->ways)
        blot_out(said, way, edges_in(catalogue_.language, way));
    }
    for (const auto* term : named) {
      if (std::ranges::any_of(term->unless, stands)) continue;
      for (const auto& avoid : term->avoid)
        if (blot_out(said, avoid, edges_in(catalogue_.language, avoid)))
          findings_.error(
              entry.place,
              "\"" + to_utf8(avoid) + "\" misleads for \"" + term->term->italian + "\"",
              "write \"" + term->term->term + "\"");
    }
  }

  void check_whole(const Translation& entry, const SearchedTerm& term,
                   const std::u32string& said) {
    const bool kept = std::ranges::any_of(term.ways, [&](const std::u32string& way) {
      return !find_phrase(said, way, Edges::anywhere).empty();
    });
    if (!kept)
      findings_.note(entry.place, "\"" + entry.path + "\" is not as in the term base",
                     "write \"" + term.term->term + "\", or change the term base");
  }

  void remember_names(const Translation& entry, const std::vector<const SearchedTerm*>& named,
                      const std::u32string& said) {
    const std::string page = page_of(entry.path);
    if (!page.starts_with("service/")) return;  // names of documents stand in Italian beside
    for (const auto* term : named) {
      if (!term->term->keep_italian) continue;
      auto& hidden = hidden_[{page, term}];
      if (hidden.where.file.empty()) {
        hidden.where = entry.place;
        hidden.shown = stands_beside(page, *term);
      }
      hidden.shown |= !find_phrase(said, term->italian, Edges::anywhere).empty();
    }
  }

  bool stands_beside(const std::string& page, const SearchedTerm& term) const {
    const auto [first, last] = shown_.equal_range(page);
    return std::any_of(first, last, [&](const auto& name) {
      return !find_phrase(comparable(name.second), term.italian, Edges::words).empty();
    });
  }

  void report_hidden_names() {
    for (const auto& [key, hidden] : hidden_)
      if (!hidden.shown)
        findings_.note(hidden.where,
                       "the page \"" + key.first + "\" never shows the Italian name \"" +
                           key.second->term->italian + "\"",
                       "write it once in brackets: visitors meet it on signs and forms");
  }

  struct Hidden {
    Place where;  ///< the first text that names it
    bool shown = false;
  };
  const Catalogue& catalogue_;
  const ShownNames& shown_;
  Findings& findings_;
  std::vector<SearchedTerm> terms_;
  std::map<std::pair<std::string, const SearchedTerm*>, Hidden> hidden_;
};

}  // namespace

void check_terms(const std::vector<Catalogue>& catalogues, const std::vector<TermBase>& bases,
                 const ShownNames& shown, Findings& findings) {
  for (const auto& catalogue : catalogues) {
    const auto base = std::ranges::find(bases, catalogue.language, &TermBase::language);
    if (base != bases.end()) TermCheck(catalogue, *base, shown, findings).run();
  }
}

}  // namespace atrio::content
