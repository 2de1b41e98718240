#include "compiler/check.hpp"
#include "compiler/command/command.hpp"
#include "compiler/preview.hpp"
#include "compiler/source_watch.hpp"
#include "compiler/sheet.hpp"
#include "compiler/temporary_pack.hpp"

#include <unistd.h>

#include <chrono>
#include <iostream>
#include <memory>

namespace atrio::content {

namespace {

struct PreviewOptions {
  PreviewWish wish{.looks = {"portrait", "large"}};
  bool watch = false;
};

/// "417 of 832 pages" on a terminal; elsewhere a line for each tenth.
Progress progress() {
  return [on_terminal = isatty(STDERR_FILENO) != 0](std::size_t done, std::size_t all) {
    if (on_terminal)
      std::cerr << "\r" << done << " of " << all << " pages" << (done == all ? "\n" : "")
                << std::flush;
    else if (done * 10 / all != (done - 1) * 10 / all)
      std::cerr << done << " of " << all << " pages\n";
  };
}

/// A page that somebody follows says why it stays as it is.
void tell_open_page(const PreviewWish& wish, const Findings& findings) {
  if (!wish.live || !std::filesystem::exists(wish.out / "sheet.css")) return;
  std::vector<std::string> faults;
  for (const auto& finding : findings.sorted())
    if (finding.is_error) faults.push_back(to_line(finding));
  write_news(wish.out, "", faults);
}

/// One sheet of the sources as they stand now; false when they cannot be drawn, and an open
/// page is told why.
bool draw_sheet(const Folders& folders, const PreviewWish& wish) {
  const auto began = std::chrono::steady_clock::now();
  require_sheet_folder(wish.out);
  Findings findings;
  const Contents contents = read_contents(folders.source, findings);
  Drawings drawings;
  if (findings.errors() == 0) {
    for (const auto& content : contents) {
      check_references(content->source, content->below, findings);
      check_texts(content->texts, findings);
    }
    drawings = draw_all_pictures(contents, folders.pictures(), findings);
  }
  if (refused(findings)) {
    tell_open_page(wish, findings);
    return false;
  }
  const TemporaryPack pack(contents, drawings);
  make_preview(contents, pack.folder(), folders.fonts, wish, progress());
  const auto took = std::chrono::steady_clock::now() - began;
  std::cout << (wish.out / "index.html").generic_string() << ": drawn in "
            << std::chrono::round<std::chrono::seconds>(took).count() << " s" << std::endl;
  return true;
}

/// A fault while somebody writes is no reason to stop watching.
void draw_again(const Folders& folders, const PreviewWish& wish) {
  try {
    draw_sheet(folders, wish);
  } catch (const std::exception& fault) {
    std::cerr << "atrio-content: " << fault.what() << '\n';
    write_news(wish.out, "", {fault.what()});
  }
}

int preview(const Folders& folders, const PreviewOptions& options) {
  if (!options.watch) return draw_sheet(folders, options.wish) ? 0 : 1;
  SourceWatch watch(folders.source);  // before drawing: what changes meanwhile counts
  PreviewWish wish = options.wish;
  wish.live = true;
  draw_sheet(folders, wish);
  std::cout << "watching " << folders.source.generic_string() << "; Ctrl-C ends" << std::endl;
  while (watch.wait()) draw_again(folders, wish);
  return 0;
}

}  // namespace

void add_previewing(Commands& commands) {
  const auto options =
      std::make_shared<PreviewOptions>();  // as long as the command line stands
  CLI::App* command = commands.add_drawing(
      "preview", "Draw every screen in every language as one page for a browser",
      [options](const Folders& folders) { return preview(folders, *options); });
  command->add_option("--out", options->wish.out, "the folder for index.html and its pictures")
      ->required();
  command->add_option("--languages", options->wish.languages, "tags, such as ar,bn; else all")
      ->delimiter(',');
  command
      ->add_option("--screens", options->wish.screens,
                   "such as choose_need,service/ID; else every screen in every state")
      ->delimiter(',');
  std::vector<std::string> looks;
  for (const PageLook& look : page_looks()) looks.emplace_back(look.name);
  command->add_option("--looks", options->wish.looks, "which of the looks; portrait,large")
      ->delimiter(',')
      ->check(CLI::IsMember(looks));
  command->add_option("--layers", options->wish.layer,
                      "a layer's id: draw it with all that it lies on; else the base alone");
  command->add_option("--threads", options->wish.threads, "how many draw at once; 2")
      ->check(CLI::Range(1, 64));
  command->add_flag("--watch", options->watch,
                    "draw again when a source changes; the open page follows");
}

}  // namespace atrio::content
