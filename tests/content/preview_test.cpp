#include "compiler/preview.hpp"

#include "base/file.hpp"
#include "compiler/temporary_pack.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <map>

using namespace atrio;
using namespace atrio::tests;
namespace fs = std::filesystem;

namespace {

const fs::path root = ATRIO_SOURCE_DIR;

/// The true sources, and a sheet of two pages in two languages.
struct Desk {
  Desk() : contents(content::read_contents(root / "content", findings)) {
    wish.out = folder.path() / "sheet";
    wish.languages = {"ar"};
    wish.screens = {"choose_need/last-page", "queue_closed/over"};
    wish.looks = {"portrait"};
  }

  std::string draw() const {
    return content::make_preview(contents, pack.folder(), root / "assets/fonts.json", wish,
                                 [](std::size_t, std::size_t) {});
  }

  /// When each picture was written.
  std::map<fs::path, fs::file_time_type> pictures() const {
    std::map<fs::path, fs::file_time_type> times;
    for (const char* size : {"pages", "tiles"})
      for (const auto& file : fs::directory_iterator(wish.out / size))
        times[file.path()] = file.last_write_time();
    return times;
  }

  TemporaryFolder folder;
  content::Findings findings;
  content::Contents contents;
  content::TemporaryPack pack{
      contents, content::draw_all_pictures(
                    contents, {root / "provisioning/npm/node_modules", root / "assets/shapes"},
                    findings)};
  content::PreviewWish wish;
};

}  // namespace

TEST_CASE("a sheet has each page large and small, and Italian beside", "[content]") {
  const Desk desk;
  desk.draw();
  CHECK(desk.pictures().size() == 8);
  const std::string page = read_file(desk.wish.out / "index.html");
  for (const char* language : {"it", "ar"})
    CHECK_THAT(page, Catch::Contains("data-screen=\"queue_closed/over\" data-language=\"" +
                                     std::string(language) + "\" data-look=\"portrait\""));
}

TEST_CASE("what did not change is not painted again, and what nobody shows goes", "[content]") {
  Desk desk;
  const std::string version = desk.draw();
  const auto before = desk.pictures();
  CHECK(desk.draw() == version);
  CHECK(desk.pictures() == before);
  desk.wish.screens.pop_back();
  CHECK(desk.draw() != version);
  CHECK(desk.pictures().size() == 4);
}

TEST_CASE("a folder with other things in it is left alone", "[content]") {
  const Desk desk;
  fs::create_directories(desk.wish.out / "pages");
  replace_file(desk.wish.out / "pages/holiday.png", "mine");
  CHECK_THROWS_WITH(desk.draw(), Catch::Contains("name another --out"));
  CHECK(read_file(desk.wish.out / "pages/holiday.png") == "mine");
}

TEST_CASE("an editor of a layer sees the pages with all that it lies on", "[content]") {
  Desk desk;
  desk.wish.screens = {"choose_need/last-page"};
  const auto texts = [&] {
    desk.draw();
    return read_file(desk.wish.out / "sheet_texts.js");
  };
  CHECK_THAT(texts(), !Catch::Contains("ui/header/example"));
  desk.wish.layer = "sportello-borgolieto";
  CHECK_THAT(texts(), Catch::Contains("ui/header/example"));
  desk.wish.layer = "atlantis";
  CHECK_THROWS_WITH(desk.draw(), Catch::Contains("'atlantis'"));
}

TEST_CASE("a language, screen or look that does not exist is named", "[content]") {
  Desk desk;
  desk.wish.languages = {"tlh"};
  CHECK_THROWS_WITH(desk.draw(), Catch::Contains("'tlh'"));
  desk.wish.languages = {"ar"};
  desk.wish.screens = {"lobby"};
  CHECK_THROWS_WITH(desk.draw(), Catch::Contains("'lobby'"));
  desk.wish.screens = {"queue_closed"};
  desk.wish.looks = {"upside-down"};
  CHECK_THROWS_WITH(desk.draw(), Catch::Contains("'upside-down'"));
}
