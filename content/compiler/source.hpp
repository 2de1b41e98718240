#pragma once

#include "card.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The editor's tool: reads the sources, checks them, makes the pack (content/README.md).
namespace atrio::content {

struct SourceLanguage {
  std::string tag;
  std::string endonym;
  Words italian_name;
  bool right_to_left = false;
  Place place;
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

/// Everything the YAML files of one layer say: of the base, or of an ambito, a municipality or
/// a sportello on top of it (design §6).
struct Source {
  std::string folder;  ///< as given, "content" or "content/layers/borgolieto"
  std::string id;
  std::string kind = "base";              ///< or ambito, municipality, sportello
  std::string under;                      ///< the layer below; empty for the base
  std::vector<SourceLanguage> languages;  ///< of the base; the first is the source
  std::vector<Card> cards;  ///< by kind (kinds.hpp), then in the order of the files
  std::vector<std::pair<Reference, Words>> ui;
  std::vector<PictureSet> sets;
  std::vector<SourcePicture> pictures;

  bool is_base() const { return under.empty(); }
  /// The whole layer is a draft: it makes no pack.
  bool is_draft() const;
  /// The entries of one kind.
  std::vector<const Card*> of_kind(std::string_view wanted) const;
};

/// A BCP 47 tag of language, script and region at most ("zh-Hans"): what a file may be named
/// by.
bool is_language_tag(std::string_view tag);

/// Reads every YAML file of `folder`. `below` are the layers under it, the base first; none
/// when `folder` is the base. What cannot be read is a finding, and the rest is read all the
/// same, so that an editor sees all mistakes at once.
Source read_source(const std::filesystem::path& folder, std::span<const Source* const> below,
                   Findings& findings);

}  // namespace atrio::content
