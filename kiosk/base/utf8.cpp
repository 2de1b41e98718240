#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace atrio {
namespace {

/// Length of the well-formed sequence at the start of `s`, 0 when there is none.
std::size_t sequence_length(std::string_view s) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(s[i]); };
  const auto continues = [&](std::size_t i, std::uint8_t low = 0x80, std::uint8_t high = 0xBF) {
    return i < s.size() && byte(i) >= low && byte(i) <= high;
  };
  const std::uint8_t lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return continues(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const std::uint8_t low = lead == 0xE0 ? 0xA0 : 0x80;
    const std::uint8_t high = lead == 0xED ? 0x9F : 0xBF;
    return continues(1, low, high) && continues(2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const std::uint8_t low = lead == 0xF0 ? 0x90 : 0x80;
    const std::uint8_t high = lead == 0xF4 ? 0x8F : 0xBF;
    return continues(1, low, high) && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}

struct Range {
  char32_t first, last;
};
constexpr std::array hidden{
    Range{0x00, 0x08},     Range{0x0B, 0x1F},     Range{0x7F, 0x9F},
    Range{0x2028, 0x2029},  // separators: the end of a line, for some readers only
    Range{0x202A, 0x202E},  // embeddings and overrides of the direction
    Range{0x2066, 0x2069},  // isolates
    Range{0xFEFF, 0xFEFF}, Range{0xFFF9, 0xFFFB}, Range{0xE0000, 0xE007F}  // tags
};

struct Character {
  char32_t code;
  std::size_t bytes;
};

/// The character at the start of a text; U+FFFD for a byte that begins none.
Character first_character(std::string_view utf8) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(utf8[i]); };
  if (byte(0) < 0x80) return {byte(0), 1};
  const std::size_t bytes = sequence_length(utf8);
  if (bytes == 0) return {0xFFFD, 1};
  char32_t code = byte(0) & (0x7Fu >> bytes);
  for (std::size_t i = 1; i < bytes; ++i) code = code << 6 | (byte(i) & 0x3Fu);
  return {code, bytes};
}

bool is_hidden(char32_t code) {
  return std::ranges::any_of(
      hidden, [=](Range range) { return code >= range.first && code <= range.last; });
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto length = sequence_length(bytes);
    if (length == 0) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

std::size_t character_count(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;  // not inside a character
  }));
}

std::string to_valid_utf8(std::string_view bytes) {
  std::string valid;
  valid.reserve(bytes.size());
  while (!bytes.empty()) {
    const auto length = sequence_length(bytes);
    valid += length ? bytes.substr(0, length) : std::string_view("\xEF\xBF\xBD");
    bytes.remove_prefix(length ? length : 1);
  }
  return valid;
}

std::string for_log(std::string_view text, std::size_t max_bytes) {
  const std::string valid = to_valid_utf8(text.substr(0, max_bytes));
  std::string line;
  for (std::string_view rest = valid; !rest.empty();) {
    const auto [code, bytes] = first_character(rest);
    const bool unsafe = code < 0x20 || is_hidden(code);
    line += unsafe ? std::string_view("?") : rest.substr(0, bytes);
    rest.remove_prefix(bytes);
  }
  return line;
}

std::size_t find_hidden(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const auto [code, bytes] = first_character(utf8.substr(at));
    const bool ends_line = code == '\r' && utf8.substr(at).starts_with("\r\n");
    if (is_hidden(code) && !ends_line) return at;
    at += bytes;
  }
  return utf8.npos;
}

std::string code_point_name(std::string_view utf8, std::size_t at) {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X",
                static_cast<unsigned>(first_character(utf8.substr(at)).code));
  return name;
}

}  // namespace atrio
