#pragma once

#include "source_file.hpp"
#include "texts.hpp"

#include <gettext-po.h>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace atrio::content {

constexpr std::size_t max_po_bytes = 4u << 20;  ///< our longest file has 470 KiB

/// An open PO file of GNU libgettextpo.
using PoFile = std::unique_ptr<po_file, decltype(&po_file_free)>;

/// What libgettextpo finds wrong becomes findings; nothing comes back when the file cannot be
/// used at all (read_source_file refuses it, it is not PO, its header does not say UTF-8, it
/// has entries of another domain).
PoFile read_po(const SourceFile& source, Findings& findings);

/// Replaces `path` in one step. Throws std::runtime_error naming it.
void write_po(const PoFile& file, const std::filesystem::path& path);

/// One translated text.
struct Translation {
  std::string path;
  std::string italian;             ///< msgid
  std::string italian_plural;      ///< msgid_plural; empty unless it has a count
  std::vector<std::string> forms;  ///< msgstr, or msgstr[0] …
  bool fuzzy = false;
  std::optional<CheckedBy> checked;
  std::string remark;  ///< what a translator wrote beside it, such as a doubt
  Place place;

  /// Every form is written.
  bool complete() const;
};

/// One language's PO file, obsolete entries left out.
struct Catalogue {
  std::string language;
  std::string file;    ///< as it stands in findings
  std::string header;  ///< the header's fields, one a line
  std::string header_comments;
  std::map<std::string, Translation, std::less<>> by_path;
};

/// po/<tag>.po of every language but the source; a language without a file has an empty
/// catalogue and a note.
std::vector<Catalogue> read_catalogues(const Source& source, Findings& findings);

/// The PO files' name for a language: "zh-Hans" is "zh_Hans" in a header.
std::string po_language(std::string_view tag);

/// A text's `# checked: mediator 2026-11-23` comment, if it has one; as it stands there, right
/// or wrong (is_check).
std::optional<CheckedBy> checked_comment(std::string_view comments);

/// The comments without that line: what a check said of a text is void once the text is
/// another.
std::string without_check(std::string_view comments);

/// What else a translator wrote there, as one line.
std::string remark_in(std::string_view comments);

/// Messages of a PO file in order, the header left out.
std::vector<po_message_t> messages_of(po_file_t file);

/// The path of the text that an entry translates: its msgctxt. Where the way through XLIFF lost
/// it, the reference says the same.
std::string path_of(po_message_t message);

/// Comments above the header.
std::string header_comments(po_file_t file);

}  // namespace atrio::content
