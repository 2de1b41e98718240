#pragma once

#include <map>
#include <string_view>

namespace atrio::content {

/// The files of web/, which the program carries: name → text.
const std::map<std::string_view, std::string_view>& web_templates();
extern const std::string_view web_css;

}  // namespace atrio::content
