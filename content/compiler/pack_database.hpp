#pragma once

#include "check.hpp"
#include "picture.hpp"

#include <filesystem>
#include <vector>

namespace atrio::content {

/// Writes pack.sqlite at `path`, which must not exist: the same sources give the same bytes.
/// Throws std::runtime_error naming the file.
void write_pack_database(const std::filesystem::path& path, const Content& content,
                         const std::vector<DrawnPicture>& pictures);

}  // namespace atrio::content
