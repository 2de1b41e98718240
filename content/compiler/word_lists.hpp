#pragma once

#include "finding.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace atrio::content {

/// A word that no text may use, and what to write in its place.
struct BannedWord {
  std::string word;   ///< without the star that marks a stem
  std::string plain;  ///< for the editor, Italian
  bool stem = false;  ///< any ending may follow: "recar*"
};

/// The word lists of content/lint.
struct WordLists {
  std::vector<BannedWord> bureaucratic;   ///< banned_words.yaml
  std::vector<BannedWord> abbreviations;  ///< abbreviations.yaml; `plain` is the full word
  std::set<std::string, std::less<>> everyday_acronyms;  ///< acronyms.yaml
};

/// Reads `source`/lint. A list that is missing or cannot be read is a finding.
WordLists read_word_lists(const std::filesystem::path& source, Findings& findings);

}  // namespace atrio::content
