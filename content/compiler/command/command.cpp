#include "compiler/command/command.hpp"

#include <iostream>
#include <stdexcept>
#include <utility>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

/// The folders of a checkout, seen from its content/.
Folders completed(Folders folders) {
  const fs::path root = fs::proximate(fs::weakly_canonical(folders.source / ".."));
  if (folders.npm.empty()) folders.npm = root / "provisioning/npm/node_modules";
  if (folders.shapes.empty()) folders.shapes = root / "assets/shapes";
  if (folders.fonts.empty()) folders.fonts = root / "assets/fonts.json";
  return folders;
}

/// What we make must not become a source, nor take the place of one.
void require_outside(const fs::path& source, const fs::path& out) {
  const fs::path way =
      fs::weakly_canonical(out).lexically_relative(fs::weakly_canonical(source));
  if (way.empty() || *way.begin() == "..") return;
  throw std::runtime_error(out.generic_string() +
                           ": lies in the sources; name an --out outside of them");
}

}  // namespace

Commands::Commands(CLI::App& app) : app_(app) { app_.require_subcommand(1); }

CLI::App* Commands::add(const char* name, const char* says, Run run) {
  CLI::App* command = app_.add_subcommand(name, says);
  command->add_option("SOURCE", folders_.source, "the folder with the sources")->required();
  command->callback([this, run = std::move(run)] { chosen_ = run; });
  return command;
}

CLI::App* Commands::add_drawing(const char* name, const char* says, Run run) {
  CLI::App* command = add(name, says, std::move(run));
  command->add_option("--npm", folders_.npm, "node_modules with the pictograms");
  command->add_option("--shapes", folders_.shapes, "the folder with our own drawings");
  command->add_option("--fonts", folders_.fonts, "the font table");
  return command;
}

int Commands::run() {
  const CLI::Option* out = app_.get_subcommands().front()->get_option_no_throw("--out");
  if (out && !out->empty()) require_outside(folders_.source, out->as<std::string>());
  return chosen_(completed(folders_));
}

bool refused(const Findings& findings, bool notes) {
  for (const auto& finding : findings.sorted())
    if (notes || finding.is_error) std::cerr << to_line(finding) << '\n';
  if (findings.errors() > 0) std::cerr << findings.errors() << " to mend\n";
  return findings.errors() > 0;
}

}  // namespace atrio::content
