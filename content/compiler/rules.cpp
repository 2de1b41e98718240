#include "rules.hpp"

#include <algorithm>
#include <array>

namespace atrio::content {

namespace {

/// The acronym of every term of the glossary that has one, by the term's id.
std::map<std::string, std::string, std::less<>> acronyms_of(const Contents& contents) {
  std::map<std::string, std::string, std::less<>> acronyms;
  for (const auto& content : contents)
    for (const Card* term : content->source.of_kind("term"))
      if (const auto acronym = term->body.value("acronym", ""); !acronym.empty())
        acronyms[term->id.id] = acronym;
  return acronyms;
}

/// What stands in Italian under the translation wherever an entry is shown.
constexpr std::array kinds_with_name{"document", "office", "term"};

std::map<std::pair<std::string, std::string>, std::string> names_of(const Contents& contents) {
  std::map<std::pair<std::string, std::string>, std::string> names;
  for (const auto& content : contents)
    for (const auto& card : content->source.cards)
      for (const auto& text : card.texts)
        if (text.path == card.kind + "/" + card.id.id + "/name")
          names[{card.kind, card.id.id}] = text.words.one;
  return names;
}

ShownNames shown_names(const Contents& contents) {
  const auto names = names_of(contents);
  ShownNames shown;
  for (const auto& content : contents)
    for (const Card* service : content->source.of_kind("service")) {
      const std::string page = "service/" + service->id.id;
      for (const auto& text : service->texts)  // under the translated one
        if (text.path == page + "/title") shown.emplace(page, text.words.one);
      for (const auto& link : service->links)
        if (std::ranges::find(kinds_with_name, link.kind) != kinds_with_name.end())
          if (const auto name = names.find({link.kind, link.to.id}); name != names.end())
            shown.emplace(page, name->second);
    }
  return shown;
}

}  // namespace

ExplainedAcronyms explained_acronyms(const Contents& contents) {
  ExplainedAcronyms explained;
  const auto acronyms = acronyms_of(contents);
  for (const auto& [term, acronym] : acronyms) explained.all.insert(acronym);
  for (const auto& content : contents)
    for (const Card* service : content->source.of_kind("service"))
      for (const auto& link : service->links)
        if (const auto term = acronyms.find(link.to.id);
            link.kind == "term" && term != acronyms.end())
          explained.of_service[service->id.id].insert(term->second);
  return explained;
}

Rulebook read_rulebook(const Contents& contents, Findings& findings) {
  const Source& base = contents.front()->source;
  std::vector<std::string> languages;
  for (std::size_t i = 1; i < base.languages.size(); ++i)
    languages.push_back(base.languages[i].tag);
  return {.lists = read_word_lists(base.folder, findings),
          .explained = explained_acronyms(contents),
          .shown = shown_names(contents),
          .terms = read_term_bases(base.folder, languages, findings)};
}

void check_words(const Content& content, const Rulebook& rulebook, Findings& findings) {
  check_banned_words(content.texts, rulebook.lists, findings);
  check_spoken(content.texts, rulebook.lists, findings);
  check_spoken(content.catalogues, findings);
  check_acronyms(content.texts, rulebook.explained, rulebook.lists, findings);
  check_values(content.catalogues, findings);
  check_terms(content.catalogues, rulebook.terms, rulebook.shown, findings);
}

}  // namespace atrio::content
