#include "word_lists.hpp"

#include "yaml_reader.hpp"

#include <algorithm>

namespace atrio::content {

namespace {

std::vector<BannedWord> read_banned(const SourceFile& file, Findings& findings) {
  std::vector<BannedWord> words;
  const auto list = read_yaml(file, findings);
  if (!list) return words;
  each_of(*list, file.name(), findings, [&](Mapping& one) {
    BannedWord word{one.string("word"), one.string("plain")};
    word.stem = word.word.ends_with('*');
    if (word.stem) word.word.pop_back();
    if (word.word.empty() || word.plain.empty())
      findings.error(one.place(), "a word and its plain word should stand here", "write both");
    else
      words.push_back(std::move(word));
  });
  // "per es." must be found before the "es." inside it.
  std::ranges::stable_sort(words, std::ranges::greater(),
                           [](const BannedWord& word) { return word.word.size(); });
  return words;
}

std::set<std::string, std::less<>> read_set(const SourceFile& file, Findings& findings) {
  std::set<std::string, std::less<>> words;
  const auto list = read_yaml(file, findings);
  if (!list) return words;
  if (!list->IsSequence()) {
    findings.error({file.name(), 1}, "a list should stand here", "begin each word with '-'");
    return words;
  }
  for (const auto& word : *list) {
    if (word.IsScalar())
      words.insert(word.Scalar());
    else
      findings.error({file.name(), word.Mark().line + 1}, "a word should stand here",
                     "write it in quotes");
  }
  return words;
}

}  // namespace

WordLists read_word_lists(const std::filesystem::path& source, Findings& findings) {
  return {.bureaucratic = read_banned({source, "lint/banned_words.yaml"}, findings),
          .abbreviations = read_banned({source, "lint/abbreviations.yaml"}, findings),
          .everyday_acronyms = read_set({source, "lint/acronyms.yaml"}, findings)};
}

}  // namespace atrio::content
