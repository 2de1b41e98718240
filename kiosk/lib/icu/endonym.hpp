#pragma once

#include <string>
#include <string_view>

namespace atrio::icu {

/// What a language calls itself ("русский"), of a BCP 47 tag; the tag where ICU has no name.
/// Throws std::runtime_error naming a tag that is none.
std::string endonym(std::string_view tag);

}  // namespace atrio::icu
