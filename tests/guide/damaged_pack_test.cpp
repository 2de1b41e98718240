#include "guide/guide.hpp"
#include "lib/crypto/sha256.hpp"
#include "lib/json/json.hpp"
#include "support/catch.hpp"
#include "support/sample_pack.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace atrio;
using namespace atrio::tests;
namespace fs = std::filesystem;

namespace {

/// A pack that somebody spoils.
struct SpoiltPack {
  SpoiltPack() { build_pack(sample, folder); }

  json::Json manifest() const {
    return json::parse(read_file(folder / "manifest.json"), "manifest", 1 << 20);
  }
  void write_manifest(const json::Json& manifest) const {
    replace_file(folder / "manifest.json", manifest.dump());
  }

  /// Changes the database and signs for it in the manifest, as a hostile editor would.
  void change_database(const char* sql) const {
    {
      SQLite::Database db((folder / "pack.sqlite").string(), SQLite::OPEN_READWRITE);
      db.exec(sql);
    }
    sign_database();
  }
  void sign_database() const {
    const std::string bytes = read_file(folder / "pack.sqlite");
    auto all = manifest();
    for (auto& file : all["files"]) {
      if (file["path"] != "pack.sqlite") continue;
      file["bytes"] = bytes.size();
      file["sha256"] = crypto::sha256_hex(bytes);
    }
    write_manifest(all);
  }

  /// What the guide says when it refuses.
  std::string refusal() const {
    try {
      const guide::Guide guide(folder);
      return "opened";
    } catch (const guide::PackError& refused) {
      return refused.what();
    }
  }

  SampleContent sample;
  fs::path folder = sample.root() / "pack";
};

}  // namespace

TEST_CASE("a pack as built opens", "[guide]") {
  const SpoiltPack pack;
  CHECK(pack.refusal() == "opened");
}

TEST_CASE("a newer pack is refused in one clear line", "[guide]") {
  const SpoiltPack pack;
  auto manifest = pack.manifest();
  manifest["schema"] = 3;
  pack.write_manifest(manifest);
  CHECK_THAT(pack.refusal(), Catch::Contains("manifest.json: this pack has schema 3 and this "
                                             "program reads up to 2; update Atrio first"));
  CHECK(pack.refusal().find('\n') == std::string::npos);
}

TEST_CASE("a pack folder that is not there is refused by name", "[guide]") {
  CHECK_THROWS_AS(guide::Guide("no/such/pack"), guide::PackError);
  CHECK_THROWS_WITH(guide::Guide("no/such/pack"),
                    Catch::Contains("no/such/pack/manifest.json"));
}

TEST_CASE("a truncated pack is refused", "[guide]") {
  const SpoiltPack pack;
  fs::resize_file(pack.folder / "pack.sqlite", 8192);
  CHECK_THAT(pack.refusal(), Catch::Contains("pack.sqlite: the pack's file has not the size"));
  pack.sign_database();
  CHECK_THAT(pack.refusal(), Catch::Contains("pack.sqlite"));
  CHECK(pack.refusal() != "opened");
}

TEST_CASE("a flipped byte in the pack is refused", "[guide]") {
  const SpoiltPack pack;
  std::string bytes = read_file(pack.folder / "pack.sqlite");
  bytes[bytes.size() / 2] ^= 1;
  replace_file(pack.folder / "pack.sqlite", bytes);
  CHECK_THAT(pack.refusal(),
             Catch::Contains("pack.sqlite: differs from what manifest.json says"));
}

TEST_CASE("a missing or linked picture is refused", "[guide]") {
  const SpoiltPack pack;
  const fs::path picture = guide::Guide(pack.folder).picture("door")->file;
  fs::rename(picture, pack.sample.root() / "elsewhere");
  CHECK_THAT(pack.refusal(), Catch::Contains("is not there"));
  fs::create_symlink(pack.sample.root() / "elsewhere", picture);
  CHECK_THAT(pack.refusal(), Catch::Contains("is not there"));
}

TEST_CASE("a manifest that points outside its pack is refused", "[guide]") {
  const SpoiltPack pack;
  auto manifest = pack.manifest();
  manifest["files"][1]["path"] = "../../secret";
  pack.write_manifest(manifest);
  CHECK_THAT(pack.refusal(), Catch::Contains("which is no place in a pack"));
}

TEST_CASE("a manifest that is no manifest is refused", "[guide]") {
  const SpoiltPack pack;
  for (const char* text :
       {"", "[]", "{", "{\"schema\":\"2\"}", "{\"schema\":2}",
        "{\"schema\":1,\"id\":\"x\",\"files\":[]}", "{\"schema\":2,\"id\":\"x\",\"files\":[]}",
        R"({"schema":2,"id":"x","kind":"base","under":"","files":{"a":1}})"}) {
    replace_file(pack.folder / "manifest.json", text);
    CHECK_THAT(pack.refusal(), Catch::Contains("manifest.json"));
  }
}

TEST_CASE("a trigger, a view or another table in a pack is refused", "[guide]") {
  const SpoiltPack pack;
  pack.change_database("CREATE VIEW evil AS SELECT load_extension('x')");
  CHECK_THAT(pack.refusal(), Catch::Contains("has not the tables of schema 2"));
}

TEST_CASE("a service that names a picture, a need or a text nobody has is refused", "[guide]") {
  const char* changes[] = {
      "UPDATE card SET body = json_set(body, '$.pictogram', 'dragon') WHERE kind = 'service'",
      "UPDATE card SET body = json_set(body, '$.need', 'castello') WHERE kind = 'service'",
      "UPDATE card SET body = json_set(body, '$.description', 3) WHERE kind = 'service'",
      "UPDATE card SET body = json_set(body, '$.offices[0]', 'posta') WHERE kind = 'service'",
      "UPDATE card SET body = json_remove(body, '$.sensitive') WHERE kind = 'service'",
      "UPDATE card SET body = '[]' WHERE kind = 'service'",
      "UPDATE card SET body = '{{' WHERE kind = 'service'",
      "DELETE FROM text WHERE path = 'service/residenza/title'",
      "UPDATE picture SET sha256 = lower(hex(zeroblob(32)))"};
  for (const char* change : changes) {
    const SpoiltPack pack;
    pack.change_database(change);
    CHECK_THAT(pack.refusal(), Catch::Contains("pack.sqlite: "));
  }
}

TEST_CASE("a text that is not UTF-8 is refused", "[guide]") {
  const SpoiltPack pack;
  pack.change_database(
      "UPDATE text SET value = CAST(x'41FF42' AS TEXT) WHERE path = 'ui/dock/back'");
  CHECK_THAT(pack.refusal(), Catch::Contains("is not UTF-8"));
}
