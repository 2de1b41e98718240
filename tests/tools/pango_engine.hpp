#pragma once

#include "tools/layout_request.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>

namespace atrio::tools {

/// Pango with the font files of our table and no others, the same families for each script, no
/// hinting and no rounding of positions: what Atrio's layouts are held against.
class PangoEngine {
 public:
  /// Throws std::runtime_error when the table or a font cannot be read.
  explicit PangoEngine(const std::filesystem::path& font_table);
  ~PangoEngine();

  /// Lays the paragraph out, all lines, and returns their number.
  int lay_out(const LayoutRequest& request);

  /// The lines of the paragraph laid out last, as atrio-layout prints them.
  nlohmann::ordered_json lines() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace atrio::tools
