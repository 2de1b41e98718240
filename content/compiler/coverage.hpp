#pragma once

#include "check.hpp"

#include <map>
#include <string>

namespace atrio::content {

/// How many texts of something stand how in one language.
struct Coverage {
  int missing = 0;
  int outdated = 0;
  int unchecked = 0;
  int checked = 0;

  int all() const { return missing + outdated + unchecked + checked; }
  /// Translated and not outdated, in whole per cent, rounded down; nothing at all is 0.
  int percent() const;
  Coverage& operator+=(const Coverage& other);
};

/// One language's coverage of what is published, all layers together, by part: "ui", "office",
/// and each service, form and triage for itself, "service/residenza-anagrafica". `language`
/// counts from 0 among the catalogues.
std::map<std::string, Coverage> coverage_by_part(const Contents& contents,
                                                 std::size_t language);

/// The sum of the parts.
Coverage whole(const std::map<std::string, Coverage>& parts);

}  // namespace atrio::content
