// atrio-hall: the one owner of a hall's state. Reads its settings, opens content, database and
// printer, serves screen.sock, sync.sock, the staff console and the board, until SIGTERM.

#include "api/routes.hpp"
#include "api/server.hpp"
#include "base/end_signal.hpp"
#include "base/file.hpp"
#include "base/log.hpp"
#include "base/sole_owner.hpp"
#include "console/server.hpp"
#include "guide/guide.hpp"
#include "hall/hall.hpp"
#include "hall/paper_tickets.hpp"
#include "lib/systemd/notify.hpp"
#include "lib/yaml/settings.hpp"
#include "receipt/profile.hpp"
#include "text/engine.hpp"
#include "wire/profile.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace {

using namespace atrio;
using Path = std::filesystem::path;

/// hall.yaml. Relative paths count from its folder.
struct Config {
  Path data_dir, screen_socket, sync_socket, profile, pack, fonts, printers;
  std::string printer;  ///< as printer::open_printer takes it
  console::Settings console;
};

Instant wall_clock() {
  return std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
}

console::Settings read_console(const yaml::Settings& group) {
  group.only({"address", "port", "web", "npm", "shapes"});
  console::Settings console;
  console.address = group.text("address").value_or(console.address);
  console.port = group.number("port", 0, 65535).value_or(console.port);
  console.folders = {.pages = group.required_path("web"),
                     .npm = group.required_path("npm"),
                     .shapes = group.required_path("shapes")};
  console.now = &wall_clock;
  return console;
}

Config read_config(const Path& file) {
  const auto top = yaml::Settings::load(file);
  top.only({"data_dir", "screen_socket", "sync_socket", "profile", "pack", "fonts", "printers",
            "printer", "console"});
  return {.data_dir = top.required_path("data_dir"),
          .screen_socket = top.required_path("screen_socket"),
          .sync_socket = top.required_path("sync_socket"),
          .profile = top.required_path("profile"),
          .pack = top.required_path("pack"),
          .fonts = top.required_path("fonts"),
          .printers = top.required_path("printers"),
          .printer = top.required_text("printer"),
          .console = read_console(top.required_group("console"))};
}

receipt::PrinterProfile paper_of(const Config& config, const wire::Profile& profile) {
  const auto known = receipt::load_profiles(config.printers);
  const auto found = known.find(profile.printer_profile);
  if (found == known.end())
    throw std::runtime_error(config.profile.string() + ": printer_profile '" +
                             profile.printer_profile + "' does not stand in " +
                             config.printers.string());
  return found->second;
}

/// Services of the profile that the content does not know could never be shown or printed.
void check_services(const Config& config, const wire::Profile& profile,
                    const guide::Guide& guide) {
  for (const auto& entry : profile.services)
    if (!guide.service_card(entry.service.value))
      throw std::runtime_error(config.profile.string() + ": service '" + entry.service.value +
                               "' does not stand in the content pack " + config.pack.string());
}

/// Runs until `end`; with `only_check` just until everything has been read.
void run(const Config& config, bool only_check, const EndSignal& end) {
  const auto profile = wire::load_profile(config.profile);
  const auto paper = paper_of(config, profile);
  const guide::Guide guide(config.pack, profile.layers);
  check_services(config, profile, guide);
  text::Engine engine(config.fonts);
  auto printer = printer::open_printer(config.printer, paper);
  console::require_loopback(config.console.address);
  if (only_check) return;

  std::filesystem::create_directories(config.data_dir);
  // Before the database is opened: a second hall would settle the first one's print jobs.
  const SoleOwner sole_owner(config.data_dir / "hall.lock");
  hall::Hall hall({.profile = profile,
                   .database = config.data_dir / "hall.db",
                   .now = &wall_clock,
                   .printer = std::make_unique<hall::PaperTickets>(profile, guide, engine,
                                                                   paper, std::move(printer))});
  api::Server screen(hall, "", api::screen_routes(), config.screen_socket);
  api::Server sync(hall, read_file(config.profile), api::sync_routes(), config.sync_socket);
  console::Server console(hall, guide, config.console);
  if (const auto pin = console::first_pin(hall, wall_clock()))
    std::cout << "staff account '" << console::first_account << "', one-time PIN " << *pin
              << ", console http://" << config.console.address << ":" << console.port() << "/"
              << std::endl;

  systemd::ready();
  log::info("hall is open, console at port " + std::to_string(console.port()));
  end.wait();
  systemd::stopping();
  hall.stop_waiting();
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App options(
      "Owns a hall's queue: gives numbers, prints tickets, serves staff and board.");
  Path file;
  bool only_check = false;
  options.add_option("--config", file, "settings of this hall (YAML)")->required();
  options.add_flag("--check-config", only_check, "read everything, start nothing");
  try {
    options.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return options.exit(error) == 0 ? 0 : 2;
  }
  try {
    const EndSignal end;
    run(read_config(file), only_check, end);
    return 0;
  } catch (const std::exception& error) {
    log::error(error.what());
    return 1;
  }
}
