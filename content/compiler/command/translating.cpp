#include "compiler/check.hpp"
#include "compiler/command/command.hpp"
#include "compiler/merge.hpp"
#include "compiler/new_folder.hpp"

#include <chrono>
#include <iostream>
#include <memory>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

int extract_templates(const Folders& folders, const fs::path& out) {
  if (fs::exists(out) && !fs::is_directory(out))
    throw std::runtime_error(out.generic_string() + ": is no folder; name another --out");
  Findings findings;
  const Contents contents = read_contents(folders.source, findings);
  if (refused(findings)) return 1;
  NewFolder folder(out);
  for (const auto& content : contents)
    std::cout << extract(*content, out).generic_string() << ": " << content->texts.size()
              << " texts\n";
  folder.keep();
  return 0;
}

int merge_all(const Folders& folders) {
  Findings findings;
  const Contents contents = read_contents(folders.source, findings);
  if (refused(findings)) return 1;
  const LocalDay today{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())
                           .time_since_epoch()};
  for (const auto& content : contents)
    for (const auto& language : content->source.languages) {
      if (language.tag == "it") continue;
      const Merged merged = merge(*content, language, today, findings);
      if (merged.added + merged.outdated + merged.retired > 0)
        std::cout << content->source.folder << "/po/" << language.tag << ".po: " << merged.added
                  << " new, " << merged.outdated << " outdated, " << merged.retired
                  << " retired\n";
    }
  if (refused(findings)) return 1;
  std::cout << "every PO file is up to date with the Italian\n";
  return 0;
}

}  // namespace

void add_translating(Commands& commands) {
  const auto out = std::make_shared<fs::path>();  // as long as the command line stands
  commands
      .add("extract", "Write the templates for a new language, messages.pot",
           [out](const Folders& folders) { return extract_templates(folders, *out); })
      ->add_option("--out", *out, "the folder for it")
      ->required();
  commands.add("merge", "Bring every PO file up to date with the Italian", merge_all);
}

}  // namespace atrio::content
