#pragma once

#include "guide/guide.hpp"
#include "lib/json/json.hpp"
#include "lib/sqlite/database.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

/// For the sources of this folder: the packs of the chain as one.
namespace atrio::guide {

constexpr std::string_view source_language = "it";

/// One text in one language, with a form for each category; `forms` is empty if there is none.
struct Entry {
  struct Form {
    std::string category;
    std::string value;
  };
  std::vector<Form> forms;
  TextState state = TextState::missing;
  std::optional<Check> check;

  /// The form for a CLDR category, or else the last one.
  const std::string& form(std::string_view category) const;
};

/// An entry as the layers together say it.
struct Card {
  std::string id;
  json::Json body;
};

/// The opened packs, the base first. Not safe for several threads at once.
class Packs {
 public:
  /// Throws PackError.
  Packs(const std::filesystem::path& folder, std::span<const std::string> layers);

  std::span<const Layer> layers() const { return layers_; }
  std::span<const Language> languages() const { return languages_; }
  std::span<const Picture> pictures() const { return pictures_; }

  /// The entries of a kind, the base's first; empty when there are none.
  const std::vector<Card>& cards(std::string_view kind) const;
  const Card* card(std::string_view kind, std::string_view id) const;

  /// The entry at `path` in `language`, or else in Italian, with the language it stands in and
  /// its state. Throws std::out_of_range naming a path that no pack has.
  std::pair<Entry, Text> look_up(std::string_view path, std::string_view language);
  /// Its form for "other".
  Text text(const std::string& path, std::string_view language);
  bool has(std::string_view path) const;
  const std::string& italian(const std::string& path) const;

  /// Where errors say it happened: the base's database.
  const std::string& place() const { return place_; }

 private:
  struct Pack {
    std::unique_ptr<sqlite::Database> db;
    std::unique_ptr<sqlite::Statement> find_text;
  };
  /// The Italian at a path, and the pack whose translations belong to it.
  struct Italian {
    Entry entry;
    std::size_t pack = 0;
  };

  void open(const std::filesystem::path& folder, std::string_view expected_id);
  void read_languages(sqlite::Database& db);
  void read_pictures(sqlite::Database& db, const std::filesystem::path& folder);
  void read_cards(sqlite::Database& db);
  void read_italian(sqlite::Database& db);

  std::string place_;
  std::vector<Pack> packs_;
  std::vector<Layer> layers_;
  std::vector<Language> languages_;
  std::vector<Picture> pictures_;
  std::map<std::string, std::vector<Card>, std::less<>> cards_;
  std::unordered_map<std::string, Italian> italian_;
};

}  // namespace atrio::guide
