#pragma once

#include "ui/canvas.hpp"
#include "ui/coverage.hpp"
#include "ui/pages.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace atrio::ui {

/// The content's pictures, read once and averaged down to the sizes in use.
class PictureShelf {
 public:
  PictureShelf(Pictures find, Pages& pages) : find_(std::move(find)), pages_(pages) {}

  struct Found {
    Place place;
    bool mirrored = false;
  };
  /// The picture `side` pixels wide and high; none if the content has no such picture or its
  /// file cannot be read, which is logged once.
  std::optional<Found> at_size(std::string_view id, int side, bool rtl);

 private:
  struct Source {
    std::optional<Mask> mask;
    bool mirror = false;
  };
  const Source& source(const std::string& id);

  Pictures find_;
  Pages& pages_;
  std::map<std::string, Source> sources_;
};

/// Reads an 8-bit alpha mask (grey PNG, or the alpha of one with colours). Throws
/// std::runtime_error naming the file.
Mask read_mask(const std::filesystem::path& file);

}  // namespace atrio::ui
