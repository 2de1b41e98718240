#include "compiler/web/site.hpp"

#include "base/file.hpp"
#include "compiler/temporary_pack.hpp"
#include "compiler/web/edition.hpp"
#include "compiler/web/markup.hpp"
#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <map>
#include <regex>

using namespace atrio;
using namespace atrio::tests;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

const fs::path root = ATRIO_SOURCE_DIR;
const fs::path npm = root / "provisioning/npm/node_modules";
const std::vector<std::string> borgolieto{"ambito-pianura-lieta", "borgolieto",
                                          "sportello-borgolieto"};

void change(const fs::path& file, const std::string& from, const std::string& to) {
  const std::string before = read_file(file);
  const std::string after = std::regex_replace(before, std::regex(from), to);
  REQUIRE(after != before);
  replace_file(file, after);
}

/// The true sources in Italian and Arabic, with one translation taken out, one outdated and one
/// fact in doubt.
struct Sources {
  Sources() {
    fs::copy(root / "content", content, fs::copy_options::recursive);
    change(content / "pack.yaml", "\n  - \\{tag: (?!it|ar)[^\n]*", "");
    change(content / "po/ar.po",
           "(msgctxt \"service/residenza-anagrafica/summary\"\nmsgid \"[^\"]*\"\n)"
           "msgstr \"[^\"]*\"",
           "$1msgstr \"\"");
    change(content / "po/ar.po", "msgctxt \"service/residenza-anagrafica/cost\"",
           "#, fuzzy\n$&");
    change(content / "services/residenza-anagrafica.yaml", "certainty: general\\}",
           "certainty: uncertain, about: time}");
    contents = content::read_contents(content, findings);
    drawings = content::draw_all_pictures(contents, {npm, root / "assets/shapes"}, findings);
    pack = std::make_unique<content::TemporaryPack>(contents, drawings);
  }

  /// Made once: every case only reads it.
  static const Sources& all() {
    static const Sources sources;
    return sources;
  }

  TemporaryFolder folder;
  fs::path content = folder.path() / "content";
  content::Findings findings;
  content::Contents contents;
  content::Drawings drawings;
  std::unique_ptr<content::TemporaryPack> pack;
};

/// A desk at which a site is made for 23 November 2026.
struct Desk {
  Desk() {
    wish.out = folder.path() / "site";
    wish.today = *local_day("2026-11-23");
    wish.npm = npm;
  }

  std::size_t make() const {
    return content::make_site(Sources::all().pack->folder(), Sources::all().drawings, wish);
  }

  std::string page(const std::string& path) const { return read_file(wish.out / path); }

  std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> all;
    for (const auto& file : fs::recursive_directory_iterator(wish.out))
      if (file.is_regular_file())
        all[fs::relative(file.path(), wish.out).string()] = read_file(file.path());
    return all;
  }

  TemporaryFolder folder;
  content::WebWish wish;
};

/// The sites that the cases only read.
const Desk& base_site() {
  static const Desk desk;
  static const std::size_t pages = desk.make();
  CHECK(pages > 100);
  return desk;
}

const Desk& borgolieto_site() {
  static const Desk& desk = *[] {
    static Desk made;
    made.wish.layers = borgolieto;
    made.wish.base_url = "https://www.example.org/atrio";
    made.make();
    return &made;
  }();
  return desk;
}

const std::string residence = "/residenza-anagrafica/index.html";

}  // namespace

TEST_CASE("the QR's address opens the service in the visitor's language", "[content][web]") {
  const std::string page = base_site().page("ar" + residence);
  CHECK_THAT(page, Contains("<html lang=\"ar\" dir=\"rtl\">"));
  CHECK_THAT(page, Contains("<span lang=\"it\" dir=\"ltr\">Residenza in Comune</span>"));
  CHECK_THAT(page, Contains("<span lang=\"it\" dir=\"ltr\">Passaporto</span>"));
  const std::string italian = base_site().page("it" + residence);
  CHECK_THAT(italian, !Contains("class=\"italian\""));
}

TEST_CASE("what has no translation stands in Italian and says so", "[content][web]") {
  const std::string page = base_site().page("ar" + residence);
  CHECK_THAT(page, Contains("<span lang=\"it\" dir=\"ltr\">Per chi vive in modo stabile in un "
                            "Comune.</span> <span class=\"mark missing\">"));
  CHECK_THAT(page, Contains("class=\"freshness warn\""));
}

TEST_CASE("an outdated translation says so beside itself", "[content][web]") {
  CHECK_THAT(base_site().page("ar" + residence), Contains("class=\"mark outdated\""));
  CHECK_THAT(base_site().page("ar/codice-fiscale/index.html"), !Contains("mark outdated"));
}

TEST_CASE("no page claims that a mediator has read it", "[content][web]") {
  for (const auto& [path, html] : base_site().files())
    if (path.starts_with("ar/")) {
      INFO(path);
      CHECK_THAT(html,
                 Contains("class=\"freshness open\"") || Contains("class=\"freshness warn\""));
    }
}

TEST_CASE("a part that rests on a doubtful fact sends to the desk", "[content][web]") {
  const std::string page = base_site().page("it" + residence);
  const auto time = page.find("Quanto tempo ci vuole");
  REQUIRE(time != std::string::npos);
  CHECK_THAT(page.substr(time), Contains("Controlla allo sportello"));
  const auto cost = page.find("Quanto costa");
  CHECK_THAT(page.substr(cost, time - cost), !Contains("Controlla allo sportello"));
}

TEST_CASE("who looks for help in danger leaves no title behind and has a way out",
          "[content][web]") {
  const std::string page = base_site().page("it/violenza-donne-1522/index.html");
  CHECK_THAT(page, Contains("<title>Emergenza, aiuto subito · Atrio</title>"));
  CHECK_THAT(page, Contains("class=\"way-out\""));
  CHECK_THAT(page, Contains("<h1>Aiuto per le donne: 1522</h1>"));
  CHECK_THAT(page, Contains("href=\"tel:1522\""));
  const std::string usual = base_site().page("it" + residence);
  CHECK_THAT(usual, Contains("<title>Residenza in Comune · Atrio</title>"));
  CHECK_THAT(usual, !Contains("class=\"way-out\""));
}

TEST_CASE("an invented municipality says on every page that it is one", "[content][web]") {
  int pages = 0;
  for (const auto& [path, html] : borgolieto_site().files()) {
    if (!path.ends_with(".html")) continue;
    INFO(path);
    CHECK_THAT(html, Contains("<p class=\"example\">"));
    ++pages;
  }
  CHECK(pages > 100);
  CHECK_THAT(base_site().page("it/index.html"), !Contains("<p class=\"example\">"));
}

TEST_CASE("a service names the places where it is done nearby, with their hours",
          "[content][web]") {
  const std::string page = borgolieto_site().page("it" + residence);
  CHECK_THAT(page, Contains("Via dei Campi 3, Cascina Nuova, Borgolieto"));
  CHECK_THAT(page, Contains("<th scope=\"row\">mercoledì</th><td><bdi dir=\"ltr\">"
                            "8:30–15:30</bdi>"));
  CHECK_THAT(page, Contains("Chiuso dal \u2068"
                            "14 dicembre 2026\u2069 al"));
  CHECK_THAT(page, !Contains("Aperto ora"));
  CHECK_THAT(base_site().page("it" + residence), !Contains("Cascina Nuova"));
}

TEST_CASE("what is over is left out", "[content][web]") {
  Desk later;
  later.wish.layers = borgolieto;
  later.wish.today = *local_day("2027-01-10");
  later.make();
  CHECK_THAT(borgolieto_site().page("it" + residence), Contains("Il 24 dicembre"));
  CHECK_THAT(later.page("it" + residence), !Contains("Il 24 dicembre"));
  CHECK_THAT(later.page("it" + residence), !Contains("14 dicembre 2026"));
}

TEST_CASE("a site that knows its address names it on every page", "[content][web]") {
  const std::string page = borgolieto_site().page("ar" + residence);
  CHECK_THAT(page, Contains("<link rel=\"canonical\" href=\"https://www.example.org/atrio/ar/"
                            "residenza-anagrafica/\">"));
  CHECK_THAT(page, Contains("hreflang=\"it\" href=\"https://www.example.org/atrio/it/"));
  CHECK_THAT(borgolieto_site().page("sitemap.xml"),
             Contains("https://www.example.org/atrio/it/offices/"));
  CHECK_THAT(base_site().page("ar" + residence), !Contains("canonical"));
}

TEST_CASE("the same content makes the same site, however many work at it", "[content][web]") {
  Desk alone;
  alone.wish.threads = 1;
  alone.make();
  CHECK(alone.files() == base_site().files());
}

TEST_CASE("a folder that is no web site is left alone", "[content][web]") {
  const Desk desk;
  fs::create_directories(desk.wish.out);
  replace_file(desk.wish.out / "holiday.png", "mine");
  CHECK_THROWS_WITH(desk.make(), Contains("name another --out"));
  CHECK(desk.files() == std::map<std::string, std::string>{{"holiday.png", "mine"}});
}

TEST_CASE("a site that cannot be finished leaves the one before it", "[content][web]") {
  Desk desk;
  desk.make();
  const auto before = desk.files();
  desk.wish.npm = desk.folder.path() / "nowhere";
  CHECK_THROWS_WITH(desk.make(), Contains("nowhere"));
  CHECK(desk.files() == before);
  CHECK(std::distance(fs::directory_iterator(desk.folder.path()), {}) == 1);
}

TEST_CASE("marks become HTML and nothing else does", "[content][web]") {
  CHECK(content::html_of("Chiama **subito** il `112`") ==
        "Chiama <strong>subito</strong> il <bdi dir=\"ltr\" class=\"code\">112</bdi>");
  CHECK(content::html_of("**`A`**") ==
        "<strong><bdi dir=\"ltr\" class=\"code\">A</bdi></strong>");
  CHECK(content::html_of("a < b & \"c\" **d") == "a &lt; b &amp; &quot;c&quot; **d");
  CHECK(content::without_marks("**Due** `\u2068"
                               "3\u2069`") == "Due 3");
}

TEST_CASE("addresses and numbers in a text can be followed", "[content][web]") {
  CHECK(content::with_links("Comune, https://a.it/x?b=1&c, e poi") ==
        "Comune, <a href=\"https://a.it/x?b=1&amp;c\">https://a.it/x?b=1&amp;c</a>, e poi");
  CHECK(content::dialled("+39 02 1234-5") == "+390212345");
  CHECK(content::readable_address("https://www.1522.eu/") == "1522.eu");
}
