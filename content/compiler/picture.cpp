#include "picture.hpp"

#include "base/file.hpp"
#include "drawing_guard.hpp"
#include "lib/crypto/sha256.hpp"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <set>
#include <stdexcept>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

Surface make_surface(cairo_format_t format) {
  return {cairo_image_surface_create(format, picture_px, picture_px), cairo_surface_destroy};
}

void render(const std::string& svg, cairo_surface_t* onto) {
  GError* fault = nullptr;
  const auto* bytes = reinterpret_cast<const guint8*>(svg.data());
  const std::unique_ptr<RsvgHandle, decltype(&g_object_unref)> drawing(
      rsvg_handle_new_from_data(bytes, svg.size(), &fault), g_object_unref);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> pen(cairo_create(onto),
                                                               cairo_destroy);
  const RsvgRectangle whole{0, 0, picture_px, picture_px};
  if (!drawing || !rsvg_handle_render_document(drawing.get(), pen.get(), &whole, &fault)) {
    const std::string reason = fault ? fault->message : "no reason given";
    g_clear_error(&fault);
    throw std::runtime_error(reason);
  }
}

cairo_status_t append(void* png, const unsigned char* bytes, unsigned int length) {
  static_cast<std::string*>(png)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

/// Copies the alpha of 32-bit pixels (0xAARRGGBB, native order) into 8-bit ones.
void copy_alpha(cairo_surface_t* from, cairo_surface_t* to) {
  cairo_surface_flush(from);
  for (int y = 0; y < picture_px; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(
        cairo_image_surface_get_data(from) + y * cairo_image_surface_get_stride(from));
    unsigned char* out =
        cairo_image_surface_get_data(to) + y * cairo_image_surface_get_stride(to);
    std::transform(row, row + picture_px, out,
                   [](std::uint32_t pixel) { return static_cast<unsigned char>(pixel >> 24); });
  }
  cairo_surface_mark_dirty(to);
}

/// Calls `visit` with the file of every picture whose set is known and whose package is there.
void each_file(const Source& source, const PictureFolders& folders, Findings& findings,
               const std::function<void(const SourcePicture&, const PictureSet&,
                                        const fs::path&)>& visit) {
  std::error_code ignored;
  std::set<std::string> absent;
  for (const auto& picture : source.pictures) {
    const auto set = std::ranges::find(source.sets, picture.set.id, &PictureSet::name);
    const auto name = set == source.sets.end() ? std::string::npos : set->file.find("{name}");
    if (name == std::string::npos) continue;
    const fs::path folder = set->package.empty() ? folders.shapes : folders.npm / set->package;
    if (!fs::is_directory(folder, ignored)) {
      if (absent.insert(set->name).second)
        findings.error(picture.id.place,
                       "the folder " + folder.generic_string() + " is not there",
                       "run npm ci in provisioning/npm, or name it with --npm");
      continue;
    }
    std::string file = set->file;
    visit(picture, *set, folder / file.replace(name, 6, picture.name));
  }
}

bool exists(const SourcePicture& picture, const fs::path& file, Findings& findings) {
  std::error_code missing;
  if (fs::is_regular_file(file, missing)) return true;
  findings.error(picture.id.place, "the drawing " + file.generic_string() + " is not there",
                 "choose a name that the set has");
  return false;
}

}  // namespace

std::string draw_mask(const std::string& svg) {
  require_plain_drawing(svg);
  const Surface colour = make_surface(CAIRO_FORMAT_ARGB32);
  const Surface mask = make_surface(CAIRO_FORMAT_A8);
  render(svg, colour.get());
  copy_alpha(colour.get(), mask.get());
  std::string png;
  if (cairo_surface_write_to_png_stream(mask.get(), append, &png) != CAIRO_STATUS_SUCCESS)
    throw std::runtime_error("cairo could not write it as PNG");
  return png;
}

std::vector<DrawnPicture> draw_pictures(const Source& source, const PictureFolders& folders,
                                        Findings& findings) {
  std::vector<DrawnPicture> drawn;
  each_file(
      source, folders, findings, [&](const auto& picture, const auto& set, const auto& file) {
        if (!exists(picture, file, findings)) return;
        try {
          std::string svg = read_file(file, max_svg_bytes);
          std::string png = draw_mask(svg);
          std::string sha256 = crypto::sha256_hex(png);
          drawn.push_back({&picture, &set, std::move(svg), std::move(png), std::move(sha256)});
        } catch (const std::runtime_error& fault) {
          findings.error(picture.id.place, file.generic_string() + ": " + fault.what(),
                         "choose another drawing");
        }
      });
  return drawn;
}

void check_pictures_exist(const Source& source, const PictureFolders& folders,
                          Findings& findings) {
  each_file(source, folders, findings, [&](const auto& picture, const auto&, const auto& file) {
    exists(picture, file, findings);
  });
}

}  // namespace atrio::content
