#pragma once

#include "guide/guide.hpp"

#include <span>
#include <string>
#include <string_view>

namespace atrio::guide {

/// `text` with each `{name}` replaced by its argument between U+2068 and U+2069; integers in the
/// digits of `language` (norms NUM-01).
std::string substitute(std::string_view text, std::string_view language,
                       std::span<const Argument> arguments);

}  // namespace atrio::guide
