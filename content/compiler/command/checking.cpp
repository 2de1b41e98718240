#include "compiler/check.hpp"
#include "compiler/command/command.hpp"
#include "compiler/coverage.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace atrio::content {

namespace {

struct StatsWish {
  std::vector<std::string> languages;  ///< all when empty
  bool by_part = false;
  bool json = false;

  bool wants(const std::string& language) const {
    return languages.empty() || std::ranges::count(languages, language) > 0;
  }
};

std::ostream& operator<<(std::ostream& out, const Coverage& coverage) {
  return out << coverage.missing << " missing, " << coverage.outdated << " outdated, "
             << coverage.unchecked << " unchecked, " << coverage.checked << " checked";
}

nlohmann::json json_of(const Coverage& coverage) {
  return {{"missing", coverage.missing},
          {"outdated", coverage.outdated},
          {"unchecked", coverage.unchecked},
          {"checked", coverage.checked}};
}

void print(const std::string& language, const std::map<std::string, Coverage>& parts,
           bool by_part) {
  std::cout << language << ' ' << whole(parts).percent() << " %";
  if (by_part) std::cout << ": " << whole(parts);
  std::cout << '\n';
  for (const auto& [part, coverage] : parts)
    if (by_part && coverage.checked < coverage.all())
      std::cout << "  " << part << ": " << coverage << '\n';
}

int stats(const Folders& folders, const StatsWish& wish) {
  Findings findings;
  const Contents contents = read_contents(folders.source, findings);
  if (refused(findings)) return 1;
  auto all = nlohmann::json::object();
  if (wish.wants("it") && !wish.json) std::cout << "it 100 %\n";
  const auto& catalogues = contents.front()->catalogues;
  for (std::size_t i = 0; i < catalogues.size(); ++i) {
    const std::string& language = catalogues[i].language;
    if (!wish.wants(language)) continue;
    const auto parts = coverage_by_part(contents, i);
    if (!wish.json) {
      print(language, parts, wish.by_part);
      continue;
    }
    all[language] = json_of(whole(parts));
    all[language]["percent"] = whole(parts).percent();
    for (const auto& [part, coverage] : parts) all[language]["parts"][part] = json_of(coverage);
  }
  if (wish.json) std::cout << all.dump(1) << '\n';
  return 0;
}

}  // namespace

void add_checking(Commands& commands) {
  const auto wish = std::make_shared<StatsWish>();  // as long as the command line stands
  CLI::App* command =
      commands.add("stats", "How much of each language is translated and up to date",
                   [wish](const Folders& folders) { return stats(folders, *wish); });
  command->add_option("--languages", wish->languages, "tags, such as ar,bn; else all")
      ->delimiter(',');
  command->add_flag("--by-part", wish->by_part,
                    "what is missing, outdated and unchecked, and in which service");
  command->add_flag("--json", wish->json, "the same for programs");
}

}  // namespace atrio::content
