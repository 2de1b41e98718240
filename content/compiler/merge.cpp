#include "merge.hpp"

#include "inheritance.hpp"
#include "lib/icu/plural.hpp"
#include "po_header.hpp"
#include "translator_comment.hpp"

#include <set>
#include <sstream>
#include <vector>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

std::string or_empty(const char* text) { return text ? text : ""; }

/// A new PO file under construction.
class Draft {
 public:
  Draft(const Content& content, std::size_t plural_forms)
      : file_(po_file_create(), po_file_free),
        end_(po_message_iterator(file_.get(), nullptr)),
        plural_forms_(plural_forms),
        comments_(content) {}
  ~Draft() { po_message_iterator_free(end_); }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  const PoFile& file() const { return file_; }

  void header(const std::string& fields, const std::string& comments) {
    po_message_t message = po_message_create();
    po_message_set_msgid(message, "");
    po_message_set_msgstr(message, fields.c_str());
    po_message_set_comments(message, comments.c_str());
    po_message_insert(end_, message);
  }

  /// An entry for `text`, without translation yet.
  po_message_t entry(const Text& text) {
    po_message_t message = po_message_create();
    po_message_set_msgctxt(message, text.path.c_str());
    po_message_set_msgid(message, text.words.one.c_str());
    if (text.words.counted()) po_message_set_msgid_plural(message, text.words.other.c_str());
    blank(message);
    po_message_set_extracted_comments(message, comments_.of(text).c_str());
    // XLIFF of the translate-toolkit loses the msgctxt, but not this (path_of).
    po_message_add_filepos(message, text.path.c_str(), static_cast<std::size_t>(-1));
    po_message_insert(end_, message);
    return message;
  }

  /// An entry that no text of the sources has any more.
  void retire(po_message_t old) {
    po_message_t message = po_message_create();
    po_message_set_msgctxt(message, path_of(old).c_str());
    po_message_set_msgid(message, po_message_msgid(old));
    if (const char* plural = po_message_msgid_plural(old))
      po_message_set_msgid_plural(message, plural);
    translate(message, old);
    po_message_set_obsolete(message, 1);
    po_message_insert(end_, message);
  }

  /// Gives `message` what a translator wrote in `old`.
  void translate(po_message_t message, po_message_t old) const {
    po_message_set_comments(message, or_empty(po_message_comments(old)).c_str());
    if (po_message_is_fuzzy(old)) outdate(message, old);
    if (!po_message_msgid_plural(message)) {
      po_message_set_msgstr(message, or_empty(po_message_msgstr(old)).c_str());
      return;
    }
    for (int i = 0; const char* form = po_message_msgstr_plural(old, i); ++i)
      if (*form || static_cast<std::size_t>(i) < plural_forms_)  // XLIFF has always two
        po_message_set_msgstr_plural(message, i, form);
  }

  /// Marks `message` as outdated as `old` is, or is now: with the Italian it translates.
  static void outdate(po_message_t message, po_message_t old) {
    const bool before = po_message_is_fuzzy(old) && po_message_prev_msgid(old);
    const bool now =
        or_empty(po_message_msgid(old)) != or_empty(po_message_msgid(message)) ||
        or_empty(po_message_msgid_plural(old)) != or_empty(po_message_msgid_plural(message));
    po_message_set_fuzzy(message, 1);
    if (before) {
      po_message_set_prev_msgid(message, po_message_prev_msgid(old));
      po_message_set_prev_msgid_plural(message, po_message_prev_msgid_plural(old));
    } else if (now) {
      po_message_set_prev_msgid(message, po_message_msgid(old));
      po_message_set_prev_msgid_plural(message, po_message_msgid_plural(old));
    }
  }

 private:
  void blank(po_message_t message) const {
    if (!po_message_msgid_plural(message)) return po_message_set_msgstr(message, "");
    for (std::size_t i = 0; i < plural_forms_; ++i)
      po_message_set_msgstr_plural(message, static_cast<int>(i), "");
  }

  PoFile file_;
  po_message_iterator_t end_;
  std::size_t plural_forms_;
  TranslatorComments comments_;
};

/// What became of an entry that a text inherits.
void inherit(const Draft& draft, po_message_t message, po_message_t old, const Text& text,
             Merged& merged) {
  draft.translate(message, old);
  if (same_italian(old, text)) return;
  const std::string comments = without_check(or_empty(po_message_comments(old)));
  po_message_set_comments(message, comments.c_str());
  if (was_italian(old, text)) {  // the Italian is again what was translated
    po_message_set_fuzzy(message, 0);
    po_message_set_prev_msgid(message, nullptr);
    po_message_set_prev_msgid_plural(message, nullptr);
    return;
  }
  Draft::outdate(message, old);
  if (!po_message_is_fuzzy(old)) ++merged.outdated;
}

/// The same text translated twice would make the file invalid.
std::string key_of(po_message_t message) {
  return path_of(message) + '\4' + po_message_msgid(message);
}

Merged fill(Draft& draft, const Content& content, const Inheritance& inheritance) {
  Merged merged;
  std::set<std::string> present;
  for (std::size_t i = 0; i < content.texts.size(); ++i) {
    po_message_t message = draft.entry(content.texts[i]);
    present.insert(key_of(message));
    po_message_t old = inheritance.from(i);
    if (!old)
      ++merged.added;
    else if (translated(old))
      inherit(draft, message, old, content.texts[i], merged);
  }
  for (po_message_t old : inheritance.left_over()) {
    if (!present.insert(key_of(old)).second) continue;
    draft.retire(old);
    if (!po_message_is_obsolete(old)) ++merged.retired;
  }
  return merged;
}

}  // namespace

fs::path extract(const Content& content, const fs::path& folder) {
  Draft draft(content, 2);
  draft.header(template_header(), "");
  for (const auto& text : content.texts) draft.entry(text);
  fs::create_directories(folder);
  const Source& source = content.source;
  const fs::path path = folder / ((source.is_base() ? "messages" : source.id) + ".pot");
  write_po(draft.file(), path);
  return path;
}

Merged merge(const Content& content, const SourceLanguage& language, LocalDay today,
             Findings& findings) {
  const fs::path path = fs::path(content.source.folder) / "po" / (language.tag + ".po");
  fs::create_directories(path.parent_path());
  Draft draft(content, icu::counting_categories(language.tag).size());
  PoFile old(nullptr, po_file_free);
  if (fs::exists(path)) {
    old = read_po({content.source.folder, "po/" + language.tag + ".po"}, findings);
    if (!old) return {};  // the findings say why; the file stays as it is
  }
  draft.header(po_header(old ? or_empty(po_file_domain_header(old.get(), nullptr)) : "",
                         language, today),
               old ? without_persons(header_comments(old.get())) : "");
  const Inheritance inheritance(content.texts,
                                old ? messages_of(old.get()) : std::vector<po_message_t>());
  const Merged merged = fill(draft, content, inheritance);
  write_po(draft.file(), path);
  return merged;
}

}  // namespace atrio::content
