#include "compiler/check_layout.hpp"

#include "base/file.hpp"
#include "compiler/picture.hpp"
#include "compiler/temporary_pack.hpp"
#include "support/catch.hpp"
#include "support/sample_content.hpp"

#include <algorithm>
#include <sstream>

using namespace atrio;
using namespace atrio::tests;
namespace fs = std::filesystem;

namespace {

const fs::path root = ATRIO_SOURCE_DIR;

/// The true texts of the screens in Italian and Arabic, with one service.
class TrueContent {
 public:
  TrueContent() {
    fs::copy(root / "content", folder(), fs::copy_options::recursive);
    for (const auto& file : fs::directory_iterator(folder() / "services"))
      if (file.path().stem() != "residenza-anagrafica") fs::remove(file);
    // What leads to the other services goes with them.
    for (const char* more : {"triage", "forms", "layers", "helplines.yaml"})
      fs::remove_all(folder() / more);
    std::istringstream lines(read_file(folder() / "pack.yaml"));
    std::string kept;
    for (std::string line; std::getline(lines, line);)
      if (line.find("tag: ") == line.npos || line.find("tag: it,") != line.npos ||
          line.find("tag: ar,") != line.npos)
        kept += line + '\n';
    replace_file(folder() / "pack.yaml", kept);
  }

  fs::path folder() const { return root_.path() / "content"; }

  /// The translation of `path` becomes `words`; the line it stands in.
  int translate(const std::string& path, const std::string& words) const {
    std::istringstream lines(read_file(folder() / "po/ar.po"));
    std::string all;
    int number = 0, at = 0;
    bool mine = false;
    for (std::string line; std::getline(lines, line); all += line + '\n') {
      ++number;
      if (line == "msgctxt \"" + path + '"') mine = true, at = number;
      if (!mine || !line.starts_with("msgstr")) continue;
      line = "msgstr \"" + words + '"';
      mine = false;
    }
    replace_file(folder() / "po/ar.po", all);
    return at;
  }

  std::string lint() const {
    content::Findings findings;
    const auto contents = content::read_contents(folder(), findings);
    const auto drawings = content::draw_all_pictures(
        contents, {root / "provisioning/npm/node_modules", root / "assets/shapes"}, findings);
    const content::TemporaryPack pack(contents, drawings);
    content::check_layout(contents, pack.folder(), root / "assets/fonts.json", 2, findings);
    std::string lines;
    for (const auto& finding : findings.sorted())
      if (finding.is_error) lines += content::to_line(finding) + '\n';
    return lines;
  }

 private:
  TemporaryFolder root_;
};

}  // namespace

TEST_CASE("an over-long translation is found with its line, its page and the room it has",
          "[content]") {
  const TrueContent content;
  CHECK(content.lint() == "");
  const int line = content.translate(
      "ui/dock/back", "ارجع الآن من فضلك إلى الصفحة السابقة التي كنت تقرأ فيها قبل قليل");
  const std::string lines = content.lint();
  CHECK_THAT(lines,
             Catch::Contains("po/ar.po:" + std::to_string(line) +
                             ": \"ui/dock/back\" is cut off on choose_language in ar, "));
  CHECK_THAT(lines, Catch::Contains(": shorten it to about "));
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 1);
}

TEST_CASE("an over-long Italian title is found in its YAML file", "[content]") {
  const TrueContent content;
  const fs::path file = content.folder() / "services/residenza-anagrafica.yaml";
  std::string yaml = read_file(file);
  const auto title = yaml.find("\ntitle: \"") + 9;
  yaml.replace(title, yaml.find('"', title) - title,
               "Dichiarazione di cambiamento dell'abitazione e della residenza anagrafica di "
               "tutta la famiglia nel Comune di Borgolieto e in ogni altro luogo");
  replace_file(file, yaml);
  CHECK_THAT(content.lint(),
             Catch::Contains("services/residenza-anagrafica.yaml:") &&
                 Catch::Contains("\"service/residenza-anagrafica/title\" is cut off on "));
}

TEST_CASE("what only a local layer says too long is found in the layer's file", "[content]") {
  const TrueContent content;
  const fs::path layer = content.folder() / "layers/borgo";
  fs::create_directories(layer / "services");
  replace_file(layer / "pack.yaml",
               "id: borgo\nkind: municipality\nunder: base\nname: \"Comune di Borgo\"\n");
  replace_file(
      layer / "services/residenza-anagrafica.yaml",
      "id: residenza-anagrafica\ntitle: \"Dichiarazione di cambiamento dell'abitazione "
      "e della residenza anagrafica di tutta la famiglia nel Comune di Borgo e in ogni "
      "altro luogo\"\n");
  CHECK_THAT(content.lint(),
             Catch::Contains("layers/borgo/services/residenza-anagrafica.yaml:2: "
                             "\"service/residenza-anagrafica/title\" is cut off on "));
}

TEST_CASE("a text that a screen needs and nobody wrote is found", "[content]") {
  const SampleContent sample;
  content::Findings findings;
  const auto contents = content::read_contents(sample.folder(), findings);
  const auto drawings =
      content::draw_all_pictures(contents, {"no-npm-here", root / "assets/shapes"}, findings);
  const content::TemporaryPack pack(contents, drawings);
  content::check_layout(contents, pack.folder(), root / "assets/fonts.json", 1, findings);
  std::string lines;
  for (const auto& finding : findings.sorted()) lines += content::to_line(finding) + '\n';
  CHECK_THAT(lines, Catch::Contains("content: a screen cannot be drawn: there is no text "
                                    "ui/home/question"));
}
