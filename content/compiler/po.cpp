#include "po.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"

#include <unistd.h>

#include <algorithm>
#include <csetjmp>
#include <sstream>

#ifdef __SANITIZE_ADDRESS__
// libgettextpo 0.21 keeps its lexer's strings for ever; a program that reads a few files and
// ends does not mind.
extern "C" const char* __lsan_default_suppressions();
const char* __lsan_default_suppressions() { return "leak:libgettextpo\n"; }
#endif

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

// libgettextpo reports through plain functions without a parameter of ours.
struct Report {
  Findings* findings;
  std::string name;
  bool failed = false;
  std::jmp_buf escape;
};
thread_local Report* report = nullptr;

void on_fault(int severity, po_message_t, const char*, std::size_t line, std::size_t, int,
              const char* what) {
  if (severity == PO_SEVERITY_WARNING) return;
  // What follows the first fault is mostly its consequence: of a web page saved as PO every
  // word.
  if (!report->failed) {
    std::string first_line(what);
    first_line = first_line.substr(0, first_line.find('\n'));
    const bool placed = line != static_cast<std::size_t>(-1);
    report->findings->error({report->name, placed ? static_cast<int>(line) : 0}, first_line,
                            "mend the entry, or open the file in Poedit");
  }
  report->failed = true;
  // The library's contract: a fatal error must not return. Only C frames lie in between.
  if (severity == PO_SEVERITY_FATAL_ERROR) std::longjmp(report->escape, 1);
}

void on_two_faults(int severity, po_message_t first, const char* file, std::size_t line,
                   std::size_t column, int multiline, const char* what, po_message_t,
                   const char*, std::size_t, std::size_t, int, const char*) {
  on_fault(severity, first, file, line, column, multiline, what);
}

constexpr po_xerror_handler handler{on_fault, on_two_faults};

// No object with a destructor may live here: longjmp passes through.
po_file_t read_or_null(const char* path) {
  if (setjmp(report->escape) != 0) return nullptr;
  return po_file_read(path, &handler);
}

bool write_or_false(po_file_t file, const char* path) {
  if (setjmp(report->escape) != 0) return false;
  return po_file_write(file, path, &handler) != nullptr;
}

/// Whether everything in the file is in the form that we read and write: another charset or
/// another domain would be lost.
bool is_ours(po_file_t file, const std::string& name, Findings& findings) {
  const char* header = po_file_domain_header(file, nullptr);
  if (!header || std::string_view(header).find("charset=UTF-8") == std::string_view::npos) {
    findings.error({name, 1}, "the header does not say charset=UTF-8",
                   "write \"Content-Type: text/plain; charset=UTF-8\\n\", and save it so");
    return false;
  }
  const char* const* domains = po_file_domains(file);
  if (domains[0] && !domains[1]) return true;
  findings.error({name, 0}, "the file has entries of another domain",
                 "take the lines that begin with domain out");
  return false;
}

/// A file that is gone in the end, whatever happens.
struct Passing {
  fs::path path;

  ~Passing() {
    std::error_code ignored;
    fs::remove(path, ignored);
  }
};

// libgettextpo keeps an entry's line to itself, so the msgctxt lines are looked up in the text.
std::map<std::string, int, std::less<>> lines_of_paths(std::string_view text) {
  std::map<std::string, int, std::less<>> lines;
  std::istringstream input{std::string(text)};
  bool continued = false;
  int start = 0;
  int number = 0;
  for (std::string line; std::getline(input, line);) {
    ++number;
    const bool begins = line.starts_with("msgctxt \"");
    if (begins) start = number;
    if (!begins && !continued) continue;
    const auto open = line.find('"');
    const auto close = line.rfind('"');
    continued = begins && close == open + 1;
    if (open != line.npos && close > open + 1)
      lines.emplace(line.substr(open + 1, close - open - 1), start);
  }
  return lines;
}

std::string or_empty(const char* text) { return text ? text : ""; }

bool is_header(po_message_t message) {
  return !po_message_msgctxt(message) && !*po_message_msgid(message);
}

Translation translation_of(po_message_t message) {
  const std::string comments = or_empty(po_message_comments(message));
  Translation entry{.path = path_of(message),
                    .italian = or_empty(po_message_msgid(message)),
                    .italian_plural = or_empty(po_message_msgid_plural(message)),
                    .forms = {},
                    .fuzzy = po_message_is_fuzzy(message) != 0,
                    .checked = checked_comment(comments),
                    .remark = remark_in(comments),
                    .place = {}};
  if (entry.italian_plural.empty()) {
    entry.forms.push_back(or_empty(po_message_msgstr(message)));
  } else {
    for (int i = 0; const char* form = po_message_msgstr_plural(message, i); ++i)
      entry.forms.emplace_back(form);
  }
  return entry;
}

/// Escapes such as \342\200\256 can say what the file itself may not hold.
void require_visible(const Translation& entry, Findings& findings) {
  for (const auto& form : entry.forms) {
    const auto at = find_hidden(form);
    if (at != form.npos)
      findings.error(
          entry.place,
          "\"" + entry.path + "\" has the hidden character " + code_point_name(form, at),
          "take it out; no text needs it");
    else if (!is_utf8(form))
      findings.error(entry.place, "\"" + entry.path + "\" has bytes that are no character",
                     "write the character itself, without a backslash");
  }
}

Catalogue read_catalogue(const SourceLanguage& language, const Source& source,
                         Findings& findings) {
  const SourceFile written{source.folder, "po/" + language.tag + ".po"};
  Catalogue catalogue{.language = language.tag,
                      .file = written.name(),
                      .header = {},
                      .header_comments = {},
                      .by_path = {}};
  std::error_code missing;
  if (fs::symlink_status(written.path(), missing).type() == fs::file_type::not_found) {
    findings.note({catalogue.file, 0}, language.endonym + " has no translation yet",
                  "atrio-content merge makes the file");
    return catalogue;
  }
  const PoFile file = read_po(written, findings);
  if (!file) return catalogue;
  catalogue.header = or_empty(po_file_domain_header(file.get(), nullptr));
  catalogue.header_comments = header_comments(file.get());
  const auto lines = lines_of_paths(read_file(written.path(), max_po_bytes));
  for (po_message_t message : messages_of(file.get())) {
    if (po_message_is_obsolete(message)) continue;
    Translation entry = translation_of(message);
    const auto line = lines.find(entry.path);
    entry.place = {catalogue.file, line == lines.end() ? 0 : line->second};
    require_visible(entry, findings);
    const std::string where = entry.path;
    const Place place = entry.place;
    if (!catalogue.by_path.emplace(where, std::move(entry)).second)
      findings.error(place, "\"" + where + "\" is translated twice", "keep one of them");
  }
  return catalogue;
}

/// The translate-toolkit writes the context of a text that stands in several places as often as
/// it stands there, without a space; of a text that stands once, not at all.
bool is_repetition(std::string_view context, std::string_view reference) {
  while (!reference.empty() && context.starts_with(reference))
    context.remove_prefix(reference.size());
  return context.empty();
}

}  // namespace

bool Translation::complete() const {
  return !forms.empty() && std::ranges::none_of(forms, &std::string::empty);
}

std::string po_language(std::string_view tag) {
  std::string name(tag);
  std::ranges::replace(name, '-', '_');
  return name;
}

std::optional<CheckedBy> checked_comment(std::string_view comments) {
  std::istringstream lines{std::string(comments)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string key;
    CheckedBy check;
    if (!(words >> key) || key != "checked:") continue;
    words >> check.by >> std::ws;
    std::getline(words, check.on);  // whatever else stands there makes it no date
    return check;
  }
  return std::nullopt;
}

std::string without_check(std::string_view comments) {
  std::string kept;
  std::istringstream lines{std::string(comments)};
  for (std::string line; std::getline(lines, line);)
    if (!checked_comment(line)) kept += line + "\n";
  return kept;
}

std::string remark_in(std::string_view comments) {
  std::string remark;
  std::istringstream words{without_check(comments)};
  for (std::string word; words >> word;) remark += (remark.empty() ? "" : " ") + word;
  return remark;
}

std::vector<po_message_t> messages_of(po_file_t file) {
  std::vector<po_message_t> messages;
  po_message_iterator_t iterator = po_message_iterator(file, nullptr);
  while (po_message_t message = po_next_message(iterator))
    if (!is_header(message)) messages.push_back(message);
  po_message_iterator_free(iterator);
  return messages;
}

std::string path_of(po_message_t message) {
  const std::string context = or_empty(po_message_msgctxt(message));
  const po_filepos_t first = po_message_filepos(message, 0);
  const std::string reference = first ? po_filepos_file(first) : "";
  return is_repetition(context, reference) ? reference : context;
}

std::string header_comments(po_file_t file) {
  po_message_iterator_t iterator = po_message_iterator(file, nullptr);
  po_message_t first = po_next_message(iterator);
  po_message_iterator_free(iterator);
  return first && is_header(first) ? or_empty(po_message_comments(first)) : "";
}

PoFile read_po(const SourceFile& source, Findings& findings) {
  PoFile none(nullptr, po_file_free);
  if (!read_source_file(source, max_po_bytes, findings)) return none;
  const std::string name = source.name();
  Report current{&findings, name, false, {}};
  report = &current;
  PoFile file(read_or_null(source.path().c_str()), po_file_free);
  report = nullptr;
  if (!file && !current.failed)
    findings.error({name, 0}, "this is not a PO file", "open it in Poedit, or make it anew");
  if (!file || current.failed) return none;
  return is_ours(file.get(), name, findings) ? std::move(file) : std::move(none);
}

namespace {

/// libgettextpo 0.21 does not notice a full disk. Only an end can be missing, so the number of
/// entries and the last one tell.
bool holds_all(const fs::path& written, po_file_t file) {
  const PoFile again(read_or_null(written.c_str()), po_file_free);
  if (!again || or_empty(po_file_domain_header(again.get(), nullptr)) !=
                    or_empty(po_file_domain_header(file, nullptr)))
    return false;
  const auto wanted = messages_of(file), found = messages_of(again.get());
  if (wanted.size() != found.size()) return false;
  if (wanted.empty()) return true;
  const Translation last = translation_of(wanted.back()), end = translation_of(found.back());
  return last.path == end.path && last.forms == end.forms;
}

}  // namespace

void write_po(const PoFile& file, const fs::path& path) {
  const Passing beside{path.string() + "." + std::to_string(getpid()) + ".part"};
  Findings faults;
  Report current{&faults, beside.path.string(), false, {}};
  report = &current;
  const bool written =
      write_or_false(file.get(), beside.path.c_str()) && holds_all(beside.path, file.get());
  report = nullptr;
  if (!written || current.failed)
    throw std::runtime_error(
        "writing " + path.string() + ": " +
        (faults.errors() ? faults.sorted().front().what : "not all of it could be written"));
  replace_file(path, read_file(beside.path, 2 * max_po_bytes));
}

std::vector<Catalogue> read_catalogues(const Source& source, Findings& findings) {
  std::vector<Catalogue> all;
  for (const auto& language : source.languages)
    if (language.tag != "it" && is_language_tag(language.tag))
      all.push_back(read_catalogue(language, source, findings));
  return all;
}

}  // namespace atrio::content
