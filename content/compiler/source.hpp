#pragma once

#include "finding.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The editor's tool: reads the sources, checks them, makes the pack (content/README.md).
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

struct SourceLanguage {
  std::string tag;
  std::string endonym;
  Words italian_name;
  bool right_to_left = false;
  Place place;
};

struct SourceNeed {
  Reference id;
  Words name;
  Reference silhouette;
  unsigned colour = 0;  ///< 0xRRGGBB
  Reference pictogram;
};

struct SourceDocument {
  Reference id;
  Words name;
  Words explanation;
  Reference pictogram;
};

struct SourceOffice {
  Reference id;
  Words name;
  Words short_name;
  Words what;
  Words find;
  Reference pictogram;
};

struct SourceStep {
  Words title;
  std::optional<Words> detail;
  Reference pictogram;
};

struct NeededDocument {
  Reference document;
  std::optional<Words> only_if;
};

struct SourceContact {
  Words name;
  std::string kind;  ///< phone, url or email
  std::string value;
  bool certain = false;
};

/// Who read a text over, and when; a role, never a name.
struct CheckedBy {
  std::string by;
  std::string on;  ///< ISO date
};

struct SourceService {
  Reference id;
  Reference need;
  Reference pictogram;
  bool sensitive = false;
  Words title;
  Words summary;
  std::vector<Words> description;
  std::vector<SourceStep> steps;
  std::vector<std::vector<NeededDocument>> documents;  ///< each line: one of these
  std::optional<Words> documents_note;
  std::optional<Words> cost;
  std::optional<Words> time;
  std::vector<Reference> offices;
  std::vector<SourceContact> contacts;
  std::vector<Words> notices;
  std::string official_page;
  std::optional<CheckedBy> checked;
};

struct PictureSet {
  std::string name;
  std::string package;  ///< npm package; empty = assets/shapes
  std::string file;     ///< path in it, with {name}
  std::string licence;  ///< SPDX
  std::string source;   ///< whom to name
};

struct SourcePicture {
  Reference id;
  Reference set;
  std::string name;
  std::string meaning;
  bool mirror = false;
};

/// Everything the YAML files say.
struct Source {
  std::string folder;  ///< as given, "content"
  std::string id;
  std::vector<SourceLanguage> languages;  ///< the first is the source
  std::vector<SourceNeed> needs;
  std::vector<SourceDocument> documents;
  std::vector<SourceOffice> offices;
  std::vector<SourceService> services;  ///< in the order of their ids
  std::vector<std::pair<Reference, Words>> ui;
  std::vector<PictureSet> sets;
  std::vector<SourcePicture> pictures;
};

/// A BCP 47 tag of language, script and region at most ("zh-Hans"): what a file may be named
/// by.
bool is_language_tag(std::string_view tag);

/// Reads every YAML file of `folder`. What cannot be read is a finding, and the rest is read
/// all the same, so that an editor sees all mistakes at once.
Source read_source(const std::filesystem::path& folder, Findings& findings);

}  // namespace atrio::content
