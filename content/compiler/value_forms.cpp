#include "value_forms.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace atrio::content {

namespace {

struct NumberRange {
  char first;
  std::size_t shortest;
  std::size_t longest;
};
constexpr std::array italian_numbers{
    NumberRange{'0', 6, 11},
    NumberRange{'1', 3, 6},
    NumberRange{'3', 9, 10},
    NumberRange{'8', 6, 10},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_host_letter(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
         c == '.';
}

bool is_host(std::string_view text) {
  return std::ranges::all_of(text, is_host_letter) && text.find('.') != text.npos &&
         text.find("..") == text.npos && !text.starts_with('.') && !text.ends_with('.');
}

/// Spaces and controls, and what makes a link out of a text.
bool is_plain(std::string_view text) {
  return std::ranges::none_of(text, [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"' ||
           c == '\x7f';
  });
}

}  // namespace

bool is_phone_number(std::string_view text) {
  const bool international = text.starts_with('+');
  if (international) text.remove_prefix(1);
  if (text.starts_with(' ') || text.ends_with(' ') || text.find("  ") != text.npos)
    return false;
  std::string digits(text);
  std::erase(digits, ' ');
  if (digits.empty() || !std::ranges::all_of(digits, is_digit)) return false;
  if (international) return digits.front() != '0' && digits.size() >= 7 && digits.size() <= 15;
  const auto range = std::ranges::find(italian_numbers, digits.front(), &NumberRange::first);
  return range != italian_numbers.end() && digits.size() >= range->shortest &&
         digits.size() <= range->longest;
}

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  return at != text.npos && at > 0 && is_plain(text) && is_host(text.substr(at + 1));
}

bool is_https(std::string_view text) {
  constexpr std::string_view scheme = "https://";
  if (!text.starts_with(scheme) || !is_plain(text)) return false;
  text.remove_prefix(scheme.size());
  if (text.find('@') != text.npos || text.find("utm_") != text.npos) return false;
  return is_host(text.substr(0, text.find_first_of("/?#")));
}

}  // namespace atrio::content
