#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace atrio::content {

/// What Gulpease counts.
struct Readability {
  int sentences = 0;
  int words = 0;
  int letters = 0;

  Readability& operator+=(const Readability& more);
  /// 89 + (300 × sentences − 10 × letters) / words, at most 100 (Lucisano and Piemontese 1988,
  /// norms LNG-01); 100 for no words.
  int gulpease() const;
};

/// The sentences of an Italian text, marks left out. A sentence ends at '.', '!', '?' or '…'
/// before a space or the end; a text without any is one sentence.
std::vector<std::string> sentences(std::string_view text);

/// Words are separated by spaces and apostrophes and hold a letter or a digit.
int count_words(std::string_view sentence);

Readability measure(std::string_view text);

}  // namespace atrio::content
