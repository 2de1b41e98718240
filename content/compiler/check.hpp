#pragma once

#include "po.hpp"
#include "texts.hpp"

#include "base/local_time.hpp"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace atrio::content {

/// One layer's sources as read, YAML and PO.
struct Content {
  Source source;
  std::vector<Text> texts;
  std::vector<Catalogue> catalogues;
  std::vector<const Source*> below;  ///< the layers under it, the base first
};

/// A layer's sources with those of every layer it lies on; of the base alone, with those of
/// every layer on top of it. Each stands after the ones below it.
using Contents = std::vector<std::unique_ptr<Content>>;

/// Reads `folder`: the base ("content") with all of its layers/<id>, or one layer with its
/// chain.
Contents read_contents(const std::filesystem::path& folder, Findings& findings);

/// "37 services, 1804 texts, 13 languages, 2 drafts"; services that are drafts do not count.
std::string sum_of(const Contents& contents);

/// Ids are unique; whatever an entry names exists in its layer or below; every set of pictures
/// has a licence (norms PIC-08); no drawing has two meanings (PIC-06); questions end.
void check_references(const Source& source, std::span<const Source* const> below,
                      Findings& findings);

/// The Italian's braces and marks close, and nothing is longer than its `max`.
void check_texts(const std::vector<Text>& texts, Findings& findings);

/// Header, forms, placeholders and marks of every translation; entries whose path is no text.
void check_translations(const Content& content, Findings& findings);

/// Every character has a font in its language (norms FNT-01). A broken font table or a font
/// that is not installed is one finding.
void check_glyphs(const Content& content, const std::filesystem::path& font_table,
                  Findings& findings);

/// How easily a service's page reads: 100 is easiest.
struct PageReadability {
  std::string service;
  int gulpease;
};
/// Every service that a layer has of its own.
std::vector<PageReadability> readability_of(const Content& content);
/// Rounded down; 100 for no pages.
int mean_gulpease(std::span<const PageReadability> pages);

/// Gulpease of each service (norms LNG-01, LNG-02) and the length of every Italian sentence
/// (LNG-03).
void check_readability(const Content& content, Findings& findings);

/// No text, example or address holds what could be a living person's number (norms PRV-01).
void check_privacy(const Content& content, Findings& findings);

/// No flag stands for a language or a people, as a picture or as a character (norms ML-02,
/// PIC-06).
void check_flags(const Content& content, Findings& findings);

/// Whoever must look again has not forgotten, periods end after they begin, an event's rule
/// names its first day. What is over is a note, and so are hours that forget public holidays.
void check_dates(const Content& content, LocalDay today, Findings& findings);

/// All of the above but the dates, which change with the calendar.
void check_all(const Content& content, const std::filesystem::path& font_table,
               Findings& findings);

/// The state a translation has in the pack.
enum class Freshness { missing, outdated, unchecked, checked };
Freshness freshness(const Text& text, const Translation* translation);

}  // namespace atrio::content
