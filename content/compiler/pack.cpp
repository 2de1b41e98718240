#include "pack.hpp"

#include "base/file.hpp"
#include "beside.hpp"
#include "guide/guide.hpp"
#include "lib/crypto/sha256.hpp"
#include "lib/json/json.hpp"
#include "pack_database.hpp"

#include <map>
#include <stdexcept>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

json::Json file_entry(const std::string& path, const std::string& bytes) {
  return {{"path", path}, {"bytes", bytes.size()}, {"sha256", crypto::sha256_hex(bytes)}};
}

/// Everything a terminal needs to know before it opens the rest (design §6).
std::string manifest(const Source& source, const std::string& database,
                     const std::map<std::string, const DrawnPicture*>& media) {
  json::Json languages = json::Json::array();
  for (const auto& language : source.languages) languages.push_back(language.tag);
  json::Json files = json::Json::array({file_entry("pack.sqlite", database)});
  for (const auto& [sha256, drawn] : media)
    files.push_back(file_entry("media/" + sha256, drawn->png));
  const json::Json all{{"schema", guide::newest_schema},
                       {"id", source.id},
                       {"kind", source.kind},
                       {"under", source.under},
                       {"languages", std::move(languages)},
                       {"files", std::move(files)}};
  return all.dump(1) + "\n";
}

/// The pack of one layer, into a folder that is still beside its place.
void write_layer(const Content& content, const std::vector<DrawnPicture>& pictures,
                 const fs::path& folder) {
  fs::create_directories(folder / "media");
  std::map<std::string, const DrawnPicture*> media;  // two pictograms may look the same
  for (const auto& drawn : pictures) media.emplace(drawn.sha256, &drawn);
  for (const auto& [sha256, drawn] : media) replace_file(folder / "media" / sha256, drawn->png);
  const fs::path database = folder / "pack.sqlite";
  write_pack_database(database, content, pictures);
  replace_file(folder / "manifest.json", manifest(content.source, read_file(database), media));
}

}  // namespace

Drawings draw_all_pictures(const Contents& contents, const PictureFolders& folders,
                           Findings& findings) {
  Drawings drawings;
  for (const auto& content : contents)
    drawings.push_back(draw_pictures(content->source, folders, findings));
  return drawings;
}

void require_pack_folder(const fs::path& out) {
  if (!fs::exists(out)) return;
  if (fs::is_directory(out) && (fs::is_empty(out) || fs::exists(out / "manifest.json"))) return;
  throw std::runtime_error(out.string() +
                           ": holds something else than a pack; name another --out");
}

void write_packs(const Contents& contents, const Drawings& drawings, const fs::path& out) {
  const fs::path place = fs::absolute(out / ".").parent_path();
  require_pack_folder(place);
  const Beside beside(place);
  for (std::size_t i = 0; i < contents.size(); ++i) {
    const Source& source = contents[i]->source;
    if (source.is_draft()) continue;
    write_layer(*contents[i], drawings[i],
                source.is_base() ? beside.folder() : beside.folder() / "layers" / source.id);
  }
  beside.put_in_place();
}

}  // namespace atrio::content
