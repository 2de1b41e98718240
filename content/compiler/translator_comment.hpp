#pragma once

#include "check.hpp"

#include <map>
#include <string>
#include <string_view>

namespace atrio::content {

/// Where a visitor meets the text at `path`, in a translator's words: "page of a service:
/// title". Empty when nobody has said it yet, which tests/content/translators_test.py refuses.
std::string_view where_shown(std::string_view path);

/// Writes what a translator should know of a text, a line each: where it stands, the editor's
/// note, the pictogram beside it, how much room there is, what each placeholder and mark is.
/// It depends on nothing but the text itself, so a comment changes only when its text does.
class TranslatorComments {
 public:
  /// Borrows the content with the layers below it.
  explicit TranslatorComments(const Content& content);

  std::string of(const Text& text) const;

 private:
  std::map<std::string, std::string, std::less<>> meanings_;  ///< of pictograms, by id
};

}  // namespace atrio::content
