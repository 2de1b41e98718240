#include "stage/config.hpp"

#include "lib/yaml/settings.hpp"

#include <stdexcept>

namespace atrio::stage {
namespace {

/// True for `yes`, false for `no`; the key's first word when it is absent.
bool either(const yaml::Settings& top, const std::filesystem::path& file, const char* key,
            const std::string& no, const std::string& yes) {
  const std::string word = top.text(key).value_or(no);
  if (word != yes && word != no)
    throw std::runtime_error(file.string() + ": " + key + ": '" + word + "' is neither '" + no +
                             "' nor '" + yes + "'");
  return word == yes;
}

}  // namespace

Config read_config(const std::filesystem::path& file) {
  const auto top = yaml::Settings::load(file);
  top.only({"socket", "profile", "pack", "fonts", "window", "calm"});
  const bool scaled = either(top, file, "window", "fullscreen", "scaled");
  return {.socket = top.required_path("socket"),
          .profile = top.required_path("profile"),
          .pack = top.required_path("pack"),
          .fonts = top.required_path("fonts"),
          .place = scaled ? ui::Window::Place::on_desktop : ui::Window::Place::whole_screen,
          .calm = either(top, file, "calm", "false", "true")};
}

}  // namespace atrio::stage
