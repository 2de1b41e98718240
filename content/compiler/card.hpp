#pragma once

#include "finding.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace atrio::content {

/// An Italian text as it stands in a YAML file.
struct Words {
  std::string one;    ///< the text, or its form for one
  std::string other;  ///< its form for many; empty unless the text has a count
  std::string note;   ///< for translators
  int max = 0;        ///< characters that fit in Italian; 0 = not said
  Place place;

  bool counted() const { return !other.empty(); }
};

/// The name of something that stands elsewhere in the sources.
struct Reference {
  std::string id;
  Place place;
};

/// Who read a text over, and when; a role, never a name.
struct CheckedBy {
  std::string by;
  std::string on;  ///< ISO date
};

/// One Italian text with its address.
struct Text {
  std::string path;  ///< content/README.md "Paths"; the msgctxt of the PO files
  Words words;
  std::optional<CheckedBy> checked;  ///< of the entry it belongs to
  std::string pictogram;             ///< the picture it stands beside; may be empty
  bool draft = false;                ///< of an entry that is not in the pack yet
};

/// An entry that names another one.
struct Link {
  std::string kind;  ///< "office"
  Reference to;
};

/// Why we say something: for editors, and for whoever asks where it comes from.
struct Fact {
  std::string text;
  std::string source;
  std::string date;
  std::string certainty;  ///< verified, general or uncertain
  std::string about;      ///< the part of the entry that an uncertain fact stands behind
  Place place;
};

/// One entry of the sources: a service, an office, a helpline … Its kind says which keys it has
/// (kinds.hpp).
struct Card {
  std::string kind;
  Reference id;
  nlohmann::json body = nlohmann::json::object();  ///< what is no sentence, as in the pack
  std::vector<Text> texts;
  std::vector<Link> links;
  std::vector<Fact> facts;
  std::optional<CheckedBy> checked;
  std::string review_by;   ///< ISO date; empty = not said
  bool draft = false;      ///< linted and offered to translators, but not in the pack
  bool overrides = false;  ///< changes an entry of a layer below
};

}  // namespace atrio::content
