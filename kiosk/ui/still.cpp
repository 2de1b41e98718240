#include "ui/still.hpp"

#include "base/file.hpp"

#include <stb_image_write.h>

#include <array>
#include <stdexcept>

namespace atrio::ui {

void write_png(const Surface& surface, const std::filesystem::path& file) {
  std::vector<std::uint8_t> rgb;
  rgb.reserve(surface.pixels.size() * 3);
  for (const std::uint32_t pixel : surface.pixels) {
    rgb.push_back(static_cast<std::uint8_t>(pixel >> 16));
    rgb.push_back(static_cast<std::uint8_t>(pixel >> 8));
    rgb.push_back(static_cast<std::uint8_t>(pixel));
  }
  std::string png;
  const auto append = [](void* to, void* bytes, int size) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(bytes),
                                          static_cast<std::size_t>(size));
  };
  if (!stbi_write_png_to_func(append, &png, surface.w, surface.h, 3, rgb.data(),
                              surface.w * 3)) {
    throw std::runtime_error("cannot encode the picture for " + file.string());
  }
  replace_file(file, png);
}

std::string pixel_hash(const Surface& surface) {
  std::uint64_t hash = 0xCBF29CE484222325u;  // FNV-1a, 64 bits
  const auto add = [&hash](std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) {
      hash = (hash ^ ((value >> shift) & 0xFF)) * 0x100000001B3u;
    }
  };
  add(static_cast<std::uint32_t>(surface.w));
  add(static_cast<std::uint32_t>(surface.h));
  for (const std::uint32_t pixel : surface.pixels) add(pixel);

  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += digits[(hash >> shift) & 15];
  return text;
}

}  // namespace atrio::ui
