#pragma once

#include "identity.hpp"
#include "offices.hpp"

#include <string>
#include <string_view>

/// For the sources of this folder: parts of an HSDS document.
namespace atrio::content {

/// One thing that HSDS has no field for: {id, label, value, taxonomy_term?}. `owner` is the
/// UUID of what it is said of.
json::Json attribute(const std::string& owner, const std::string& label,
                     const std::string& value);

json::Json phone_of(const std::string& owner, const std::string& number,
                    const std::string& says);

/// One entry a tag, with the language's own name where the pack has it.
json::Json languages_of(const guide::Guide& guide, const std::string& owner,
                        const std::vector<std::string>& tags);

json::Json organization_of(const guide::Office& office, bool invented);

/// Where an office stands and when it is open, in the language of `office`.
json::Json location_of(const guide::Guide& guide, const guide::Office& office, bool invented);

}  // namespace atrio::content
