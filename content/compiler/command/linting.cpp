#include "base/local_time.hpp"
#include "compiler/check.hpp"
#include "compiler/check_layout.hpp"
#include "compiler/command/command.hpp"
#include "compiler/picture.hpp"
#include "compiler/review.hpp"
#include "compiler/rules.hpp"
#include "compiler/temporary_pack.hpp"

#include <iomanip>
#include <iostream>
#include <memory>

namespace atrio::content {

namespace {

struct LintOptions {
  std::string today;  ///< ISO date; empty = of the clock
  bool review = false;
};

LocalDay today(const LintOptions& options) {
  if (const auto day = local_day(options.today)) return *day;
  const auto now = std::chrono::system_clock::now();
  return LocalDay(std::chrono::floor<std::chrono::days>(now).time_since_epoch());
}

void print_readability(const Content& base) {
  const auto pages = readability_of(base);
  for (const auto& page : pages)
    std::cout << "Gulpease " << std::setw(3) << page.gulpease << "  " << page.service << '\n';
  std::cout << "Gulpease " << std::setw(3) << mean_gulpease(pages) << "  mean of "
            << pages.size() << " services\n";
}

int print_doubts(const Contents& contents) {
  const auto doubts = doubts_of(contents);
  for (const auto& doubt : doubts)
    std::cout << doubt.place.file << ':' << doubt.place.line << ": " << doubt.entry << ": "
              << doubt.what << '\n';
  std::cout << doubts.size() << " to ask about, to try or to look at again\n";
  return 0;
}

int lint(const Folders& folders, const LintOptions& options) {
  Findings findings;
  const Contents contents = read_contents(folders.source, findings);
  if (refused(findings)) return 1;  // what cannot be read would be missed everywhere else
  if (options.review) return print_doubts(contents);
  const Rulebook rulebook = read_rulebook(contents, findings);
  for (const auto& content : contents) {
    check_all(*content, folders.fonts, findings);
    check_words(*content, rulebook, findings);
    check_dates(*content, today(options), findings);
    check_licences(content->source, folders.pictures(), findings);
  }
  const Drawings drawings = draw_all_pictures(contents, folders.pictures(), findings);
  // A page can only be laid out when the texts themselves are in order.
  if (findings.errors() == 0)
    check_layout(contents, TemporaryPack(contents, drawings).folder(), folders.fonts, 2,
                 findings);
  if (refused(findings, true)) return 1;
  print_readability(*contents.front());
  std::cout << sum_of(contents) << ": nothing to mend\n";
  return 0;
}

}  // namespace

void add_linting(Commands& commands) {
  const auto options = std::make_shared<LintOptions>();  // as long as the command line stands
  CLI::App* command = commands.add_drawing(
      "lint", "Say what is wrong, where, and how to mend it",
      [options](const Folders& folders) { return lint(folders, *options); });
  command->add_flag("--review", options->review,
                    "list what is uncertain, what nobody tried, and what must be looked at "
                    "again");
  command
      ->add_option("--today", options->today, "the day to judge dates by, such as 2026-11-23")
      ->check([](const std::string& day) {
        return local_day(day) ? "" : "\"" + day + "\" is no day; write it like 2026-11-23";
      });
}

}  // namespace atrio::content
