#include "receipt/mask.hpp"

#include <memory>
#include <stdexcept>
#include <string>

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wsign-compare"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wshadow"
#include <stb_image.h>
#pragma GCC diagnostic pop

namespace atrio::receipt {
namespace {

constexpr int max_side = 2048;
constexpr std::size_t max_bytes = 8u << 20;

[[noreturn]] void refuse(std::string_view name, std::string_view why) {
  throw std::runtime_error(std::string(name) + ": " + std::string(why));
}

}  // namespace

Mask decode_mask(std::string_view png, std::string_view name) {
  if (png.size() > max_bytes) refuse(name, "picture is larger than 8 MiB");
  const auto* bytes = reinterpret_cast<const stbi_uc*>(png.data());
  const int size = static_cast<int>(png.size());

  Mask mask;
  int channels = 0;
  // Looked at before decoding, so that a small file cannot ask for a huge picture.
  if (stbi_info_from_memory(bytes, size, &mask.width, &mask.height, &channels) == 0) {
    refuse(name, "not a PNG picture");
  }
  if (mask.width > max_side || mask.height > max_side) {
    refuse(name, "picture is wider or higher than 2048 pixels");
  }
  const int wanted = channels == 1 ? STBI_grey : STBI_grey_alpha;
  const std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> pixels(
      stbi_load_from_memory(bytes, size, &mask.width, &mask.height, &channels, wanted),
      stbi_image_free);
  if (!pixels) refuse(name, "damaged PNG picture");

  const auto count =
      static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height);
  const std::size_t step = wanted == STBI_grey ? 1 : 2;
  // Grey + alpha: the alpha is the shape. RGB without alpha gets 255 everywhere from stb.
  const std::size_t offset = channels == 2 || channels == 4 ? 1 : 0;
  mask.coverage.resize(count);
  for (std::size_t i = 0; i < count; ++i) mask.coverage[i] = pixels.get()[i * step + offset];
  return mask;
}

}  // namespace atrio::receipt
