#include "command/command.hpp"

#include <csignal>
#include <exception>
#include <iostream>

int main(int argc, char** argv) {
  using namespace atrio::content;
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error to name, no end
  CLI::App app(
      "Checks the texts of Atrio and makes the content pack that a terminal reads.\n"
      "SOURCE is the folder with pack.yaml, normally \"content\".",
      "atrio-content");
  Commands commands(app);
  add_linting(commands);
  add_checking(commands);
  add_building(commands);
  add_translating(commands);
  add_previewing(commands);
  add_exporting(commands);
  add_reviewing(commands);
  add_web(commands);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& fault) {
    return app.exit(fault) == 0 ? 0 : 2;
  }
  try {
    return commands.run();
  } catch (const std::exception& fault) {
    std::cerr << "atrio-content: " << fault.what() << '\n';
    return 1;
  }
}
