#pragma once

#include "base/local_time.hpp"
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
  int outdated = 0;  ///< the Italian changed since: now fuzzy, with the Italian of before
  int retired = 0;   ///< texts that are gone: kept as obsolete entries
};

/// Brings one language's PO file up to date with the sources, or begins it (inheritance.hpp
/// says which translation goes where). A translation is outdated when its Italian changed, and
/// for no other reason; when the Italian of before comes back, it holds again. What no text
/// needs stays as an obsolete entry and comes back with its path. Throws std::runtime_error.
Merged merge(const Content& content, const SourceLanguage& language, LocalDay today,
             Findings& findings);

}  // namespace atrio::content
