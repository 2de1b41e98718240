#pragma once

#include "po.hpp"
#include "texts.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace atrio::content {

/// The sources as read, YAML and PO.
struct Content {
  Source source;
  std::vector<Text> texts;
  std::vector<Catalogue> catalogues;
};

Content read_content(const std::filesystem::path& folder, Findings& findings);

/// Ids are unique; needs, documents, offices, pictograms and sets that are named exist; every
/// set has a licence (norms PIC-08); no drawing has two meanings (PIC-06).
void check_references(const Source& source, Findings& findings);

/// The Italian's braces and marks close, and nothing is longer than its `max`.
void check_texts(const std::vector<Text>& texts, Findings& findings);

/// Header, forms, placeholders and marks of every translation; entries whose path is no text.
void check_translations(const Content& content, Findings& findings);

/// Every character has a font in its language (norms FNT-01). A broken font table or a font
/// that is not installed is one finding.
void check_glyphs(const Content& content, const std::filesystem::path& font_table,
                  Findings& findings);

/// Gulpease of each service (norms LNG-01, LNG-02) and the length of every Italian sentence
/// (LNG-03).
void check_readability(const Content& content, Findings& findings);

/// All of the above.
void check_all(const Content& content, const std::filesystem::path& font_table,
               Findings& findings);

/// The state a translation has in the pack.
enum class Freshness { missing, outdated, unchecked, checked };
Freshness freshness(const Text& text, const Translation* translation);

}  // namespace atrio::content
