#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace atrio::receipt {

/// Paper before it is paper: rows of dots, one bit each, the leftmost in the highest bit, 1 is
/// black. That is the order in which a printer's raster command takes them.
class Bitmap {
 public:
  Bitmap() = default;
  /// All white. `width` is counted in dots and need not be a multiple of eight; the bits right
  /// of it in a row's last byte stay white.
  Bitmap(int width, int height);

  int width() const { return width_; }
  int height() const { return height_; }
  int row_bytes() const { return (width_ + 7) / 8; }

  /// False outside the paper.
  bool black(int x, int y) const;
  /// Marks one dot black; outside the paper nothing happens.
  void blacken(int x, int y);
  /// Marks one dot white; outside the paper nothing happens.
  void whiten(int x, int y);

  std::span<const std::uint8_t> row(int y) const;
  std::span<std::uint8_t> row(int y);
  bool row_is_blank(int y) const;

  /// Keeps the upper `height` rows, or adds white ones below.
  void set_height(int height);

  bool operator==(const Bitmap&) const = default;

 private:
  int width_ = 0;
  int height_ = 0;
  std::vector<std::uint8_t> bits_;
};

}  // namespace atrio::receipt
