#pragma once

#include "base/local_time.hpp"
#include "source.hpp"

#include <string>
#include <string_view>

namespace atrio::content {

/// What stands for whoever translated. PO tools write the name and the address of their user
/// there; we keep neither (norms PRV-01).
inline constexpr std::string_view last_translator = "a translator";

/// The header of a language's PO file, complete for `msgfmt -c`. Of the fields that stood there
/// before, one a line, stays what a translator's tool wrote, except for whom it names.
/// `today` dates a file that has no date yet.
std::string po_header(const std::string& before, const SourceLanguage& language,
                      LocalDay today);

/// The header of a template, the same at any time.
std::string template_header();

/// The comments above a header, without the lines that hold somebody's address.
std::string without_persons(const std::string& comments);

/// The header or the comments above it tell who translated.
bool names_person(const std::string& header, const std::string& comments);

}  // namespace atrio::content
