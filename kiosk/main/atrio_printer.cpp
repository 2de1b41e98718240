// atrio-printer: the printer that is not there.
#include "printer/job_folder.hpp"
#include "printer/virtual_port.hpp"
#include "printer/virtual_printer.hpp"
#include "receipt/profile.hpp"

#include <CLI/CLI.hpp>

#include <poll.h>
#include <sys/signalfd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <exception>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <string>

namespace {

using atrio::printer::Descriptor;

/// assets/printers.json of the tree this program was built in, or of the installed package.
std::filesystem::path shipped_profiles() {
  const auto bin = std::filesystem::read_symlink("/proc/self/exe").parent_path();
  const auto in_tree = bin / "../../../assets/printers.json";
  if (std::filesystem::exists(in_tree)) return std::filesystem::canonical(in_tree);
  return bin / "../share/atrio/printers.json";
}

struct Options {
  std::string listen;
  std::string profile;
  std::filesystem::path profiles = shipped_profiles();
  std::filesystem::path out;
};

/// Readable when somebody wants the program to end.
Descriptor stop_signal() {
  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, SIGINT);
  sigaddset(&wanted, SIGTERM);
  sigprocmask(SIG_BLOCK, &wanted, nullptr);
  std::signal(SIGPIPE, SIG_IGN);  // a sender that went away before its answer
  return Descriptor(::signalfd(-1, &wanted, SFD_CLOEXEC));
}

/// Waits for `descriptor`; false when the program shall end.
bool readable(int descriptor, const Descriptor& stop) {
  std::array<pollfd, 2> watched{pollfd{stop.get(), POLLIN, 0}, pollfd{descriptor, POLLIN, 0}};
  while (::poll(watched.data(), watched.size(), -1) < 0 && errno == EINTR) {
  }
  return (watched[0].revents & POLLIN) == 0;
}

/// Talks with one sender until it goes away; false when the program shall end.
bool serve(const Descriptor& line, const Descriptor& stop,
           atrio::printer::VirtualPrinter& printer) {
  std::array<std::uint8_t, 16384> bytes;
  while (readable(line.get(), stop)) {
    const auto got = ::read(line.get(), bytes.data(), bytes.size());
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) continue;
    if (got <= 0) return true;
    const auto answers = printer.feed(std::span(bytes).first(static_cast<std::size_t>(got)));
    // A sender that does not listen loses its answers, as with a real cable.
    if (!answers.empty()) {
      [[maybe_unused]] const auto said = ::write(line.get(), answers.data(), answers.size());
    }
  }
  return false;
}

void run(const Options& options) {
  const auto profiles = atrio::receipt::load_profiles(options.profiles);
  const auto profile = profiles.find(options.profile);
  if (profile == profiles.end()) {
    throw std::runtime_error(options.profiles.string() + ": no profile '" + options.profile +
                             "'");
  }
  atrio::printer::JobFolder folder(options.out);
  const bool blade = profile->second.cut != atrio::receipt::Cut::none;
  atrio::printer::VirtualPrinter printer(
      {.dots_w = profile->second.paper.dots_w,
       .tear_off_dots = blade ? 0 : profile->second.feed_before_cut_dots,
       .answers = profile->second.status == atrio::receipt::StatusTalk::dle_eot},
      [&](const atrio::printer::PrintedJob& job) {
        std::cout << folder.keep(job) << std::endl;
      });

  const Descriptor stop = stop_signal();
  const auto port = atrio::printer::listen_at(options.listen);
  std::cout << "listening on " << port->address() << std::endl;
  for (bool going = true; going;) {
    if (port->waiting() >= 0 && !readable(port->waiting(), stop)) break;
    const Descriptor line = port->accept();
    if (!line) continue;
    going = serve(line, stop, printer);
    printer.line_closed();
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{
      "A ticket printer made of software: takes jobs, answers status questions, and "
      "writes each job down as bytes (NNNN.bin) and picture (NNNN.png)."};
  app.add_option("--listen", options.listen, "tcp:PORT (loopback only; 0 = any) or pty:PATH")
      ->required();
  app.add_option("--profile", options.profile, "which printer to be, such as epson-80")
      ->required();
  app.add_option("--profiles", options.profiles, "file with the printer profiles")
      ->capture_default_str();
  app.add_option("--out", options.out, "folder for the jobs")->required();
  try {
    app.parse(argc, argv);
    run(options);
    return 0;
  } catch (const CLI::ParseError& wrong) {
    const int code = app.exit(wrong);
    return code == 0 ? 0 : 2;
  } catch (const std::exception& broken) {
    std::cerr << "atrio-printer: " << broken.what() << '\n';
    return 1;
  }
}
