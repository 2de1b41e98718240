#include "compiler/web/edition.hpp"

namespace atrio::content {
namespace {

using json::Json;

Json groups_of(Wording& words, const std::vector<guide::PhraseGroup>& groups) {
  Json all = Json::array();
  for (const auto& group : groups) {
    Json phrases = Json::array();
    for (const auto& phrase : group.phrases)
      phrases.push_back({{"id", phrase.id},
                         {"text", words.html(phrase.text)},
                         {"italian", words.italian(phrase.italian)},
                         {"sign", phrase.pictogram}});
    all.push_back({{"id", group.id},
                   {"name", words.html(group.name)},
                   {"sign", group.pictogram},
                   {"phrases", phrases}});
  }
  return all;
}

}  // namespace

WebPage documents_page(const Edition& edition, const Section& section) {
  Wording words(edition.guide, edition.language);
  Json all = Json::array();
  for (const auto& document : edition.guide.documents(words.language()))
    all.push_back({{"id", document.id},
                   {"name", words.html(document.name)},
                   {"italian", words.italian(document.italian_name)},
                   {"explanation", words.html(document.explanation)},
                   {"sign", document.pictogram}});
  return list_page(words, section, {{"documents", all}});
}

WebPage glossary_page(const Edition& edition, const Section& section) {
  Wording words(edition.guide, edition.language);
  Json all = Json::array();
  for (const auto& term : edition.terms)
    all.push_back({{"id", term.id},
                   {"name", words.html(term.name)},
                   {"italian", words.italian(term.italian_name)},
                   {"meaning", words.html(term.meaning)}});
  return list_page(words, section, {{"terms", all}});
}

WebPage phrases_page(const Edition& edition, const Section& section) {
  Wording words(edition.guide, edition.language);
  return list_page(words, section,
                   {{"groups", groups_of(words, edition.guide.phrases(words.language()))}});
}

WebPage school_page(const Edition& edition, const Section& section) {
  Wording words(edition.guide, edition.language);
  return list_page(
      words, section,
      {{"groups", groups_of(words, edition.guide.school_messages(words.language()))}});
}

}  // namespace atrio::content
