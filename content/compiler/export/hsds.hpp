#pragma once

#include "identity.hpp"
#include "offices.hpp"

#include <string>
#include <string_view>

/// For the sources of this folder: parts of an HSDS document.
namespace atrio::content {

/// A word of a classification.
struct Term {
  std::string taxonomy;  ///< its IRI, or one of ours: "atrio-need", "atrio"
  std::string code;
  std::string name;
  std::string iri = {};  ///< may be empty
};

/// Something that HSDS has no field for, said by a term. `owner` is the UUID of what it is said
/// of; `link_type` says what the term describes: "theme", "example".
json::Json attribute(const std::string& owner, const std::string& link_type, const Term& term,
                     const std::string& value);
/// The same in a word of ours, such as uncertain: cost.
json::Json own_attribute(const std::string& owner, const std::string& name,
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
