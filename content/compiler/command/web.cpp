#include "compiler/command/command.hpp"
#include "compiler/temporary_pack.hpp"
#include "compiler/web/site.hpp"

#include <chrono>
#include <cmath>
#include <iostream>
#include <memory>

namespace atrio::content {

namespace {

struct WebOptions {
  WebWish wish;
  std::string date;
};

/// The day of the command line, or else today by this computer's clock. Local time of the
/// computer would need its zone; the site is made for days, not hours, so UTC is near enough.
LocalDay day_of_making(const std::string& date) {
  if (const auto day = local_day(date)) return *day;
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return LocalDay(today.time_since_epoch());
}

int web(const Folders& folders, const WebOptions& options) {
  const auto began = std::chrono::steady_clock::now();
  Findings findings;
  const Contents contents = read_contents(folders.source, findings);
  for (const auto& content : contents) {
    check_references(content->source, content->below, findings);
    check_texts(content->texts, findings);
  }
  const Drawings drawings = draw_all_pictures(contents, folders.pictures(), findings);
  if (refused(findings)) return 1;
  WebWish wish = options.wish;
  wish.npm = folders.npm;
  wish.today = day_of_making(options.date);
  const TemporaryPack pack(contents, drawings);
  const std::size_t pages = make_site(pack.folder(), drawings, wish);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  std::cout << (wish.out / "index.html").generic_string() << ": " << pages << " pages in "
            << std::round(took.count() * 10) / 10 << " s\n";
  return 0;
}

std::string not_an_address(const std::string& url) {
  const bool good = url.starts_with("https://") && !url.ends_with('/') &&
                    url.find_first_of(" \"'<>?#") == std::string::npos;
  return good ? "" : "an address such as https://www.example.org/atrio, without a last slash";
}

std::string not_a_day(const std::string& date) {
  return local_day(date) ? "" : "a day such as 2026-11-23";
}

}  // namespace

void add_web(Commands& commands) {
  const auto options = std::make_shared<WebOptions>();  // as long as the command line stands
  CLI::App* command = commands.add_drawing(
      "web", "Make the content as a web site without scripts, in every language",
      [options](const Folders& folders) { return web(folders, *options); });
  command->add_option("--out", options->wish.out, "the site's folder; it is replaced")
      ->required();
  command
      ->add_option("--layers", options->wish.layers,
                   "ids of local layers, from the widest to the nearest; else the base alone")
      ->delimiter(',');
  command
      ->add_option("--base-url", options->wish.base_url,
                   "where the site will stand; else no page names its own address")
      ->check(not_an_address);
  command
      ->add_option("--date", options->date,
                   "the day it is made for, 2026-11-23; what is over is left out; today")
      ->check(not_a_day);
  command->add_option("--threads", options->wish.threads, "how many work at once; 2")
      ->check(CLI::Range(1, 64));
}

}  // namespace atrio::content
