#include "term_base.hpp"

#include "yaml_reader.hpp"

#include <algorithm>

namespace atrio::content {

namespace {

namespace fs = std::filesystem;

TermRendering rendering(Mapping& one) {
  TermRendering term{.id = one.string("id"),
                     .italian = one.string("italian"),
                     .term = one.string("term"),
                     .keep_italian = one.yes_no("keep_italian"),
                     .avoid = {},
                     .unless = {}};
  for (auto& words : one.words_list("avoid")) term.avoid.push_back(std::move(words.one));
  for (auto& words : one.words_list("unless")) term.unless.push_back(std::move(words.one));
  return term;
}

TermBase read_term_base(const SourceFile& place, const std::string& language,
                        Findings& findings) {
  TermBase base{.language = language, .terms = {}};
  const std::string name = place.name();
  const auto node = read_yaml(place, findings);
  if (!node) return base;
  Mapping file(*node, name, findings);
  if (file.string("language") != language)
    findings.error(file.place("language"), "the term base is of another language",
                   "write language: " + language);
  file.words_list("register");  // for translators
  file.each("terms", [&](Mapping& one) { base.terms.push_back(rendering(one)); });
  file.finish();
  return base;
}

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == text.npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(' ') + 1 - begin));
}

/// Adds what stands before, and what stands between brackets, ASCII or full-width.
void add_ways(std::string_view part, std::vector<std::string>& ways) {
  for (const auto& [open, close] : {std::pair{"(", ")"}, std::pair{"（", "）"}}) {
    const auto begin = part.find(open);
    const auto end = part.find(close, begin == part.npos ? 0 : begin);
    if (begin == part.npos || end == part.npos) continue;
    const auto inside = begin + std::string_view(open).size();
    ways.push_back(trimmed(part.substr(0, begin)));
    ways.push_back(trimmed(part.substr(inside, end - inside)));
    return;
  }
  ways.push_back(trimmed(part));
}

}  // namespace

std::vector<TermBase> read_term_bases(const fs::path& source,
                                      const std::vector<std::string>& languages,
                                      Findings& findings) {
  std::vector<TermBase> bases;
  for (const auto& language : languages) {
    if (language == "it") continue;
    const SourceFile place{source, "terms/" + language + ".yaml"};
    std::error_code missing;
    if (fs::symlink_status(place.path(), missing).type() != fs::file_type::not_found)
      bases.push_back(read_term_base(place, language, findings));
    else
      findings.note({place.name(), 0}, language + " has no term base",
                    "write one, so that a term is always said the same");
  }
  return bases;
}

std::vector<std::string> ways_to_write(std::string_view term) {
  std::vector<std::string> ways{std::string(term)};
  for (std::size_t from = 0; from <= term.size();) {
    const auto slash = std::min(term.find(" / ", from), term.size());
    add_ways(term.substr(from, slash - from), ways);
    from = slash + 3;
  }
  std::erase(ways, std::string());
  return ways;
}

}  // namespace atrio::content
