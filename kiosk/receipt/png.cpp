#include "receipt/png.hpp"

#include <cassert>
#include <vector>

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#include <stb_image_write.h>
#pragma GCC diagnostic pop

namespace atrio::receipt {

std::string encode_png(int width, int height, std::span<const std::uint8_t> grey) {
  assert(grey.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  std::string png;
  const auto append = [](void* target, void* bytes, int size) {
    static_cast<std::string*>(target)->append(static_cast<const char*>(bytes),
                                              static_cast<std::size_t>(size));
  };
  stbi_write_png_to_func(append, &png, width, height, 1, grey.data(), width);
  return png;
}

std::string encode_png(const Bitmap& paper) {
  std::vector<std::uint8_t> grey;
  grey.reserve(static_cast<std::size_t>(paper.width()) *
               static_cast<std::size_t>(paper.height()));
  for (int y = 0; y < paper.height(); ++y) {
    for (int x = 0; x < paper.width(); ++x) grey.push_back(paper.black(x, y) ? 0 : 255);
  }
  return encode_png(paper.width(), paper.height(), grey);
}

}  // namespace atrio::receipt
