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
  const Contents contents = read_contents(folders.source, findings);
  if (refused(findings)) return 1;  // what cannot be read would be missed everywhere else
  for (const auto& content : contents) check_all(*content, folders.fonts, findings);
  const Drawings drawings = draw_all_pictures(contents, folders.pictures(), findings);
  // A page can only be laid out when the texts themselves are in order.
  if (findings.errors() == 0)
    check_layout(*contents.front(), TemporaryPack(contents, drawings).folder(), folders.fonts,
                 2, findings);
  if (refused(findings, true)) return 1;
  std::cout << sum_of(contents) << ": nothing to mend\n";
  return 0;
}

int stats(const Folders& folders) {
  Findings findings;
  const Contents contents = read_contents(folders.source, findings);
  if (refused(findings)) return 1;
  std::cout << "it 100 %\n";
  const auto& catalogues = contents.front()->catalogues;
  for (std::size_t i = 0; i < catalogues.size(); ++i)
    std::cout << catalogues[i].language << ' ' << percent_done(contents, i) << " %\n";
  return 0;
}

}  // namespace

void add_checking(Commands& commands) {
  commands.add_drawing("lint", "Say what is wrong, where, and how to mend it", lint);
  commands.add("stats", "How much of each language is translated and up to date", stats);
}

}  // namespace atrio::content
