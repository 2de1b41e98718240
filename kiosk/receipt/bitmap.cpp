#include "receipt/bitmap.hpp"

#include <algorithm>
#include <cassert>

namespace atrio::receipt {
namespace {

std::uint8_t bit_of(int x) { return static_cast<std::uint8_t>(0x80 >> (x % 8)); }

}  // namespace

Bitmap::Bitmap(int width, int height) : width_(width), height_(height) {
  assert(width >= 0 && height >= 0);
  bits_.resize(static_cast<std::size_t>(row_bytes()) * static_cast<std::size_t>(height));
}

bool Bitmap::black(int x, int y) const {
  if (x < 0 || y < 0 || x >= width_ || y >= height_) return false;
  return (row(y)[static_cast<std::size_t>(x / 8)] & bit_of(x)) != 0;
}

void Bitmap::blacken(int x, int y) {
  if (x < 0 || y < 0 || x >= width_ || y >= height_) return;
  row(y)[static_cast<std::size_t>(x / 8)] |= bit_of(x);
}

void Bitmap::whiten(int x, int y) {
  if (x < 0 || y < 0 || x >= width_ || y >= height_) return;
  row(y)[static_cast<std::size_t>(x / 8)] &= static_cast<std::uint8_t>(~bit_of(x));
}

std::span<const std::uint8_t> Bitmap::row(int y) const {
  assert(y >= 0 && y < height_);
  const auto bytes = static_cast<std::size_t>(row_bytes());
  return std::span(bits_).subspan(static_cast<std::size_t>(y) * bytes, bytes);
}

std::span<std::uint8_t> Bitmap::row(int y) {
  assert(y >= 0 && y < height_);
  const auto bytes = static_cast<std::size_t>(row_bytes());
  return std::span(bits_).subspan(static_cast<std::size_t>(y) * bytes, bytes);
}

bool Bitmap::row_is_blank(int y) const {
  return std::ranges::all_of(row(y), [](std::uint8_t byte) { return byte == 0; });
}

void Bitmap::set_height(int height) {
  assert(height >= 0);
  height_ = height;
  bits_.resize(static_cast<std::size_t>(row_bytes()) * static_cast<std::size_t>(height));
}

}  // namespace atrio::receipt
