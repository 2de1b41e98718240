#include "check.hpp"
#include "phrase.hpp"

#include <algorithm>
#include <functional>
#include <regex>

namespace atrio::content {

namespace {

/// An Italian tax code: six letters, year, month, day, four for the place, a check letter. No
/// place of birth has the code Z000, so an example that uses it is nobody's.
const std::regex& tax_code() {
  static const std::regex form("\\b[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}([A-Z]\\d{3})[A-Z]\\b");
  return form;
}

/// An Italian account number.
const std::regex& iban() {
  static const std::regex form("\\bIT\\d{2} ?[A-Z](?: ?\\d){10}(?: ?[0-9A-Z]){12}\\b");
  return form;
}

void check_text(const std::string& text, const Place& place, Findings& findings) {
  for (std::sregex_iterator code(text.begin(), text.end(), tax_code()), end; code != end;
       ++code)
    if ((*code)[1] != "Z000")
      findings.error(place, "\"" + code->str() + "\" may be somebody's tax code",
                     "write an example with Z000, which is no place");
  if (std::smatch account; std::regex_search(text, account, iban()))
    findings.error(place, "\"" + account.str() + "\" may be somebody's account",
                   "say what it looks like in words");
}

/// Regional indicators, and the emoji of flags.
bool is_flag(char32_t c) {
  return (c >= 0x1F1E6 && c <= 0x1F1FF) || c == 0x1F3F3 || c == 0x1F3F4 || c == 0x1F38C ||
         c == 0x1F6A9;
}

void check_for_flag(const std::string& text, const Place& place, Findings& findings) {
  if (std::ranges::any_of(comparable(text), is_flag))
    findings.error(place, "a flag stands here: no country is a language",
                   "write the language's own name");
}

/// "flag", "flags", "it-flag": a word of the name.
bool names_flag(std::string_view name) {
  static const std::regex form("(^|[^a-z])flags?([^a-z]|$)");
  return std::regex_search(name.begin(), name.end(), form);
}

/// Every value of a card that is shown as it stands.
void each_code(const nlohmann::json& body,
               const std::function<void(const std::string&)>& visit) {
  if (body.is_string()) return visit(body.get_ref<const std::string&>());
  if (body.is_structured())
    for (const auto& part : body) each_code(part, visit);
}

}  // namespace

void check_privacy(const Content& content, Findings& findings) {
  for (const auto& text : content.texts)
    for (const auto* form : {&text.words.one, &text.words.other})
      check_text(*form, text.words.place, findings);
  for (const auto& card : content.source.cards)
    each_code(card.body,
              [&](const std::string& code) { check_text(code, card.id.place, findings); });
  for (const auto& catalogue : content.catalogues)
    for (const auto& [path, entry] : catalogue.by_path)
      for (const auto& form : entry.forms) check_text(form, entry.place, findings);
}

void check_flags(const Content& content, Findings& findings) {
  for (const auto& picture : content.source.pictures)
    if (names_flag(picture.name) || names_flag(picture.id.id) || names_flag(picture.set.id))
      findings.error(picture.id.place, "\"" + picture.name + "\" is a flag",
                     "choose a picture of the thing itself");
  for (const auto& language : content.source.languages)
    check_for_flag(language.endonym, language.place, findings);
  for (const auto& text : content.texts)
    check_for_flag(text.words.one, text.words.place, findings);
  for (const auto& catalogue : content.catalogues)
    for (const auto& [path, entry] : catalogue.by_path)
      for (const auto& form : entry.forms) check_for_flag(form, entry.place, findings);
}

}  // namespace atrio::content
