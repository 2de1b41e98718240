#pragma once

#include "text/layout.hpp"

#include <cstdint>
#include <memory>
#include <span>

namespace atrio::text {

/// Where a rasterised glyph stands in the atlas, and where it belongs on the glass.
struct AtlasGlyph {
  std::uint32_t page;
  int x, y, w, h;  ///< in pixels of the page; w or h 0 = nothing to paint
  int left, top;   ///< pixels from the pen's whole pixel and the baseline to the upper left
                   ///< corner; top is negative above the baseline
};

/// A page of 8-bit coverage.
struct AtlasPage {
  int w, h;
  const std::uint8_t* alpha;  ///< w × h, row by row; stays in place while the atlas lives
  std::uint64_t generation;   ///< changes when what stands on the page is thrown away
};

/// Glyphs rasterised on demand, unhinted, at quarters of a pixel across and whole pixels down,
/// so that the same text gives the same pixels everywhere. Use from one thread.
class Atlas {
 public:
  struct Limits {
    int page_px = 1024;  ///< a larger glyph gets a page of its own
    int pages = 4;       ///< kept, unless a single frame needs more
  };

  /// `fonts` is borrowed and must outlive the atlas.
  explicit Atlas(Fonts& fonts);
  Atlas(Fonts& fonts, Limits limits);
  ~Atlas();

  /// Glyphs found from now on stay valid until the next call; older ones may leave.
  void begin_frame();

  /// Rasterises the glyph if it is not there. `x` is where its pen stands on the glass, 1/64
  /// pixel; only the fraction is used. Throws std::runtime_error when the font file is damaged.
  AtlasGlyph find(FaceId face, Fixed size, std::uint32_t glyph, Fixed x);

  /// The whole pixel from which `AtlasGlyph::left` counts for a pen at `x`.
  static int pen_pixel(Fixed x);

  AtlasPage page(std::uint32_t index) const;
  std::uint32_t page_count() const;
  /// Glyphs rasterised since the atlas was made: a still screen must not raise it.
  std::uint64_t rasterised() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace atrio::text
