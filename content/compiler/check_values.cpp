#include "phrase.hpp"
#include "rules.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>

namespace atrio::content {

namespace {

bool is_european_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_digit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)); }

/// What stands between thousands: "1.000", "1,000", "1 000", "1’000". `comparable` has made one
/// kind of space and of apostrophe.
bool parts_thousands(char32_t c) {
  return std::u32string_view(U".,' ").find(c) != std::u32string_view::npos;
}

std::size_t end_of_digits(std::u32string_view text, std::size_t at) {
  while (at < text.size() && is_european_digit(text[at])) ++at;
  return at;
}

/// ".000", ",000" …: three digits that belong to the number before.
bool holds_thousands(std::u32string_view rest) {
  return rest.size() >= 4 && parts_thousands(rest.front()) && end_of_digits(rest, 1) == 4;
}

/// The numbers of a text as digits only; "1.000 euro" and "1,000 euros" both hold 1000. "2.50"
/// holds 2 and 50, so that "2,50" holds the same.
std::set<std::u32string> numbers_of(std::u32string_view text) {
  std::set<std::u32string> numbers;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_european_digit(text[at])) continue;
    std::size_t end = end_of_digits(text, at);
    std::u32string number(text.substr(at, end - at));
    const bool may_go_on = number.size() <= 3;  // "2026 100" are two numbers
    while (may_go_on && holds_thousands(text.substr(end))) {
      number += text.substr(end + 1, 3);
      end += 4;
    }
    numbers.insert(std::move(number));
    at = end;
  }
  return numbers;
}

/// What stands between backticks.
std::set<std::string> codes_of(std::string_view text) {
  std::set<std::string> codes;
  for (auto open = text.find('`'); open != text.npos; open = text.find('`', open + 1)) {
    const auto close = text.find('`', open + 1);
    if (close == text.npos) break;
    codes.emplace(text.substr(open + 1, close - open - 1));
    open = close;
  }
  return codes;
}

void check_kept(const Translation& entry, const std::string& italian, const std::string& form,
                Findings& findings) {
  for (const auto& code : codes_of(italian))
    if (form.find(code) == std::string::npos)
      findings.error(entry.place, "\"" + entry.path + "\" lost the code `" + code + "`",
                     "write it as it stands in Italian");
  const auto given = numbers_of(comparable(form));
  for (const auto& number : numbers_of(comparable(italian)))
    if (!given.contains(number))
      findings.error(entry.place, "\"" + entry.path + "\" lost the number " + to_utf8(number),
                     "write it in digits, as in Italian");
}

void check_digits(const Translation& entry, const std::string& form, Findings& findings) {
  const auto text = comparable(form);
  const auto other = std::ranges::find_if(
      text, [](char32_t c) { return is_digit(c) && !is_european_digit(c); });
  if (other != text.end())
    findings.error(entry.place, "\"" + entry.path + "\" has the digit " + to_utf8({&*other, 1}),
                   "write European digits, as on forms and signs");
}

}  // namespace

void check_values(const std::vector<Catalogue>& catalogues, Findings& findings) {
  for (const auto& catalogue : catalogues)
    each_form(catalogue, [&](const Translation& entry, const std::string& form) {
      const bool counted = !entry.italian_plural.empty();
      // The number of a counted text is {n}; its forms may say "one" or "two" in words.
      if (!counted) check_kept(entry, entry.italian, form, findings);
      check_digits(entry, form, findings);
    });
}

}  // namespace atrio::content
