#include "guide/substitute.hpp"

#include <algorithm>

namespace atrio::guide {

namespace {

constexpr std::string_view first_strong_isolate = "\u2068";
constexpr std::string_view pop_isolate = "\u2069";

std::string words_of(const Argument& argument) {
  if (const auto* number = std::get_if<std::int64_t>(&argument.value))
    return std::to_string(*number);
  return std::string(std::get<std::string_view>(argument.value));
}

}  // namespace

std::string substitute(std::string_view text, std::span<const Argument> arguments) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto open = text.find('{', at);
    const auto close = text.find('}', open == text.npos ? text.size() : open);
    if (close == text.npos) return out.append(text.substr(at));
    const auto name = text.substr(open + 1, close - open - 1);
    const auto argument = std::ranges::find(arguments, name, &Argument::name);
    out += text.substr(at, open - at);
    if (argument == arguments.end()) {
      out += text.substr(open, close + 1 - open);
    } else {
      out += first_strong_isolate;
      out += words_of(*argument);
      out += pop_isolate;
    }
    at = close + 1;
  }
  return out;
}

}  // namespace atrio::guide
