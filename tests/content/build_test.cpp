#include "support/catch.hpp"
#include "support/sample_pack.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <map>

using namespace atrio;
using namespace atrio::tests;
namespace fs = std::filesystem;

namespace {

std::map<std::string, std::string> files_of(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[fs::relative(entry.path(), folder).string()] = read_file(entry.path());
  return files;
}

struct Answer {
  int exit_code;
  std::string said;
};

/// Runs the program as an editor does.
Answer run(const SampleContent& sample, const std::string& arguments) {
  const fs::path said = sample.root() / "said.txt";
  const std::string assets = std::string(ATRIO_SOURCE_DIR) + "/assets";
  const std::string command = "cd '" + sample.root().string() + "' && '" + ATRIO_CONTENT +
                              "' " + arguments + " > said.txt 2>&1";
  const int status = std::system(command.c_str());
  return {WEXITSTATUS(status), read_file(said)};
}

std::string folders() {
  const std::string assets = std::string(ATRIO_SOURCE_DIR) + "/assets";
  return " --shapes '" + assets + "/shapes' --fonts '" + assets + "/fonts.json'";
}

}  // namespace

TEST_CASE("two builds of the same sources are equal to the byte", "[content]") {
  const SampleContent sample;
  build_pack(sample, sample.root() / "one");
  build_pack(sample, sample.root() / "two");
  const auto one = files_of(sample.root() / "one");
  CHECK(one.size() == 4);  // manifest, database, two pictures
  CHECK(one == files_of(sample.root() / "two"));
}

TEST_CASE("a build replaces the old pack and leaves nothing beside it", "[content]") {
  const SampleContent sample;
  const fs::path out = sample.root() / "packs" / "pack";
  build_pack(sample, out);
  const auto before = files_of(out);
  sample.change("ui.yaml", "\"Indietro\"", "\"Torna\"");
  build_pack(sample, out);
  CHECK(files_of(out) != before);
  CHECK(std::distance(fs::directory_iterator(out.parent_path()), {}) == 1);
}

TEST_CASE("a build that is refused leaves the old pack and nothing half-written", "[content]") {
  const SampleContent sample;
  REQUIRE(run(sample, "build content --out packs/pack" + folders()).exit_code == 0);
  const auto before = files_of(sample.root() / "packs");
  sample.change("po/en.po", "`{number}`, given at {time}", "`{number}`, given at noon");

  const Answer answer = run(sample, "build content --out packs/pack" + folders());

  CHECK(answer.exit_code == 1);
  CHECK_THAT(answer.said, Catch::Contains("content/po/en.po:14: \"ui/last\""));
  CHECK(files_of(sample.root() / "packs") == before);
}

TEST_CASE("a build never replaces a folder that is no pack", "[content]") {
  const SampleContent sample;
  fs::create_directories(sample.root() / "photos");
  replace_file(sample.root() / "photos" / "me.jpg", "x");
  const Answer answer = run(sample, "build content --out photos" + folders());
  CHECK(answer.exit_code == 1);
  CHECK_THAT(answer.said, Catch::Contains("holds something else than a pack"));
  CHECK(fs::exists(sample.root() / "photos" / "me.jpg"));
}

TEST_CASE("an editor learns by the exit code whether there is something to mend", "[content]") {
  const SampleContent sample;
  const std::string build = "build content --out pack" + folders();
  CHECK(run(sample, build).exit_code == 0);
  sample.change("documents.yaml", "id: permesso", "id: Permesso");
  CHECK(run(sample, build).exit_code == 1);
  CHECK(run(sample, "lint content" + folders()).exit_code == 1);
  CHECK(run(sample, "publish content --out x").exit_code == 2);
  CHECK(run(sample, "build content").exit_code == 2);
  CHECK(run(sample, "lint nowhere").exit_code == 1);
  CHECK(run(sample, "--help").exit_code == 0);
}

TEST_CASE("stats prints one line a language", "[content]") {
  const SampleContent sample;
  CHECK_THAT(run(sample, "stats content").said, Catch::Contains("it 100 %\nen 1"));
}

TEST_CASE("the template for a new language holds every text, with its note", "[content]") {
  const SampleContent sample;
  REQUIRE(run(sample, "extract content --out template").exit_code == 0);
  const std::string pot = read_file(sample.root() / "template" / "messages.pot");
  CHECK_THAT(pot, Catch::Contains("#. Where: keys at the bottom of every page\n"
                                  "#. Note: Key: go back.\n"
                                  "#. Room: about 12 Latin letters\n"
                                  "#: ui/dock/back\nmsgctxt \"ui/dock/back\""));
  CHECK_THAT(pot, Catch::Contains("msgctxt \"service/residenza/document/ricevuta/condition\""));
}

TEST_CASE("a picture is as large as it should be and holds the drawing's shape", "[content]") {
  const std::string png = content::draw_mask(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0H1V2H0Z"/></svg>)");
  CHECK(png.substr(1, 3) == "PNG");
  CHECK(png.substr(16, 10) ==
        std::string("\0\0\1\x80\0\0\1\x80\x08\0", 10));  // 384², 8-bit grey
  CHECK_THROWS_WITH(content::draw_mask("<svg"), Catch::Contains(""));
}
