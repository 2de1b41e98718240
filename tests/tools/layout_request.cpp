#include "tools/layout_request.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "lib/json/json.hpp"

#include <algorithm>
#include <iostream>
#include <stdexcept>
#include <string_view>

namespace atrio::tools {
namespace {

constexpr std::size_t max_bytes = 16u << 20;

class RequestReader {
 public:
  RequestReader(const json::Json& value, std::string place)
      : value_(value), place_(std::move(place)) {
    if (!value.is_object()) refuse("", "must be an object");
    constexpr std::string_view known[] = {"text",    "language", "width_px",
                                          "size_px", "bold",     "direction"};
    for (const auto& [key, unused] : value.items())
      if (std::find(std::begin(known), std::end(known), key) == std::end(known))
        refuse("", "unknown key \"" + for_log(key) + "\"");
  }

  LayoutRequest read() const {
    LayoutRequest request{
        .text = string("text"),
        .language = string("language"),
        .direction = value_.contains("direction") ? string("direction") : "auto",
        .width_px = number("width_px", 1e6f),
        .size_px = number("size_px", 4096),
        .bold = false};
    if (value_.contains("bold")) {
      if (!value_["bold"].is_boolean()) refuse("bold", "must be true or false");
      request.bold = value_["bold"];
    }
    if (request.direction != "auto" && request.direction != "ltr" && request.direction != "rtl")
      refuse("direction", "must be auto, ltr or rtl");
    return request;
  }

 private:
  [[noreturn]] void refuse(const std::string& key, const std::string& why) const {
    throw std::runtime_error(place_ + (key.empty() ? "" : ".") + key + ": " + why);
  }
  std::string string(const std::string& key) const {
    if (!value_.contains(key) || !value_[key].is_string())
      refuse(key, "must be there and be a text");
    return value_[key];
  }
  float number(const std::string& key, float most) const {
    const auto n =
        value_.contains(key) && value_[key].is_number() ? value_[key].get<float>() : 0.0f;
    if (!(n > 0 && n <= most))
      refuse(key, "must be there and be a number of pixels, more than 0, at most " +
                      std::to_string(static_cast<int>(most)));
    return n;
  }

  const json::Json& value_;
  std::string place_;
};

}  // namespace

std::vector<LayoutRequest> read_layout_requests(const std::filesystem::path& file) {
  const auto json = json::parse(read_file(file, max_bytes), file.string(), max_bytes);
  if (!json.is_array())
    throw std::runtime_error(file.string() + ": must be a list of paragraphs");
  std::vector<LayoutRequest> requests;
  for (std::size_t i = 0; i < json.size(); ++i)
    requests.push_back(
        RequestReader(json[i], file.string() + ": [" + std::to_string(i) + "]").read());
  return requests;
}

int run_layout_tool(int argc, char** argv, const char* help,
                    nlohmann::ordered_json (*answer)(const std::vector<LayoutRequest>&,
                                                     const std::filesystem::path&)) {
  std::filesystem::path fonts = ATRIO_SOURCE_DIR "/assets/fonts.json";
  std::vector<std::string_view> arguments(argv + 1, argv + argc);
  for (const auto argument : arguments)
    if (argument == "--help" || argument == "-h") {
      std::cout << help;
      return 0;
    }
  if (arguments.size() == 3 && arguments[0] == "--fonts") {
    fonts = arguments[1];
    arguments.erase(arguments.begin(), arguments.begin() + 2);
  }
  if (arguments.size() != 1 || arguments[0].starts_with("-")) {
    std::cerr << "usage: " << std::filesystem::path(argv[0]).filename().string()
              << " [--fonts TABLE] IN.json   (--help says more)\n";
    return 2;
  }
  try {
    const auto result = answer(read_layout_requests(arguments[0]), fonts);
    std::cout << result.dump() << std::endl;
    if (!std::cout) throw std::runtime_error("cannot write the answer to standard output");
    return 0;
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}

}  // namespace atrio::tools
