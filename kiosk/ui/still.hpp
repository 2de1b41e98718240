#pragma once

#include "ui/canvas.hpp"

#include <filesystem>
#include <string>

/// Stills: one frame without display, painted by the painter of the glass.
namespace atrio::ui {

/// Writes the pixels as an 8-bit RGB PNG, whole or not at all. Throws std::runtime_error naming
/// the file.
void write_png(const Surface& surface, const std::filesystem::path& file);

/// A 64-bit digest of size and pixels as 16 hexadecimal digits, the same on every machine; for
/// the manifest of golden images. No protection against a forger.
std::string pixel_hash(const Surface& surface);

}  // namespace atrio::ui
