#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The controlled vocabularies of CPSV-AP_IT: a code of our sources as the IRI of its concept.
namespace atrio::content {

/// An entry of the vocabulary "channel". Our sources use the codes of version 0.1, which its
/// CSV still lists, among them 05.3 "Totem". Version 0.2 (2018-10-19) gave some concepts other
/// IRIs; `iri` is that of today.
struct Channel {
  std::string_view code;   ///< "05.3"
  std::string_view last;   ///< the last part of the IRI today, "052"
  std::string_view label;  ///< Italian, as in the vocabulary

  std::string iri() const;
};

// Each throws std::runtime_error naming the code when the vocabulary has none such.

const Channel& channel(std::string_view code);
std::string input_output_iri(std::string_view code);
std::string authentication_iri(std::string_view code);
std::string life_event_iri(std::string_view code);

/// A subject matter of public services, with what the vocabulary relates it to.
struct Theme {
  std::string_view code;                      ///< "6"
  std::vector<std::string_view> data_themes;  ///< of the European vocabulary, "SOCI"
  std::string_view sector;                    ///< section of NACE Rev. 2; empty: not said

  std::string iri() const;
  std::vector<std::string> data_theme_iris() const;
  std::string sector_iri() const;  ///< empty without a sector
};

const Theme& theme(std::string_view code);

/// Of a BCP 47 tag in the European list of languages; nothing when it is not known to be there.
std::optional<std::string> language_iri(std::string_view tag);

/// The parts of the interactivity levels and places that every service has.
extern const std::string_view interactivity_information;  ///< LEVEL1: one is told how it works
extern const std::string_view country_italy;

/// The schemes themselves, for catalogues that want them named.
extern const std::string_view subject_matters;
extern const std::string_view life_events;
extern const std::string_view channels;

}  // namespace atrio::content
