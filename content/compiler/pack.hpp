#pragma once

#include "check.hpp"
#include "picture.hpp"

#include <filesystem>

namespace atrio::content {

/// Makes the pack in a folder beside `out` and puts it in its place in one step: at every
/// moment the old pack or the new one stands there, whole. Whatever fails leaves `out` as it
/// was and nothing beside it. Throws std::runtime_error naming the place; also when `out` is a
/// folder that is neither empty nor a pack.
void write_pack(const Content& content, const std::vector<DrawnPicture>& pictures,
                const std::filesystem::path& out);

}  // namespace atrio::content
