#include "pack_database.hpp"

#include "guide/guide.hpp"
#include "guide/pack_schema.hpp"
#include "lib/icu/plural.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <algorithm>
#include <map>
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
    if (content_.source.is_base()) write_languages();
    write_cards();
    write_texts();
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
    const Source& source = content_.source;
    const char* sql = "INSERT INTO meta VALUES (?1, ?2)";
    insert(sql, "schema", std::to_string(guide::newest_schema));
    insert(sql, "id", source.id);
    insert(sql, "kind", source.kind);
    insert(sql, "under", source.under);
    insert(sql, "source", "it");
  }

  void write_pictures(const std::vector<DrawnPicture>& pictures) {
    for (const auto& drawn : pictures)
      insert("INSERT INTO picture VALUES (?1, ?2, ?3, ?4, ?5, ?6)", drawn.picture->id.id,
             drawn.sha256, int{drawn.picture->mirror}, drawn.picture->meaning,
             drawn.set->licence, drawn.set->source);
  }

  void write_languages() {
    int position = 0;
    for (const auto& language : content_.source.languages)
      insert("INSERT INTO language VALUES (?1, ?2, ?3, ?4, ?5)", ++position, language.tag,
             language.endonym, language.italian_name.one, int{language.right_to_left});
  }

  /// An explanation that is still a draft is not offered beside the words it explains.
  nlohmann::json published_body(const Card& card) const {
    nlohmann::json body = card.body;
    for (const auto& [key, kind] : {std::pair{"terms", "term"}, {"forms", "form"}}) {
      if (!body.contains(key)) continue;
      auto kept = nlohmann::json::array();
      for (const auto& id : body[key])
        if (!is_draft(kind, id)) kept.push_back(id);
      body[key] = std::move(kept);
    }
    return body;
  }

  bool is_draft(std::string_view kind, const std::string& id) const {
    return std::ranges::any_of(content_.source.cards, [&](const Card& card) {
      return card.draft && card.kind == kind && card.id.id == id;
    });
  }

  void write_cards() {
    std::map<std::string, int> positions;
    for (const auto& card : content_.source.cards)
      if (!card.draft)
        insert("INSERT INTO card VALUES (?1, ?2, ?3, ?4)", card.kind, card.id.id,
               ++positions[card.kind], published_body(card).dump());
  }

  void write_texts() {
    for (const auto& text : content_.texts)
      if (!text.draft) write_text(text);
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
