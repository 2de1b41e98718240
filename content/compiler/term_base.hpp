#pragma once

#include "po.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace atrio::content {

/// How one Italian term is said in a language.
struct TermRendering {
  std::string id;
  std::string italian;
  std::string term;           ///< "social worker", "maschile / femminile", "Comune (town)"
  bool keep_italian = false;  ///< the Italian name stands beside it: it is on signs and forms
  std::vector<std::string> avoid;  ///< renderings that mislead
  /// Italian words beside which `avoid` is right: "visa" for "visto" in a text on the nulla
  /// osta.
  std::vector<std::string> unless;
};

/// One language's terms (content/terms/<tag>.yaml).
struct TermBase {
  std::string language;
  std::vector<TermRendering> terms;
};

/// `source`/terms/<tag>.yaml of each language; one that is not there is a note.
std::vector<TermBase> read_term_bases(const std::filesystem::path& source,
                                      const std::vector<std::string>& languages,
                                      Findings& findings);

/// The ways to write a rendering: its alternatives, with and without what stands in brackets.
std::vector<std::string> ways_to_write(std::string_view term);

/// The Italian names that a page shows beside its own texts, in every language: of its
/// documents, offices and glossary words. By page, "service/isee".
using ShownNames = std::multimap<std::string, std::string, std::less<>>;

/// Translations hold to the term bases. Where the Italian text names a term: a misleading
/// rendering is an error; a page that never shows the Italian name of a term that visitors meet
/// on signs, and a name that is rendered otherwise, are notes.
void check_terms(const std::vector<Catalogue>& catalogues, const std::vector<TermBase>& bases,
                 const ShownNames& shown, Findings& findings);

}  // namespace atrio::content
