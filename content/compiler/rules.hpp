#pragma once

#include "check.hpp"
#include "term_base.hpp"
#include "word_lists.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

/// What lint asks of the words themselves. Every rule takes only what it judges, so that it
/// judges a layer's texts as it does the base's.
namespace atrio::content {

/// Calls `visit` with every Italian form.
void each_form(const std::vector<Text>& texts,
               const std::function<void(const Text&, const std::string& form)>& visit);
/// Calls `visit` with every written form of one language that is not outdated: an outdated
/// translation is shown as such and waits for its translator.
void each_form(const Catalogue& catalogue,
               const std::function<void(const Translation&, const std::string& form)>& visit);

/// No bureaucratic word, and no symbol or abbreviation that a voice cannot read (norms LNG-05,
/// CF-02).
void check_banned_words(const std::vector<Text>& texts, const WordLists& lists,
                        Findings& findings);
void check_spoken(const std::vector<Text>& texts, const WordLists& lists, Findings& findings);
void check_spoken(const std::vector<Catalogue>& catalogues, Findings& findings);

/// Every number and every code between backticks stands in the translation, in European digits
/// (norms NUM-02): a wrong number sends people to the wrong day, desk or telephone.
void check_values(const std::vector<Catalogue>& catalogues, Findings& findings);

/// What the glossary explains.
struct ExplainedAcronyms {
  std::set<std::string, std::less<>> all;
  /// Of each service, those that its page links: the visitor touches the word and reads it.
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> of_service;
};
ExplainedAcronyms explained_acronyms(const Contents& contents);

/// Every word in capitals in a service's texts is explained and linked, or known to everybody
/// (norms LNG-05, LNG-08).
void check_acronyms(const std::vector<Text>& texts, const ExplainedAcronyms& explained,
                    const WordLists& lists, Findings& findings);

/// What the words are judged by: the lists and term bases beside the base's texts.
struct Rulebook {
  WordLists lists;
  ExplainedAcronyms explained;
  ShownNames shown;
  std::vector<TermBase> terms;
};
Rulebook read_rulebook(const Contents& contents, Findings& findings);

/// Every rule of this file, of one layer.
void check_words(const Content& content, const Rulebook& rulebook, Findings& findings);

}  // namespace atrio::content
