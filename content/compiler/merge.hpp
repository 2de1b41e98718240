#pragma once

#include "check.hpp"

#include <filesystem>
#include <string>

namespace atrio::content {

/// Writes every text of a layer as an empty template, `folder`/messages.pot for the base and
/// `folder`/<id>.pot for another; returns its path. Throws std::runtime_error.
std::filesystem::path extract(const Content& content, const std::filesystem::path& folder);

/// How one PO file changed.
struct Merged {
  int added = 0;     ///< texts without translation before
  int outdated = 0;  ///< the Italian changed: now fuzzy, with the Italian of before
  int retired = 0;   ///< texts that are gone: kept as obsolete entries
};

/// Brings one language's PO file up to date with the sources, or begins it. A translation
/// belongs to its path: unlike msgmerge, no other text's translation is ever offered for a new
/// one. Where paragraphs or steps only moved, their translations move along. Throws
/// std::runtime_error.
Merged merge(const Content& content, const std::string& language, Findings& findings);

/// How much of what is published is translated and not outdated in a language, all layers
/// together, in whole per cent, rounded down. `language` counts from 0 among the catalogues.
int percent_done(const Contents& contents, std::size_t language);

}  // namespace atrio::content
