#include "check.hpp"
#include "merge.hpp"
#include "pack.hpp"
#include "picture.hpp"

#include <CLI/CLI.hpp>

#include <iostream>
#include <string>

namespace {

using namespace atrio::content;
namespace fs = std::filesystem;

/// What a person typed.
struct Options {
  fs::path source;
  fs::path out;
  fs::path npm;
  fs::path shapes;
  fs::path fonts;
};

/// The folders of a checkout, seen from its content/.
void fill_defaults(Options& options) {
  const fs::path checkout = fs::weakly_canonical(options.source / "..");
  const fs::path root = fs::proximate(checkout);
  if (options.npm.empty()) options.npm = root / "provisioning/npm/node_modules";
  if (options.shapes.empty()) options.shapes = root / "assets/shapes";
  if (options.fonts.empty()) options.fonts = root / "assets/fonts.json";
}

void print(const Findings& findings, bool notes) {
  for (const auto& finding : findings.sorted())
    if (notes || finding.is_error) std::cerr << to_line(finding) << '\n';
}

/// Prints the findings; true when there is an error among them.
bool refused(const Findings& findings, bool notes = false) {
  print(findings, notes);
  if (findings.errors() > 0) std::cerr << findings.errors() << " to mend\n";
  return findings.errors() > 0;
}

int lint(const Options& options) {
  Findings findings;
  const Content content = read_content(options.source, findings);
  check_all(content, options.fonts, findings);
  check_pictures_exist(content.source, {options.npm, options.shapes}, findings);
  if (refused(findings, true)) return 1;
  std::cout << content.source.services.size() << " services, " << content.texts.size()
            << " texts, " << content.source.languages.size() << " languages: nothing to mend\n";
  return 0;
}

int build(const Options& options) {
  Findings findings;
  const Content content = read_content(options.source, findings);
  check_all(content, options.fonts, findings);
  if (refused(findings)) return 1;
  const auto pictures = draw_pictures(content.source, {options.npm, options.shapes}, findings);
  if (refused(findings)) return 1;
  write_pack(content, pictures, options.out);
  std::cout << options.out.generic_string() << ": " << content.source.services.size()
            << " services, " << content.texts.size() << " texts, " << pictures.size()
            << " pictograms, " << content.source.languages.size() << " languages\n";
  return 0;
}

int extract_template(const Options& options) {
  Findings findings;
  const Content content = read_content(options.source, findings);
  if (refused(findings)) return 1;
  extract(content, options.out);
  std::cout << (options.out / "messages.pot").generic_string() << ": " << content.texts.size()
            << " texts\n";
  return 0;
}

int merge_all(const Options& options) {
  Findings findings;
  const Content content = read_content(options.source, findings);
  if (refused(findings)) return 1;
  for (const auto& catalogue : content.catalogues) {
    const Merged merged = merge(content, catalogue.language, findings);
    std::cout << catalogue.file << ": " << merged.added << " new, " << merged.outdated
              << " outdated, " << merged.retired << " retired\n";
  }
  return refused(findings) ? 1 : 0;
}

int stats(const Options& options) {
  Findings findings;
  const Content content = read_content(options.source, findings);
  if (refused(findings)) return 1;
  std::cout << "it 100 %\n";
  for (const auto& catalogue : content.catalogues)
    std::cout << catalogue.language << ' ' << percent_done(content, catalogue) << " %\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app(
      "Checks the texts of Atrio and makes the content pack that a terminal reads.\n"
      "SOURCE is the folder with pack.yaml, normally \"content\".",
      "atrio-content");
  app.require_subcommand(1);
  Options options;
  int (*command)(const Options&) = nullptr;
  const auto add = [&](const char* name, const char* says, int (*run)(const Options&)) {
    CLI::App* sub = app.add_subcommand(name, says);
    sub->add_option("SOURCE", options.source, "the folder with the sources")->required();
    sub->callback([&command, run] { command = run; });
    return sub;
  };
  const auto add_folders = [&](CLI::App* sub) {
    sub->add_option("--npm", options.npm, "node_modules with the pictograms");
    sub->add_option("--shapes", options.shapes, "the folder with our own drawings");
    sub->add_option("--fonts", options.fonts, "the font table");
  };
  add_folders(add("lint", "Say what is wrong, where, and how to mend it", lint));
  CLI::App* make = add("build", "Check everything and make the pack", build);
  add_folders(make);
  make->add_option("--out", options.out, "the pack's folder; it is replaced")->required();
  add("extract", "Write the template for a new language, messages.pot", extract_template)
      ->add_option("--out", options.out, "the folder for it")
      ->required();
  add("merge", "Bring every PO file up to date with the Italian", merge_all);
  add("stats", "How much of each language is translated and up to date", stats);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& fault) {
    return app.exit(fault) == 0 ? 0 : 2;
  }
  try {
    fill_defaults(options);
    return command(options);
  } catch (const std::exception& fault) {
    std::cerr << "atrio-content: " << fault.what() << '\n';
    return 1;
  }
}
