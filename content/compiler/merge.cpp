#include "merge.hpp"

#include "lib/icu/plural.hpp"
#include "plural_formula.hpp"

#include <algorithm>
#include <map>
#include <sstream>
#include <vector>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

std::string or_empty(const char* text) { return text ? text : ""; }

std::string new_header(const std::string& language, const std::string& plural) {
  return "Project-Id-Version: atrio-content\n"
         "Language: " +
         language +
         "\n"
         "MIME-Version: 1.0\n"
         "Content-Type: text/plain; charset=UTF-8\n"
         "Content-Transfer-Encoding: 8bit\n"
         "Plural-Forms: " +
         plural + "\n";
}

/// "service/x/step/2/title" → "service/x/step/#/title": paths that differ only in order.
std::string without_numbers(std::string_view path) {
  std::string pattern;
  std::istringstream parts{std::string(path)};
  for (std::string part; std::getline(parts, part, '/');) {
    const bool number = part.find_first_not_of("0123456789") == std::string::npos;
    pattern += (number ? "#" : part) + "/";
  }
  return pattern;
}

/// What a check said about a text is void once the text is another.
std::string without_check(const std::string& comments) {
  std::string kept;
  std::istringstream lines(comments);
  for (std::string line; std::getline(lines, line);)
    if (line.find("checked:") == std::string::npos) kept += line + "\n";
  return kept;
}

std::string note_of(const Text& text) {
  std::string note = text.words.note;
  if (text.words.max > 0)
    note += (note.empty() ? "" : "\n") +
            ("Room in Italian: " + std::to_string(text.words.max) + " characters.");
  return note;
}

bool same_italian(po_message_t message, const Text& text) {
  return or_empty(po_message_msgid(message)) == text.words.one &&
         or_empty(po_message_msgid_plural(message)) == text.words.other;
}

bool translated(po_message_t message) {
  const bool counted = po_message_msgid_plural(message) != nullptr;
  const char* first =
      counted ? po_message_msgstr_plural(message, 0) : po_message_msgstr(message);
  return first && *first;
}

/// A new PO file under construction.
class Draft {
 public:
  explicit Draft(std::size_t plural_forms)
      : file_(po_file_create(), po_file_free),
        end_(po_message_iterator(file_.get(), nullptr)),
        plural_forms_(plural_forms) {}
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
    po_message_set_extracted_comments(message, note_of(text).c_str());
    po_message_add_filepos(message, text.words.place.file.c_str(),
                           static_cast<std::size_t>(-1));
    po_message_insert(end_, message);
    return message;
  }

  /// An entry that no text of the sources has any more.
  void retire(po_message_t old) {
    po_message_t message = po_message_create();
    po_message_set_msgctxt(message, po_message_msgctxt(old));
    po_message_set_msgid(message, po_message_msgid(old));
    if (const char* plural = po_message_msgid_plural(old))
      po_message_set_msgid_plural(message, plural);
    translate(message, old);
    po_message_set_obsolete(message, 1);
    po_message_insert(end_, message);
  }

  static void translate(po_message_t message, po_message_t old) {
    po_message_set_comments(message, or_empty(po_message_comments(old)).c_str());
    po_message_set_fuzzy(message, po_message_is_fuzzy(old));
    if (const char* italian = po_message_prev_msgid(old)) {
      po_message_set_prev_msgid(message, italian);
      po_message_set_prev_msgctxt(message, po_message_prev_msgctxt(old));
      po_message_set_prev_msgid_plural(message, po_message_prev_msgid_plural(old));
    }
    if (!po_message_msgid_plural(message)) {
      po_message_set_msgstr(message, or_empty(po_message_msgstr(old)).c_str());
      return;
    }
    for (int i = 0; const char* form = po_message_msgstr_plural(old, i); ++i)
      po_message_set_msgstr_plural(message, i, form);
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
};

/// Finds for each text the old entry whose translation it inherits.
class Inheritance {
 public:
  Inheritance(const std::vector<Text>& texts, std::vector<po_message_t> old)
      : old_(std::move(old)), heirs_(old_.size(), nullptr), from_(texts.size(), nullptr) {
    pair(texts, [](po_message_t message, const Text& text) {
      return or_empty(po_message_msgctxt(message)) == text.path && same_italian(message, text);
    });
    pair(texts, [](po_message_t message, const Text& text) {
      return same_italian(message, text) &&
             without_numbers(or_empty(po_message_msgctxt(message))) ==
                 without_numbers(text.path);
    });
    pair(texts, [](po_message_t message, const Text& text) {
      return or_empty(po_message_msgctxt(message)) == text.path && translated(message) &&
             !po_message_is_obsolete(message) &&
             (po_message_msgid_plural(message) != nullptr) == text.words.counted();
    });
  }

  po_message_t from(std::size_t text) const { return from_[text]; }

  std::vector<po_message_t> left_over() const {
    std::vector<po_message_t> left;
    for (std::size_t i = 0; i < old_.size(); ++i)
      if (!heirs_[i] && translated(old_[i])) left.push_back(old_[i]);
    return left;
  }

 private:
  template <class Fits>
  void pair(const std::vector<Text>& texts, const Fits& fits) {
    // Entries are found by their path's pattern, which every rule shares.
    std::multimap<std::string, std::size_t> free;
    for (std::size_t i = 0; i < old_.size(); ++i)
      if (!heirs_[i]) free.emplace(without_numbers(or_empty(po_message_msgctxt(old_[i]))), i);
    for (std::size_t t = 0; t < texts.size(); ++t) {
      if (from_[t]) continue;
      const auto [first, last] = free.equal_range(without_numbers(texts[t].path));
      const auto found = std::find_if(first, last, [&](const auto& candidate) {
        return fits(old_[candidate.second], texts[t]);
      });
      if (found == last) continue;
      from_[t] = old_[found->second];
      heirs_[found->second] = &texts[t];
      free.erase(found);
    }
  }

  std::vector<po_message_t> old_;
  std::vector<const Text*> heirs_;
  std::vector<po_message_t> from_;
};

void mark_outdated(po_message_t message, po_message_t old) {
  if (!po_message_prev_msgid(old)) {
    po_message_set_prev_msgid(message, po_message_msgid(old));
    po_message_set_prev_msgid_plural(message, po_message_msgid_plural(old));
  }
  po_message_set_fuzzy(message, 1);
  po_message_set_comments(message, without_check(or_empty(po_message_comments(old))).c_str());
}

Merged fill(Draft& draft, const Content& content, const Inheritance& inheritance) {
  Merged merged;
  for (std::size_t i = 0; i < content.texts.size(); ++i) {
    po_message_t message = draft.entry(content.texts[i]);
    po_message_t old = inheritance.from(i);
    if (!old) {
      ++merged.added;
      continue;
    }
    if (!translated(old)) continue;
    Draft::translate(message, old);
    if (same_italian(old, content.texts[i])) continue;
    mark_outdated(message, old);
    ++merged.outdated;
  }
  for (po_message_t old : inheritance.left_over()) {
    draft.retire(old);
    if (!po_message_is_obsolete(old)) ++merged.retired;
  }
  return merged;
}

/// Comments a person wrote above the header: who translates, under which licence.
std::string header_comments(po_file_t file) {
  po_message_iterator_t iterator = po_message_iterator(file, nullptr);
  po_message_t first = po_next_message(iterator);
  po_message_iterator_free(iterator);
  const bool is_header = first && !po_message_msgctxt(first) && !*po_message_msgid(first);
  return is_header ? or_empty(po_message_comments(first)) : "";
}

}  // namespace

fs::path extract(const Content& content, const fs::path& folder) {
  Draft draft(2);
  draft.header(new_header("", "nplurals=INTEGER; plural=EXPRESSION;"), "");
  for (const auto& text : content.texts) draft.entry(text);
  fs::create_directories(folder);
  const Source& source = content.source;
  const fs::path path = folder / ((source.is_base() ? "messages" : source.id) + ".pot");
  write_po(draft.file(), path);
  return path;
}

Merged merge(const Content& content, const std::string& language, Findings& findings) {
  const fs::path path = fs::path(content.source.folder) / "po" / (language + ".po");
  fs::create_directories(path.parent_path());
  Draft draft(icu::counting_categories(language).size());
  PoFile old(nullptr, po_file_free);
  if (fs::exists(path)) {
    old = read_po(path, path.generic_string(), findings);
    if (!old) return {};  // the findings say why; the file stays as it is
    draft.header(or_empty(po_file_domain_header(old.get(), nullptr)),
                 header_comments(old.get()));
  } else {
    draft.header(new_header(po_language(language), plural_forms(language)), "");
  }
  const Inheritance inheritance(content.texts,
                                old ? messages_of(old.get()) : std::vector<po_message_t>());
  const Merged merged = fill(draft, content, inheritance);
  write_po(draft.file(), path);
  return merged;
}

int percent_done(const Contents& contents, std::size_t language) {
  std::size_t done = 0, all = 0;
  for (const auto& content : contents) {
    const Catalogue& catalogue = content->catalogues.at(language);
    if (content->source.is_draft()) continue;
    for (const Text& text : content->texts) {
      if (text.draft) continue;
      ++all;
      const auto entry = catalogue.by_path.find(text.path);
      const auto state =
          freshness(text, entry == catalogue.by_path.end() ? nullptr : &entry->second);
      if (state == Freshness::unchecked || state == Freshness::checked) ++done;
    }
  }
  return all == 0 ? 0 : static_cast<int>(done * 100 / all);
}

}  // namespace atrio::content
