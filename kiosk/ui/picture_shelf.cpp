#include "ui/picture_shelf.hpp"

#include "base/file.hpp"
#include "base/log.hpp"

#include <stb_image.h>

#include <memory>
#include <stdexcept>

namespace atrio::ui {
namespace {

constexpr int widest = 4096;  // px; the content build makes 512
constexpr std::size_t largest_file = 8u << 20;

}  // namespace

Mask read_mask(const std::filesystem::path& file) {
  const auto fail = [&](const std::string& why) {
    return std::runtime_error("cannot read the picture " + file.string() + ": " + why);
  };
  const std::string bytes = read_file(file, largest_file);
  const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
  const int size = static_cast<int>(bytes.size());

  int w = 0, h = 0, channels = 0;
  if (!stbi_info_from_memory(data, size, &w, &h, &channels)) throw fail(stbi_failure_reason());
  if (w < 1 || h < 1 || w > widest || h > widest) throw fail("its size is out of bounds");
  const std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> pixels(
      stbi_load_from_memory(data, size, &w, &h, &channels, 0), &stbi_image_free);
  if (!pixels) throw fail(stbi_failure_reason());

  Mask mask{w, h, std::vector<std::uint8_t>(static_cast<std::size_t>(w) * h)};
  const int from = channels == 2 ? 1 : channels == 4 ? 3 : 0;
  for (std::size_t i = 0; i < mask.alpha.size(); ++i) {
    mask.alpha[i] = pixels.get()[i * channels + from];
  }
  return mask;
}

const PictureShelf::Source& PictureShelf::source(const std::string& id) {
  const auto known = sources_.find(id);
  if (known != sources_.end()) return known->second;

  Source source;
  try {
    const auto file = find_(id);
    if (file) {
      source.mirror = file->mirror;
      source.mask = read_mask(file->file);
    } else {
      log::warning("the content has no picture \"" + id + "\"");
    }
  } catch (const std::runtime_error& error) {
    log::warning(error.what());
  }
  return sources_.emplace(id, std::move(source)).first->second;
}

std::optional<PictureShelf::Found> PictureShelf::at_size(std::string_view id, int side,
                                                         bool rtl) {
  const Source& from = source(std::string(id));
  if (!from.mask || side <= 0) return std::nullopt;
  const bool mirrored = rtl && from.mirror;
  const std::string name =
      "picture " + std::string(id) + ' ' + std::to_string(side) + (mirrored ? " m" : "");
  return Found{pages_.find(name, [&] { return averaged(*from.mask, side, side, mirrored); }),
               mirrored};
}

}  // namespace atrio::ui
