#pragma once

#include "source.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace atrio::content {

/// Pixels a side. The largest picture on a panel is the seal of the ticket's card, about 45 mm
/// at 8 px/mm.
constexpr int picture_px = 384;

/// A drawing as the pack holds it.
struct DrawnPicture {
  const SourcePicture* picture;
  const PictureSet* set;
  std::string svg;     ///< as the set has it
  std::string png;     ///< 8-bit grey, 255 = inside
  std::string sha256;  ///< of `png`
};

/// Where drawings are found.
struct PictureFolders {
  std::filesystem::path npm;     ///< node_modules
  std::filesystem::path shapes;  ///< assets/shapes
};

/// How much of each pixel an SVG drawing covers, as PNG, the viewBox filling the square. Throws
/// std::runtime_error with the reason of require_plain_drawing or of librsvg.
std::string draw_mask(const std::string& svg);

/// Every pictogram of the source, drawn. A missing package, a missing drawing and a drawing
/// librsvg refuses are findings.
std::vector<DrawnPicture> draw_pictures(const Source& source, const PictureFolders& folders,
                                        Findings& findings);

/// The same findings without drawing: is every file there?
void check_pictures_exist(const Source& source, const PictureFolders& folders,
                          Findings& findings);

/// Every set is under a licence that we may use, and an npm package under the one its set
/// names.
void check_licences(const Source& source, const PictureFolders& folders, Findings& findings);

}  // namespace atrio::content
