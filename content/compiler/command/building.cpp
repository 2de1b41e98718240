#include "compiler/check.hpp"
#include "compiler/command/command.hpp"
#include "compiler/pack.hpp"

#include <iostream>
#include <memory>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

int build(const Folders& folders, const fs::path& out) {
  require_pack_folder(out);
  Findings findings;
  const Contents contents = read_contents(folders.source, findings);
  if (refused(findings)) return 1;  // what cannot be read would be missed everywhere else
  for (const auto& content : contents) check_all(*content, folders.fonts, findings);
  if (refused(findings)) return 1;
  const Drawings drawings = draw_all_pictures(contents, folders.pictures(), findings);
  if (refused(findings)) return 1;
  write_packs(contents, drawings, out);
  std::cout << out.generic_string() << ": " << sum_of(contents) << ", "
            << drawings.front().size() << " pictograms\n";
  return 0;
}

}  // namespace

void add_building(Commands& commands) {
  const auto out = std::make_shared<fs::path>();  // as long as the command line stands
  commands
      .add_drawing("build", "Check everything and make the pack",
                   [out](const Folders& folders) { return build(folders, *out); })
      ->add_option("--out", *out, "the pack's folder; it is replaced")
      ->required();
}

}  // namespace atrio::content
