#include "guide/packs.hpp"

#include "guide/pack_files.hpp"

#include <algorithm>

namespace atrio::guide {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t max_body_bytes = 100'000;  // as in pack_schema.sql

TextState state_of(std::string_view name) {
  if (name == "checked") return TextState::checked;
  return name == "outdated" ? TextState::outdated : TextState::unchecked;
}

/// Adds a row of `text`: category, value, state, checked_by, checked_on from column `first`.
void add_form(Entry& entry, const sqlite::Statement& row, int first) {
  entry.forms.push_back({row.text(first), row.text(first + 1)});
  entry.state = state_of(row.text(first + 2));
  if (!row.null(first + 3) && !row.null(first + 4))
    entry.check = Check{row.text(first + 3), row.text(first + 4)};
}

template <class List>
auto* find_by_id(List& list, std::string_view id) {
  const auto found =
      std::ranges::find(list, id, [](const auto& one) -> std::string_view { return one.id; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

const std::string& Entry::form(std::string_view category) const {
  const auto found = std::ranges::find(forms, category, &Form::category);
  return found == forms.end() ? forms.back().value : found->value;
}

Packs::Packs(const fs::path& folder, std::span<const std::string> layers)
    : place_((folder / "pack.sqlite").string()) {
  open(folder, {});
  for (const auto& layer : layers) open(folder / "layers" / layer, layer);
}

void Packs::open(const fs::path& folder, std::string_view expected_id) {
  if (!expected_id.empty() && !fs::exists(folder))
    throw PackError(folder.string() + ": the layer \"" + std::string(expected_id) +
                    "\" has no pack here; get it, or take it out of the profile's layers");
  const Manifest manifest = check_files(folder);
  const bool base = packs_.empty();
  const std::string wrong =
      base != manifest.under.empty()        ? "is a local layer, which needs its base below it"
      : !base && manifest.id != expected_id ? "holds the layer \"" + manifest.id + "\""
      : !base && manifest.under != layers_.back().id
          ? "lies on \"" + manifest.under + "\", not on \"" + layers_.back().id + "\""
          : "";
  if (!wrong.empty())
    throw PackError((folder / "manifest.json").string() + ": " + wrong +
                    "; mend the profile's layers");
  auto db = std::make_unique<sqlite::Database>(folder / "pack.sqlite", sqlite::Finished{});
  check_database(*db, manifest);
  if (base) read_languages(*db);
  read_pictures(*db, folder);
  read_cards(*db);
  read_italian(*db);
  const Card* self = base ? nullptr : card("layer", manifest.id);
  layers_.push_back({manifest.id, manifest.kind, self && self->body.value("example", false)});
  auto find_text = std::make_unique<sqlite::Statement>(
      *db,
      "SELECT category, value, state, checked_by, checked_on FROM text "
      "WHERE path = ?1 AND language = ?2");
  packs_.push_back({std::move(db), std::move(find_text)});
}

void Packs::read_languages(sqlite::Database& db) {
  sqlite::Statement row(db,
                        "SELECT tag, endonym, italian_name, right_to_left FROM language "
                        "ORDER BY position");
  while (row.step())
    languages_.push_back({row.text(0), row.text(1), row.text(2), row.integer(3) != 0});
  if (languages_.empty() || languages_.front().tag != source_language)
    throw PackError(db.path().string() + ": the first language is not Italian");
}

void Packs::read_pictures(sqlite::Database& db, const fs::path& folder) {
  sqlite::Statement row(db, "SELECT id, sha256, mirror FROM picture ORDER BY id");
  while (row.step()) {
    Picture picture{row.text(0), folder / "media" / row.text(1), row.integer(2) != 0};
    if (auto* below = find_by_id(pictures_, picture.id))
      *below = std::move(picture);
    else
      pictures_.push_back(std::move(picture));
  }
}

void Packs::read_cards(sqlite::Database& db) {
  sqlite::Statement row(db, "SELECT kind, id, body FROM card ORDER BY kind, position");
  while (row.step()) {
    auto& of_kind = cards_[row.text(0)];
    const std::string id = row.text(1);
    json::Json body = json::parse(
        row.text(2), db.path().string() + ": " + row.text(0) + "/" + id, max_body_bytes);
    if (!body.is_object())
      throw PackError(db.path().string() + ": " + row.text(0) + "/" + id + " is no object");
    if (auto* below = find_by_id(of_kind, id))
      below->body.merge_patch(body);
    else
      of_kind.push_back({id, std::move(body)});
  }
}

void Packs::read_italian(sqlite::Database& db) {
  sqlite::Statement row(db,
                        "SELECT path, category, value, state, checked_by, checked_on FROM text "
                        "WHERE language = 'it' ORDER BY path, category");
  const std::size_t pack = packs_.size();
  std::string latest;
  while (row.step()) {
    std::string path = row.text(0);
    Italian& italian = italian_[path];
    if (path != latest) italian = {.entry = {}, .pack = pack};
    add_form(italian.entry, row, 1);
    latest = std::move(path);
  }
}

const std::vector<Card>& Packs::cards(std::string_view kind) const {
  static const std::vector<Card> none;
  const auto found = cards_.find(kind);
  return found == cards_.end() ? none : found->second;
}

const Card* Packs::card(std::string_view kind, std::string_view id) const {
  return find_by_id(cards(kind), id);
}

std::pair<Entry, Text> Packs::look_up(std::string_view path, std::string_view language) {
  const auto italian = italian_.find(std::string(path));
  if (italian == italian_.end())
    throw std::out_of_range(place_ + ": there is no text " + std::string(path));
  Text text{.value = {}, .language = std::string(language), .state = TextState::missing};
  if (language != source_language) {
    Entry entry;
    sqlite::Statement& row = *packs_[italian->second.pack].find_text;
    row.reset();
    row.bind(1, path).bind(2, language);
    while (row.step()) add_form(entry, row, 0);
    if (!entry.forms.empty()) {
      text.state = entry.state;
      return {std::move(entry), std::move(text)};
    }
    text.language = source_language;
  } else {
    text.state = italian->second.entry.state;
  }
  return {italian->second.entry, std::move(text)};
}

Text Packs::text(const std::string& path, std::string_view language) {
  auto [entry, text] = look_up(path, language);
  text.value = entry.form("other");
  return text;
}

bool Packs::has(std::string_view path) const { return italian_.contains(std::string(path)); }

const std::string& Packs::italian(const std::string& path) const {
  const auto found = italian_.find(path);
  if (found == italian_.end()) throw std::out_of_range(place_ + ": there is no text " + path);
  return found->second.entry.form("other");
}

}  // namespace atrio::guide
