#pragma once

#include "guide/guide.hpp"

#include <span>
#include <string>
#include <string_view>

namespace atrio::guide {

/// `text` with each `{name}` replaced by its argument between U+2068 and U+2069; integers in
/// European digits.
std::string substitute(std::string_view text, std::span<const Argument> arguments);

}  // namespace atrio::guide
