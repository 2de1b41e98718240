#include "phrase.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>

namespace atrio::content {

namespace {

constexpr char32_t blot = U'\uFFFC';

bool is_direction_mark(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_BIDI_CONTROL);
}

char32_t plain(char32_t c) {
  if (c == U'’' || c == U'ʼ') return U'\'';
  return u_isUWhiteSpace(static_cast<UChar32>(c)) ? U' ' : c;
}

bool same(char32_t in_text, char32_t in_phrase) {
  if (in_text == in_phrase) return true;
  const auto small = u_foldCase(static_cast<UChar32>(in_text), U_FOLD_CASE_DEFAULT);
  return static_cast<char32_t>(small) == in_phrase;
}

/// True when a word ends or begins between two neighbours, or the text does.
bool parts(std::u32string_view text, std::size_t at) {
  if (at == 0 || at == text.size()) return true;
  return !is_word_character(text[at - 1]) || !is_word_character(text[at]);
}

/// "anti-violence" is one word: what follows its hyphen stands not free.
bool follows_a_hyphen(std::u32string_view text, std::size_t at) {
  return at >= 2 && text[at - 1] == U'-' && is_word_character(text[at - 2]);
}

bool stands_free(std::u32string_view text, Stretch found, Edges edges) {
  if (edges == Edges::anywhere) return true;
  if (!parts(text, found.begin) || follows_a_hyphen(text, found.begin)) return false;
  return edges == Edges::stem || parts(text, found.end);
}

}  // namespace

std::u32string comparable(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  const auto composed =
      nfc ? nfc->normalize(icu::UnicodeString::fromUTF8({utf8.data(), int(utf8.size())}),
                           status)
          : icu::UnicodeString();
  if (U_FAILURE(status))
    throw std::runtime_error("cannot compose characters: " + std::string(u_errorName(status)));
  std::u32string text;
  for (std::int32_t at = 0; at < composed.length(); at = composed.moveIndex32(at, 1)) {
    const auto c = static_cast<char32_t>(composed.char32At(at));
    if (!is_direction_mark(c)) text += plain(c);
  }
  return text;
}

std::string to_utf8(std::u32string_view text) {
  std::string utf8;
  return icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                       static_cast<std::int32_t>(text.size()))
      .toUTF8String(utf8);
}

bool is_word_character(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_isalnum(code) || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
}

std::vector<Stretch> find_phrase(std::u32string_view text, std::u32string_view phrase,
                                 Edges edges) {
  std::vector<Stretch> found;
  if (phrase.empty()) return found;
  auto from = text.begin();
  while (true) {
    from = std::search(from, text.end(), phrase.begin(), phrase.end(), same);
    if (from == text.end()) return found;
    const auto begin = static_cast<std::size_t>(from - text.begin());
    const Stretch here{begin, begin + phrase.size()};
    const bool free = stands_free(text, here, edges);
    if (free) found.push_back(here);
    from += free ? static_cast<std::ptrdiff_t>(phrase.size()) : 1;
  }
}

bool has_phrase(std::string_view text, std::string_view phrase, Edges edges) {
  return !find_phrase(comparable(text), comparable(phrase), edges).empty();
}

bool blot_out(std::u32string& text, std::u32string_view phrase, Edges edges) {
  const auto found = find_phrase(text, phrase, edges);
  for (const auto& here : found)
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(here.begin),
              text.begin() + static_cast<std::ptrdiff_t>(here.end), blot);
  return !found.empty();
}

std::vector<std::u32string> words_of(std::u32string_view text) {
  std::vector<std::u32string> words;
  bool inside = false;
  for (const char32_t c : text) {
    const bool letter = is_word_character(c);
    if (letter && !inside) words.emplace_back();
    if (letter) words.back() += c;
    inside = letter;
  }
  return words;
}

std::string without_codes(std::string_view text) {
  std::string rest;
  char closing = 0;
  for (const char c : text) {
    if (closing == 0 && c == '`')
      closing = '`';
    else if (closing == 0 && c == '{')
      closing = '}';
    else if (c == closing)
      closing = 0;
    else if (closing == 0)
      rest += c;
  }
  return rest;
}

}  // namespace atrio::content
