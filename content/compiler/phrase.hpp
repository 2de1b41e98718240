#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace atrio::content {

/// A text as characters, so that two spellings of one text are equal: NFC, one kind of
/// apostrophe, one kind of space, no direction marks.
std::u32string comparable(std::string_view utf8);
std::string to_utf8(std::u32string_view text);

/// Letters, digits and the marks that belong to them, in every script.
bool is_word_character(char32_t c);

/// What must stand around a phrase where it is found.
enum class Edges {
  words,     ///< no letter on either side
  stem,      ///< no letter before it; an ending may follow
  anywhere,  ///< for scripts without spaces
};

/// Characters `begin` to `end`, the last one left out.
struct Stretch {
  std::size_t begin;
  std::size_t end;
};

/// Where a phrase stands in a text, both made comparable. A small letter of the phrase finds a
/// capital too, a capital only itself: "comune" finds "Comune", "CUP" never "cup".
std::vector<Stretch> find_phrase(std::u32string_view text, std::u32string_view phrase,
                                 Edges edges);

/// The same as a question, of texts as they are written.
bool has_phrase(std::string_view text, std::string_view phrase, Edges edges = Edges::words);

/// Blots the phrase out wherever it stands: what is left over holds no part of it.
/// True when it stood there.
bool blot_out(std::u32string& text, std::u32string_view phrase, Edges edges = Edges::words);

/// The words of a text, in its order.
std::vector<std::u32string> words_of(std::u32string_view text);

/// A text without what stands in braces and between backticks: placeholders, and addresses and
/// codes, which no reader takes for words.
std::string without_codes(std::string_view text);

}  // namespace atrio::content
