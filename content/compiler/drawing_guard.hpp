#pragma once

#include <cstddef>
#include <string>

namespace atrio::content {

constexpr std::size_t max_svg_bytes = 32u << 10;  ///< our longest drawing has 3.3 KiB

/// A pictogram is a few filled shapes. Throws std::runtime_error naming the line for a drawing
/// with anything else in it (scripts, links, entities, patterns, filters, texts) or with more
/// than a drawing needs: it could read files, or take minutes to draw.
void require_plain_drawing(const std::string& svg);

}  // namespace atrio::content
