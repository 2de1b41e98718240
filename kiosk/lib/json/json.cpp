#include "lib/json/json.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace atrio::json {
namespace {

/// "file:3:17", lines and columns from 1, columns in bytes.
std::string at_offset(std::string_view text, std::string_view place, std::size_t offset) {
  const auto before = text.substr(0, std::min(offset, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto line_start = before.rfind('\n');
  const auto column =
      line_start == std::string_view::npos ? before.size() + 1 : before.size() - line_start;
  return std::string(place) + ":" + std::to_string(line) + ":" + std::to_string(column);
}

void refuse_deep_nesting(std::string_view text, std::string_view place) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > max_depth)
        throw std::runtime_error(at_offset(text, place, i) + ": JSON nested deeper than " +
                                 std::to_string(max_depth) + " levels");
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
}

/// nlohmann's "[json.exception.parse_error.101] parse error at line 1, column 5: reason".
std::string reason(const nlohmann::json::parse_error& error) {
  std::string what = error.what();
  for (const std::string_view lead : {"] ", ": "})
    if (const auto end = what.find(lead); end != std::string::npos)
      what.erase(0, end + lead.size());
  return what;
}

}  // namespace

Json parse(std::string_view text, std::string_view place, std::size_t max_bytes) {
  if (text.size() > max_bytes)
    throw std::runtime_error(std::string(place) + ": JSON larger than " +
                             std::to_string(max_bytes) + " bytes");
  refuse_deep_nesting(text, place);
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& error) {
    const auto offset = error.byte == 0 ? 0 : error.byte - 1;
    throw std::runtime_error(at_offset(text, place, offset) + ": not JSON: " + reason(error));
  } catch (const Json::exception& error) {  // a number out of range
    throw std::runtime_error(std::string(place) + ": not JSON: " + error.what());
  }
}

}  // namespace atrio::json
