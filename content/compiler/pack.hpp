#pragma once

#include "check.hpp"
#include "picture.hpp"

#include <filesystem>

namespace atrio::content {

/// The pictures of each layer, in the order of the contents.
using Drawings = std::vector<std::vector<DrawnPicture>>;

/// Draws the pictures of every layer. What cannot be drawn is a finding.
Drawings draw_all_pictures(const Contents& contents, const PictureFolders& folders,
                           Findings& findings);

/// Throws std::runtime_error unless `out` is a pack, an empty folder or nothing yet.
void require_pack_folder(const std::filesystem::path& out);

/// Makes the base's pack, and under layers/<id> that of each layer, in a folder beside `out`,
/// and puts it in its place in one step: at every moment the old packs or the new ones stand
/// there, whole. Whatever fails leaves `out` as it was and nothing beside it. Throws
/// std::runtime_error naming the place.
void write_packs(const Contents& contents, const Drawings& drawings,
                 const std::filesystem::path& out);

}  // namespace atrio::content
