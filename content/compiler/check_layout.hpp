#pragma once

#include "check.hpp"

#include <filesystem>

namespace atrio::content {

/// Lays out every screen in every language, portrait and landscape, normal and large, paints
/// nothing, and reports what is cut off, stands outside the glass, overlaps, or has no glyph or
/// picture: each text once, where it is mended, with about how many characters there is room
/// for. A text or service that a screen needs and the sources lack is a finding too.
///
/// Of each chain of layers it lays out the pages that the layers change.
///
/// `pack` is the folder of the packs built from `contents`. Works on `threads` threads. Throws
/// guide::PackError, and std::runtime_error for the font table.
void check_layout(const Contents& contents, const std::filesystem::path& pack,
                  const std::filesystem::path& font_table, unsigned threads,
                  Findings& findings);

}  // namespace atrio::content
