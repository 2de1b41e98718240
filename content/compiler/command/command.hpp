#pragma once

#include "compiler/finding.hpp"
#include "compiler/picture.hpp"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <functional>

/// The sub-commands of atrio-content. Each file of this folder adds its own, with its options;
/// main.cpp lists them.
namespace atrio::content {

/// Where things lie. What nobody names is looked for in the checkout around the sources.
struct Folders {
  std::filesystem::path source;  ///< the folder with pack.yaml
  std::filesystem::path npm;     ///< node_modules with the pictograms
  std::filesystem::path shapes;  ///< our own drawings
  std::filesystem::path fonts;   ///< the font table, a file

  PictureFolders pictures() const { return {npm, shapes}; }
};

/// Returns the exit code: 0, or 1 when there is something to mend.
using Run = std::function<int(const Folders&)>;

class Commands {
 public:
  /// Borrows `app`.
  explicit Commands(CLI::App& app);

  /// A command that reads SOURCE. The caller adds options of its own to what comes back.
  CLI::App* add(const char* name, const char* says, Run run);
  /// The same with --npm, --shapes and --fonts.
  CLI::App* add_drawing(const char* name, const char* says, Run run);

  /// Runs the command that was typed, after the app has parsed. Throws std::runtime_error when
  /// its --out lies in the sources.
  int run();

 private:
  CLI::App& app_;
  Folders folders_;
  Run chosen_;
};

/// Prints the errors, and the notes if wanted, to standard error; true when there is an error.
bool refused(const Findings& findings, bool notes = false);

void add_linting(Commands& commands);      ///< lint
void add_checking(Commands& commands);     ///< stats
void add_building(Commands& commands);     ///< build
void add_translating(Commands& commands);  ///< extract, merge
void add_previewing(Commands& commands);   ///< preview
void add_exporting(Commands& commands);    ///< export
void add_reviewing(Commands& commands);    ///< reviewed, checked
void add_web(Commands& commands);          ///< web

}  // namespace atrio::content
