#include "sheet_picture.hpp"

#include <cairo.h>

#include <memory>
#include <stdexcept>
#include <vector>

namespace atrio::content {

namespace {

/// The mean of a square of pixels 0x00RRGGBB.
std::uint32_t mean(const ui::Surface& surface, int left, int top, int side) {
  unsigned r = 0, g = 0, b = 0;
  for (int y = top; y < top + side; ++y)
    for (int x = left; x < left + side; ++x) {
      const std::uint32_t pixel = surface.at(x, y);
      r += (pixel >> 16) & 0xFF, g += (pixel >> 8) & 0xFF, b += pixel & 0xFF;
    }
  const auto n = static_cast<unsigned>(side * side);
  return (r + n / 2) / n << 16 | (g + n / 2) / n << 8 | (b + n / 2) / n;
}

cairo_status_t append(void* png, const unsigned char* bytes, unsigned int length) {
  static_cast<std::string*>(png)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

std::string encoded(std::vector<std::uint32_t> pixels, int w, int h) {
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> picture(
      cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(pixels.data()),
                                          CAIRO_FORMAT_RGB24, w, h, w * 4),
      cairo_surface_destroy);
  std::string png;
  if (cairo_surface_write_to_png_stream(picture.get(), append, &png) != CAIRO_STATUS_SUCCESS)
    throw std::runtime_error("cairo could not write a page as PNG");
  return png;
}

}  // namespace

std::string png_of(const ui::Surface& surface, int shrink) {
  if (shrink == 1) return encoded(surface.pixels, surface.w, surface.h);
  const int w = surface.w / shrink, h = surface.h / shrink;
  std::vector<std::uint32_t> pixels;
  pixels.reserve(static_cast<std::size_t>(w) * static_cast<std::size_t>(h));
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x) pixels.push_back(mean(surface, x * shrink, y * shrink, shrink));
  return encoded(std::move(pixels), w, h);
}

}  // namespace atrio::content
