#include "pack_database.hpp"

#include "guide/guide.hpp"
#include "guide/pack_schema.hpp"
#include "lib/icu/plural.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>
#include <stdexcept>

namespace atrio::content {

namespace {

/// The rows of a pack, table by table, each in the order of its key.
class PackWriter {
 public:
  PackWriter(const std::filesystem::path& path, const Content& content)
      : db_(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE), content_(content) {
    // A pack is made beside its place and renamed: nothing in it needs a journal.
    db_.exec(
        "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
        "PRAGMA foreign_keys = ON; PRAGMA encoding = 'UTF-8';");
  }

  void write(const std::vector<DrawnPicture>& pictures) {
    SQLite::Transaction transaction(db_);
    db_.exec(std::string(guide::pack_schema));
    write_meta();
    write_pictures(pictures);
    write_kinds();
    int position = 0;
    for (const auto& service : content_.source.services) write_service(service, ++position);
    for (const auto& text : content_.texts) write_text(text);
    transaction.commit();
    db_.exec("VACUUM");
  }

 private:
  template <class... Values>
  void insert(const char* sql, const Values&... values) {
    SQLite::Statement row(db_, sql);
    SQLite::bind(row, values...);
    row.exec();
  }

  void write_meta() {
    const char* sql = "INSERT INTO meta VALUES (?1, ?2)";
    insert(sql, "schema", std::to_string(guide::newest_schema));
    insert(sql, "id", content_.source.id);
    insert(sql, "source", content_.source.languages.front().tag);
  }

  void write_pictures(const std::vector<DrawnPicture>& pictures) {
    for (const auto& drawn : pictures)
      insert("INSERT INTO picture VALUES (?1, ?2, ?3, ?4, ?5, ?6)", drawn.picture->id.id,
             drawn.sha256, int{drawn.picture->mirror}, drawn.picture->meaning,
             drawn.set->licence, drawn.set->source);
  }

  void write_kinds() {
    const Source& source = content_.source;
    int position = 0;
    for (const auto& language : source.languages)
      insert("INSERT INTO language VALUES (?1, ?2, ?3, ?4, ?5)", ++position, language.tag,
             language.endonym, language.italian_name.one, int{language.right_to_left});
    position = 0;
    for (const auto& need : source.needs)
      insert("INSERT INTO need VALUES (?1, ?2, ?3, ?4, ?5)", ++position, need.id.id,
             need.silhouette.id, static_cast<int>(need.colour), need.pictogram.id);
    for (const auto& document : source.documents)
      insert("INSERT INTO document VALUES (?1, ?2)", document.id.id, document.pictogram.id);
    for (const auto& office : source.offices)
      insert("INSERT INTO office VALUES (?1, ?2)", office.id.id, office.pictogram.id);
  }

  void write_service(const SourceService& service, int position) {
    const std::string& id = service.id.id;
    SQLite::Statement row(
        db_,
        "INSERT INTO service VALUES (?1, ?2, nullif(?3, 'none'), ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    SQLite::bind(row, position, id, service.need.id, service.pictogram.id,
                 int{service.sensitive}, service.official_page,
                 static_cast<int>(service.description.size()),
                 static_cast<int>(service.notices.size()));
    bind_check(row, 9, service.checked);
    row.exec();
    int n = 0;
    for (const auto& step : service.steps)
      insert("INSERT INTO service_step VALUES (?1, ?2, ?3)", id, ++n, step.pictogram.id);
    n = 0;
    for (const auto& office : service.offices)
      insert("INSERT INTO service_office VALUES (?1, ?2, ?3)", id, ++n, office.id);
    n = 0;
    for (const auto& contact : service.contacts)
      insert("INSERT INTO service_contact VALUES (?1, ?2, ?3, ?4, ?5)", id, ++n, contact.kind,
             contact.value, int{contact.certain});
    int line = 0;
    for (const auto& any_of : service.documents) {
      ++line;
      int alternative = 0;
      for (const auto& needed : any_of)
        insert("INSERT INTO service_document VALUES (?1, ?2, ?3, ?4)", id, line, ++alternative,
               needed.document.id);
    }
  }

  static void bind_check(SQLite::Statement& row, int parameter,
                         const std::optional<CheckedBy>& check) {
    if (!check) return;
    row.bind(parameter, check->by);
    row.bind(parameter + 1, check->on);
  }

  void write_form(const std::string& path, const std::string& language,
                  const std::string& category, const std::string& value, const char* state,
                  const std::optional<CheckedBy>& check) {
    SQLite::Statement row(db_, "INSERT INTO text VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    SQLite::bind(row, path, language, category, value, state);
    bind_check(row, 6, check);
    row.exec();
  }

  void write_text(const Text& text) {
    const char* state = text.checked ? "checked" : "unchecked";
    const std::string counted = text.words.counted() ? "one" : "";
    write_form(text.path, "it", counted, text.words.one, state, text.checked);
    if (text.words.counted())
      write_form(text.path, "it", "other", text.words.other, state, text.checked);
    for (const auto& catalogue : content_.catalogues) write_translation(text, catalogue);
  }

  void write_translation(const Text& text, const Catalogue& catalogue) {
    const auto found = catalogue.by_path.find(text.path);
    const Translation* entry = found == catalogue.by_path.end() ? nullptr : &found->second;
    const Freshness state = freshness(text, entry);
    if (state == Freshness::missing) return;
    // A text that has gained or lost its count since it was translated cannot be used.
    if (entry->italian_plural.empty() == text.words.counted()) return;
    const char* name = state == Freshness::outdated  ? "outdated"
                       : state == Freshness::checked ? "checked"
                                                     : "unchecked";
    const auto check = state == Freshness::checked ? entry->checked : std::nullopt;
    std::vector<std::string> categories{""};
    if (text.words.counted()) categories = icu::counting_categories(catalogue.language);
    for (std::size_t i = 0; i < std::min(categories.size(), entry->forms.size()); ++i)
      write_form(text.path, catalogue.language, categories[i], entry->forms[i], name, check);
  }

  SQLite::Database db_;
  const Content& content_;
};

}  // namespace

void write_pack_database(const std::filesystem::path& path, const Content& content,
                         const std::vector<DrawnPicture>& pictures) {
  try {
    PackWriter(path, content).write(pictures);
  } catch (const SQLite::Exception& fault) {
    throw std::runtime_error("writing " + path.string() + ": " + fault.what());
  }
}

}  // namespace atrio::content
