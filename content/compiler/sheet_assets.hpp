#pragma once

#include <string_view>

namespace atrio::content {

/// The files of sheet/, which the program carries.
extern const std::string_view sheet_css;
extern const std::string_view sheet_js;

}  // namespace atrio::content
