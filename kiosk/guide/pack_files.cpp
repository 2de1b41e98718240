#include "guide/pack_files.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "guide/guide.hpp"
#include "guide/pack_schema.hpp"
#include "lib/crypto/sha256.hpp"
#include "lib/json/json.hpp"

#include <algorithm>

namespace atrio::guide {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t max_manifest_bytes = 4u << 20;
constexpr std::size_t max_database_bytes = 256u << 20;
constexpr std::size_t max_media_bytes = 64u << 20;  // one recorded voice may be long

[[noreturn]] void refuse(const fs::path& file, const std::string& why) {
  throw PackError(file.string() + ": " + for_log(why));
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

void check_size(const fs::path& file, std::uintmax_t bytes, std::size_t limit) {
  std::error_code fault;
  if (fs::symlink_status(file, fault).type() != fs::file_type::regular)
    refuse(file, "the pack's file is not there; get the pack again");
  const auto found = fs::file_size(file, fault);
  if (fault || found != bytes || found > limit)
    refuse(file,
           "the pack's file has not the size that manifest.json says; get the pack again");
}

void check_file(const fs::path& folder, const json::Json& entry, Manifest& into) {
  const fs::path manifest = folder / "manifest.json";
  const std::string path = entry.at("path");
  const std::string sha256 = entry.at("sha256");
  const auto bytes = entry.at("bytes").get<std::uintmax_t>();
  if (!is_sha256(sha256)) refuse(manifest, "\"" + path + "\" has no SHA-256");
  if (path == "pack.sqlite") {
    check_size(folder / path, bytes, max_database_bytes);
    if (crypto::sha256_hex(read_file(folder / path, max_database_bytes)) != sha256)
      refuse(folder / path, "differs from what manifest.json says; get the pack again");
  } else if (path == "media/" + sha256) {
    check_size(folder / path, bytes, max_media_bytes);
    into.media.insert(sha256);
  } else {
    refuse(manifest, "names \"" + path + "\", which is no place in a pack");
  }
}

/// Everything in a database that can hold rows or run: its tables with their SQL, and triggers,
/// views or virtual tables if somebody put them there.
std::set<std::string> shape_of(sqlite::Database& db) {
  std::set<std::string> shape;
  sqlite::Statement row(db, "SELECT type, name, coalesce(sql, '') FROM sqlite_master");
  while (row.step()) shape.insert(row.text(0) + " " + row.text(1) + " " + row.text(2));
  return shape;
}

const std::set<std::string>& our_shape() {
  static const std::set<std::string> shape = [] {
    sqlite::Database empty(":memory:");
    empty.execute(std::string(pack_schema));
    return shape_of(empty);
  }();
  return shape;
}

void check_texts(sqlite::Database& db) {
  sqlite::Statement all(db, "SELECT path, value FROM text");
  while (all.step()) {
    const std::string value = all.text(1);
    if (!is_utf8(value) || value.find('\0') != std::string::npos)
      refuse(db.path(), "the text " + all.text(0) + " is not UTF-8");
  }
}

}  // namespace

Manifest check_files(const fs::path& folder) {
  const fs::path file = folder / "manifest.json";
  try {
    const json::Json manifest =
        json::parse(read_file(file, max_manifest_bytes), file.string(), max_manifest_bytes);
    const int schema = manifest.at("schema").get<int>();
    if (schema > newest_schema)
      refuse(file, "this pack has schema " + std::to_string(schema) +
                       " and this program reads up to " + std::to_string(newest_schema) +
                       "; update Atrio first");
    if (schema < newest_schema)
      refuse(file, "this pack has schema " + std::to_string(schema) +
                       ", which is too old for this program; build it anew");
    Manifest read{.id = manifest.at("id"),
                  .kind = manifest.at("kind"),
                  .under = manifest.at("under"),
                  .media = {}};
    const json::Json& files = manifest.at("files");
    if (std::ranges::none_of(
            files, [](const json::Json& entry) { return entry.at("path") == "pack.sqlite"; }))
      refuse(file, "names no pack.sqlite");
    for (const auto& entry : files) check_file(folder, entry, read);
    return read;
  } catch (const json::Json::exception& fault) {
    refuse(file, std::string("is not a pack's manifest: ") + fault.what());
  } catch (const PackError&) {
    throw;
  } catch (const std::runtime_error& fault) {
    throw PackError(for_log(fault.what()));
  }
}

void check_database(sqlite::Database& db, const Manifest& manifest) {
  if (const std::string fault = db.integrity_fault(); !fault.empty())
    refuse(db.path(), "is damaged (" + fault + "); get the pack again");
  if (shape_of(db) != our_shape())
    refuse(db.path(), "has not the tables of schema " + std::to_string(newest_schema));
  sqlite::Statement picture(db, "SELECT id, sha256 FROM picture");
  while (picture.step())
    if (!manifest.media.contains(picture.text(1)))
      refuse(db.path(), "the picture " + picture.text(0) + " has no file");
  check_texts(db);
}

}  // namespace atrio::guide
