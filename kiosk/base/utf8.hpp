#pragma once

#include <string>
#include <string_view>

namespace atrio {

/// True for well-formed UTF-8 (no surrogates, no overlong forms; Unicode 15 table 3-7).
bool is_utf8(std::string_view bytes);

/// How many characters well-formed UTF-8 holds; combining marks count.
std::size_t character_count(std::string_view utf8);

/// The same text with every ill-formed sequence replaced by U+FFFD, so that bytes we did not
/// write can be shown and logged.
std::string to_valid_utf8(std::string_view bytes);

/// Where the first character stands that nobody sees and that changes what is seen around it
/// (Unicode TR 36 §3.2, "Trojan Source"): direction overrides, embeddings and isolates, control
/// characters but tab and line end, separators and tags. npos when there is none.
std::size_t find_hidden(std::string_view utf8);

/// "U+202E", the character that stands at `at`.
std::string code_point_name(std::string_view utf8, std::size_t at);

/// Text made safe for one log line: control characters (CR, LF, ESC …) and what hides
/// (find_hidden) become '?', cut at `max_bytes` on a character's border (norms SEC-21).
std::string for_log(std::string_view text, std::size_t max_bytes = 400);

}  // namespace atrio
