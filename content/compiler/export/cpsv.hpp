#pragma once

#include "identity.hpp"
#include "offices.hpp"

#include <string>

/// For the sources of this folder: parts of a JSON-LD document.
namespace atrio::content {

/// A reference to the node with that IRI.
json::Json node(const std::string& iri);
/// A literal of a datatype, such as "xsd:date".
json::Json typed(const std::string& value, const char* type);
json::Json in_language(const char* tag, const std::string& value);

/// An office as an organization, in the terms of CPSV-AP_IT's context, without its "@id".
json::Json organization_node(const SaidOffice& office, guide::Body body, bool invented);
/// Where it stands, likewise.
json::Json place_node(const SaidOffice& office, bool invented);

}  // namespace atrio::content
