#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace atrio::receipt {

/// A pictogram or silhouette of the content pack: how much of each pixel the shape covers.
struct Mask {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage;  ///< width * height, 0 = outside, 255 = inside

  bool empty() const { return coverage.empty(); }
  bool operator==(const Mask&) const = default;
};

/// Reads a PNG: its alpha channel, or its grey where it has none. At most 2048 pixels a side.
/// Throws std::runtime_error naming `name` (the file) and what is wrong with it.
Mask decode_mask(std::string_view png, std::string_view name);

}  // namespace atrio::receipt
