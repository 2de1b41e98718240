#include "base/file.hpp"
#include "base/local_time.hpp"
#include "compiler/check.hpp"
#include "compiler/command/command.hpp"
#include "compiler/field.hpp"
#include "compiler/review_date.hpp"
#include "compiler/sign_off.hpp"

#include <chrono>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace atrio::content {

namespace {

LocalDay today() {
  return LocalDay{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())
                      .time_since_epoch()};
}

LocalDay day_of_option(const std::string& option, const std::string& text) {
  if (const auto day = local_day(text)) return *day;
  throw std::runtime_error(option + " " + text + ": there is no such day; write it like " +
                           day_to_string(today()));
}

struct ReviewWish {
  std::vector<std::string> entries;
  std::string until;
};

int reviewed(const Folders& folders, const ReviewWish& wish) {
  if (day_of_option("--until", wish.until) <= today())
    throw std::runtime_error("--until " + wish.until + ": the day has come already");
  Findings findings;
  const Contents contents = read_contents(folders.source, findings);
  if (refused(findings)) return 1;
  std::map<std::string, std::string> files;  // all are changed before any is written
  std::string said;
  for (const auto& name : wish.entries) {
    const Card& card = card_named(contents, folders.source, name);
    const std::string& file = card.id.place.file;
    if (!files.contains(file)) files[file] = read_file(file);
    files[file] = with_review_date(files[file], card.id.id, wish.until);
    said += file + ": " + card.id.id + " is to be looked at again by " + wish.until + "\n";
  }
  for (const auto& [file, bytes] : files) replace_file(file, bytes);
  std::cout << said;
  return 0;
}

struct CheckWish {
  std::string language;
  std::string prefix;
  CheckedBy check;
};

int checked(const Folders& folders, const CheckWish& wish) {
  if (wish.language == "it")
    throw std::runtime_error(
        "the Italian is signed in its YAML file: checked: {by: operator, on: 2026-11-23}");
  if (day_of_option("--on", wish.check.on) > today())
    throw std::runtime_error("--on " + wish.check.on + ": the day has not come yet");
  Findings findings;
  const Contents contents = read_contents(folders.source, findings);
  if (refused(findings)) return 1;
  SignedOff all;
  for (const auto& content : contents) {
    const SignedOff one = sign_off(*content, wish.language, wish.prefix, wish.check);
    all.checked += one.checked;
    all.left_out.insert(all.left_out.end(), one.left_out.begin(), one.left_out.end());
  }
  if (all.checked == 0 && all.left_out.empty())
    throw std::runtime_error("no text stands under \"" + wish.prefix +
                             "\"; write the beginning of its path, such as service/caf");
  std::cout << wish.prefix << ", " << wish.language << ": " << all.checked
            << " translations checked by a " << wish.check.by << " on " << wish.check.on
            << '\n';
  for (const auto& path : all.left_out)
    std::cout << "  left out, missing or outdated: " << path << '\n';
  return 0;
}

void add_reviewed(Commands& commands) {
  const auto wish = std::make_shared<ReviewWish>();  // as long as the command line stands
  CLI::App* command =
      commands.add("reviewed", "Say that entries still hold, and until when",
                   [wish](const Folders& folders) { return reviewed(folders, *wish); });
  command
      ->add_option("ID", wish->entries,
                   "ids, such as residenza-anagrafica or association/tavola-lunga")
      ->required();
  command->add_option("--until", wish->until, "when to look again, such as 2027-11-23")
      ->required();
}

void add_checked(Commands& commands) {
  const auto wish = std::make_shared<CheckWish>();
  CLI::App* command =
      commands.add("checked", "Say that somebody read translations over",
                   [wish](const Folders& folders) { return checked(folders, *wish); });
  command->add_option("LANGUAGE", wish->language, "its tag, such as ar")->required();
  command->add_option("PATH", wish->prefix, "all of its texts, such as service/caf")
      ->required();
  command->add_option("--by", wish->check.by, "a role, never a name")
      ->required()
      ->check(CLI::IsMember({"mediator", "operator"}));
  command->add_option("--on", wish->check.on, "the day, such as 2026-11-23")->required();
}

}  // namespace

void add_reviewing(Commands& commands) {
  add_reviewed(commands);
  add_checked(commands);
}

}  // namespace atrio::content
