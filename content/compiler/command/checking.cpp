#include "compiler/check.hpp"
#include "compiler/check_layout.hpp"
#include "compiler/command/command.hpp"
#include "compiler/merge.hpp"
#include "compiler/picture.hpp"
#include "compiler/temporary_pack.hpp"

#include <iostream>

namespace atrio::content {

namespace {

int lint(const Folders& folders) {
  Findings findings;
  const Content content = read_content(folders.source, findings);
  check_all(content, folders.fonts, findings);
  const auto pictures = draw_pictures(content.source, folders.pictures(), findings);
  // A page can only be laid out when the texts themselves are in order.
  if (findings.errors() == 0)
    check_layout(content, TemporaryPack(content, pictures).folder(), folders.fonts, 2,
                 findings);
  if (refused(findings, true)) return 1;
  std::cout << content.source.services.size() << " services, " << content.texts.size()
            << " texts, " << content.source.languages.size() << " languages: nothing to mend\n";
  return 0;
}

int stats(const Folders& folders) {
  Findings findings;
  const Content content = read_content(folders.source, findings);
  if (refused(findings)) return 1;
  std::cout << "it 100 %\n";
  for (const auto& catalogue : content.catalogues)
    std::cout << catalogue.language << ' ' << percent_done(content, catalogue) << " %\n";
  return 0;
}

}  // namespace

void add_checking(Commands& commands) {
  commands.add_drawing("lint", "Say what is wrong, where, and how to mend it", lint);
  commands.add("stats", "How much of each language is translated and up to date", stats);
}

}  // namespace atrio::content
