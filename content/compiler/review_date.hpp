#pragma once

#include "check.hpp"

#include <filesystem>
#include <string>

namespace atrio::content {

/// The YAML file `bytes` with another review_by in its entry `id`, and not a byte changed
/// besides. An entry without one gets one. Throws std::runtime_error when there is no such
/// entry, or when the file is written in a way in which this cannot be done safely.
std::string with_review_date(const std::string& bytes, const std::string& id,
                             const std::string& day);

/// The entry that an editor names "residenza-anagrafica", or "service/residenza-anagrafica"
/// where two kinds share the id. `folder` is what `contents` was read from: in the base's every
/// layer has its own entries, but what a layer changes in another's is meant only in the
/// layer's folder. Throws std::runtime_error that says what to write instead.
const Card& card_named(const Contents& contents, const std::filesystem::path& folder,
                       const std::string& name);

}  // namespace atrio::content
