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

/// Text made safe for one log line: control characters (CR, LF, ESC …) become '?', cut at
/// `max_bytes` on a character's border (norms SEC-21).
std::string for_log(std::string_view text, std::size_t max_bytes = 400);

}  // namespace atrio
