#include "compiler/check.hpp"
#include "compiler/command/command.hpp"
#include "compiler/pack.hpp"

#include <iostream>
#include <memory>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

int build(const Folders& folders, const fs::path& out) {
  Findings findings;
  const Content content = read_content(folders.source, findings);
  check_all(content, folders.fonts, findings);
  if (refused(findings)) return 1;
  const auto pictures = draw_pictures(content.source, folders.pictures(), findings);
  if (refused(findings)) return 1;
  write_pack(content, pictures, out);
  std::cout << out.generic_string() << ": " << content.source.services.size() << " services, "
            << content.texts.size() << " texts, " << pictures.size() << " pictograms, "
            << content.source.languages.size() << " languages\n";
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
