#pragma once

#include "cpsv.hpp"

/// For the sources of this folder: parts of a document of schema.org.
namespace atrio::content {

/// An office as an organization, without its "@id".
json::Json schema_organization(const SaidOffice& office, guide::Body body, bool invented);

/// Where an office stands and when it is open, without its "@id".
json::Json schema_place(const SaidOffice& office, bool invented);

}  // namespace atrio::content
