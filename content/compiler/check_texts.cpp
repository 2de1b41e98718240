#include "check.hpp"

#include "base/utf8.hpp"
#include "field.hpp"
#include "lib/icu/plural.hpp"
#include "plural_formula.hpp"
#include "po_header.hpp"
#include "text/engine.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>

namespace atrio::content {

namespace {

/// Characters that will be seen: marks and braces are not, and a placeholder counts as its
/// name.
std::size_t characters(std::string_view utf8) {
  const auto marks = std::ranges::count_if(
      utf8, [](char c) { return std::string_view("{}*`").find(c) != std::string_view::npos; });
  return character_count(utf8) - static_cast<std::size_t>(marks);
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const auto& name : names) all += (all.empty() ? "{" : " {") + name + "}";
  return all.empty() ? "no placeholder" : all;
}

/// The categories that stand for a single number, such as Arabic "two": their words may say the
/// number themselves.
std::set<std::string> single_number_categories(std::string_view language) {
  std::map<std::string, int> numbers;
  for (int n = 0; n <= 1000; ++n) ++numbers[icu::plural_category(language, n)];
  std::set<std::string> single;
  for (const auto& [category, count] : numbers)
    if (count == 1) single.insert(category);
  return single;
}

/// Checks the entries of one catalogue.
class TranslationCheck {
 public:
  TranslationCheck(const Catalogue& catalogue, Findings& findings)
      : catalogue_(catalogue),
        findings_(findings),
        categories_(icu::counting_categories(catalogue.language)),
        single_(single_number_categories(catalogue.language)) {}

  void header() {
    const Place place{catalogue_.file, 1};
    if (po_language(field("Language")) != po_language(catalogue_.language))
      findings_.error(place, "the header's language is \"" + field("Language") + "\"",
                      "write \"Language: " + po_language(catalogue_.language) + "\\n\"");
    if (names_person(catalogue_.header, catalogue_.header_comments))
      findings_.error(place, "the header names a person",
                      "run atrio-content merge: it keeps the role and leaves out the name");
    const std::string expected = "nplurals=" + std::to_string(categories_.size()) + ";";
    if (!field("Plural-Forms").starts_with(expected))
      findings_.error(place, "the header does not say " + expected,
                      "this language has the forms " + joined(categories_));
    else if (!counts_like_cldr(field("Plural-Forms"), catalogue_.language))
      findings_.error(place, "the header's plural formula does not count as the language does",
                      "take the line from a file that atrio-content merge has newly made");
  }

  void entry(const Translation& entry) {
    if (std::ranges::all_of(entry.forms, &std::string::empty)) return;
    if (!entry.italian_plural.empty() && entry.forms.size() != categories_.size()) {
      findings_.error(
          entry.place,
          "\"" + entry.path + "\" has " + std::to_string(entry.forms.size()) + " plural forms",
          "write one for each of " + joined(categories_));
      return;
    }
    for (std::size_t i = 0; i < entry.forms.size(); ++i)
      if (!entry.forms[i].empty()) form(entry, i);
    comments(entry);
  }

 private:
  std::string field(const std::string& name) const {
    char* value = po_header_field(catalogue_.header.c_str(), name.c_str());
    std::string text = value ? value : "";
    std::free(value);
    return text;
  }

  void comments(const Translation& entry) {
    if (entry.checked && !is_check(*entry.checked))
      findings_.error(entry.place, "\"" + entry.path + "\" says wrongly who checked it",
                      "write \"# checked: mediator 2026-11-23\": a role, never a name");
    if (!entry.remark.empty())
      findings_.note(entry.place, "\"" + entry.path + "\" has a remark: " + entry.remark,
                     "answer whoever wrote it, then take the comment out");
  }

  void form(const Translation& entry, std::size_t i) {
    const bool counted = !entry.italian_plural.empty();
    const std::string& italian = counted ? entry.italian_plural : entry.italian;
    const std::string& form = entry.forms[i];
    if (const auto fault = markup_fault(form)) {
      findings_.error(entry.place, "\"" + entry.path + "\": " + *fault, "mend the translation");
      return;
    }
    auto wanted = placeholders(italian);
    const auto given = placeholders(form);
    if (given != wanted && counted && single_.contains(categories_[i])) std::erase(wanted, "n");
    if (given != wanted)
      findings_.error(entry.place,
                      "\"" + entry.path + "\" has " + joined(given) +
                          " where the Italian has " + joined(wanted),
                      "keep every placeholder, exactly as it is");
    if (count_marks(form) != count_marks(italian))
      findings_.error(entry.place,
                      "\"" + entry.path + "\" has other ** or ` marks than the Italian",
                      "mark the same words");
    if (form.find_first_of("\n\t\r") != std::string::npos)
      findings_.error(entry.place, "\"" + entry.path + "\" has a line break or a tab",
                      "write one line");
    if (form.size() > 4000)
      findings_.error(entry.place, "\"" + entry.path + "\" is longer than 4000 bytes",
                      "shorten it");
  }

  const Catalogue& catalogue_;
  Findings& findings_;
  std::vector<std::string> categories_;
  std::set<std::string> single_;
};

void check_characters(text::Engine& engine, std::string_view language, std::string_view value,
                      const Place& place, Findings& findings) {
  for (const char32_t missing : engine.missing_characters(language, value)) {
    char code[16];
    std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(missing));
    findings.error(
        place,
        "no font has the character " + std::string(code) + " for " + std::string(language),
        "write it otherwise, or add a font to assets/fonts.json");
  }
}

}  // namespace

void check_texts(const std::vector<Text>& texts, Findings& findings) {
  std::set<std::string> paths;
  for (const auto& text : texts) {
    if (!paths.insert(text.path).second)
      findings.error(text.words.place, "the path \"" + text.path + "\" stands twice",
                     "give one of them another name");
    for (const auto* form : {&text.words.one, &text.words.other}) {
      if (const auto fault = markup_fault(*form))
        findings.error(text.words.place, *fault, "close it, or take it out");
      if (text.words.max > 0 && characters(*form) > static_cast<std::size_t>(text.words.max))
        findings.error(text.words.place,
                       "\"" + text.path + "\" is longer than its " +
                           std::to_string(text.words.max) + " characters",
                       "shorten it");
    }
    if (text.words.counted() && placeholders(text.words.one) != placeholders(text.words.other))
      findings.error(text.words.place, "the two plural forms have other placeholders",
                     "use the same in both");
  }
}

void check_translations(const Content& content, Findings& findings) {
  std::set<std::string, std::less<>> paths;
  for (const auto& text : content.texts) paths.insert(text.path);
  for (const auto& catalogue : content.catalogues) {
    if (catalogue.header.empty() && catalogue.by_path.empty()) continue;
    TranslationCheck check(catalogue, findings);
    check.header();
    for (const auto& [path, entry] : catalogue.by_path) {
      check.entry(entry);
      if (!paths.contains(path))
        findings.note(entry.place, "\"" + path + "\" is no text of the sources",
                      "run atrio-content merge");
    }
  }
}

void check_glyphs(const Content& content, const std::filesystem::path& font_table,
                  Findings& findings) {
  try {
    text::Engine engine(font_table);
    for (const auto& text : content.texts)
      for (const auto* form : {&text.words.one, &text.words.other})
        check_characters(engine, "it", *form, text.words.place, findings);
    for (const auto& language : content.source.languages)
      check_characters(engine, language.tag, language.endonym, language.place, findings);
    for (const auto& catalogue : content.catalogues)
      for (const auto& [path, entry] : catalogue.by_path)
        for (const auto& form : entry.forms)
          check_characters(engine, catalogue.language, form, entry.place, findings);
  } catch (const std::runtime_error& fault) {
    std::string what = fault.what();  // names the table, as a finding does
    const auto place = font_table.string() + ": ";
    if (what.starts_with(place)) what.erase(0, place.size());
    findings.error({font_table.generic_string(), 0}, what,
                   "a build needs every font of the table");
  }
}

void check_all(const Content& content, const std::filesystem::path& font_table,
               Findings& findings) {
  check_references(content.source, content.below, findings);
  check_texts(content.texts, findings);
  check_translations(content, findings);
  check_glyphs(content, font_table, findings);
  check_readability(content, findings);
  check_privacy(content, findings);
  check_flags(content, findings);
}

Freshness freshness(const Text& text, const Translation* translation) {
  if (!translation || !translation->complete()) return Freshness::missing;
  const bool same =
      translation->italian == text.words.one && translation->italian_plural == text.words.other;
  if (translation->fuzzy || !same) return Freshness::outdated;
  return translation->checked ? Freshness::checked : Freshness::unchecked;
}

}  // namespace atrio::content
