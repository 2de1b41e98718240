#pragma once

#include "receipt/bitmap.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace atrio::receipt {

/// A PNG of `width` * `height` grey bytes, 0 = black. For eyes and tests, not for paper.
std::string encode_png(int width, int height, std::span<const std::uint8_t> grey);
std::string encode_png(const Bitmap& paper);

}  // namespace atrio::receipt
