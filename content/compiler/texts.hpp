#pragma once

#include "source.hpp"

#include <string>
#include <vector>

namespace atrio::content {

/// Every text of the source, in the order in which an editor meets them.
std::vector<Text> texts_of(const Source& source);

/// The names between braces, sorted, each as often as it stands there: "{n} di {total}" → n,
/// total.
std::vector<std::string> placeholders(std::string_view text);

/// What is wrong with a text's braces and marks, or nothing: each `{` closed around a name,
/// `**` and backticks in pairs.
std::optional<std::string> markup_fault(std::string_view text);

/// How many `**strong**` and how many `` `code` `` parts a text has.
struct MarkCount {
  int strong = 0;
  int code = 0;
  auto operator<=>(const MarkCount&) const = default;
};
MarkCount count_marks(std::string_view text);

}  // namespace atrio::content
