#pragma once

#include "check.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace atrio::content {

/// What became of the texts that somebody read over.
struct SignedOff {
  int checked = 0;
  std::vector<std::string> left_out;  ///< paths of translations that are missing or outdated
};

/// `path` is `prefix` or stands under it: "service/x" has "service/x/title", not "service/xy".
bool stands_under(std::string_view path, std::string_view prefix);

/// Writes into a layer's PO file of `language` that `check` has read over every translation
/// under `prefix`. A translation that is missing or outdated stays as it is. Throws
/// std::runtime_error.
SignedOff sign_off(const Content& content, const std::string& language, std::string_view prefix,
                   const CheckedBy& check);

}  // namespace atrio::content
