// uses: guide content lib/json lib/crypto
// A hostile pack, signed for in its own manifest, opens or is refused; what opens can be read
// whole.
#include "guide/guide.hpp"
#include "lib/crypto/sha256.hpp"
#include "lib/json/json.hpp"
#include "support/sample_pack.hpp"

#include <cstddef>
#include <cstdint>

namespace {

using namespace atrio;

/// A good pack to spoil.
struct Base {
  Base() {
    tests::build_pack(sample, folder);
    database = read_file(folder / "pack.sqlite");
    manifest = json::parse(read_file(folder / "manifest.json"), "manifest", 1 << 20);
  }
  tests::SampleContent sample;
  std::filesystem::path folder = sample.root() / "pack";
  std::string database;
  json::Json manifest;
};

void write(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

void read_everything(const guide::Guide& guide) {
  for (const auto& language : guide.languages())
    for (const auto& need : guide.needs())
      for (const auto& card : guide.services(need.id))
        (void)guide.service(card.id, language.tag);
  for (const char* path : {"ui/dock/back", "ui/wait/people"})
    if (guide.has_text(path)) (void)guide.format(path, "ar", {{"n", std::int64_t{3}}});
}

}  // namespace

/// A first byte '{' makes the input the manifest; else each three bytes overwrite one byte of
/// the database: place (two bytes), value.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Base base;
  if (size > 0 && data[0] == '{') {
    write(base.folder / "manifest.json", {reinterpret_cast<const char*>(data), size});
  } else {
    std::string database = base.database;
    for (std::size_t at = 0; at + 2 < size; at += 3)
      database[(data[at] * 256u + data[at + 1]) % database.size()] =
          static_cast<char>(data[at + 2]);
    write(base.folder / "pack.sqlite", database);
    json::Json manifest = base.manifest;
    manifest["files"][0]["sha256"] = crypto::sha256_hex(database);
    write(base.folder / "manifest.json", manifest.dump());
  }
  try {
    read_everything(guide::Guide(base.folder));
  } catch (const guide::PackError&) {
  }
  return 0;
}
