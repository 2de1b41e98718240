#pragma once

#include "lib/qr/qr.hpp"
#include "receipt/bitmap.hpp"
#include "receipt/mask.hpp"
#include "text/atlas.hpp"
#include "text/engine.hpp"
#include "text/layout.hpp"

#include <memory>
#include <string_view>

namespace atrio::receipt {

/// Paper to draw on, as long as what is drawn: dots only, no grey. Coordinates are dots from
/// the upper left corner.
class Canvas {
 public:
  enum class Ink { black, white };
  using TextLayout = std::shared_ptr<const text::Layout>;

  /// `engine` is borrowed and must outlive the canvas.
  Canvas(int width, text::Engine& engine);

  int width() const { return paper_.width(); }

  /// A text with inline marks, no wider than `width` dots (text::unbounded = one line).
  TextLayout lay(std::string_view markup, std::string_view language, int em, bool bold,
                 float width) const;
  /// The same with lines of about equal length: as many lines as at full width, none of them a
  /// single left-over word.
  TextLayout lay_evenly(std::string_view markup, std::string_view language, int em,
                        int width) const;
  static int width_of(const text::Layout& layout);
  static int height_of(const text::Layout& layout);
  static bool right_to_left(const text::Layout& layout);

  /// Ink that a script swings out of its box (Nastaliq does) is moved back into it.
  void text(const text::Layout& layout, int x, int y, int box_width, text::Align align);
  /// One line with the middle of its ink at (x, y).
  void text_centred_on(const text::Layout& layout, int x, int y, Ink ink = Ink::black);
  /// The mask fitted into the square box, black from 150/255 of coverage on (look.md §10).
  void mask(const Mask& mask, int x, int y, int side);
  void rectangle(int x, int y, int w, int h, Ink ink = Ink::black);
  void dashed_rule(int x, int y, int w, int thickness);
  void qr(const qr::Symbol& symbol, int x, int y, int module);
  /// `other` turned by half a turn, with its new upper left corner at (x, y).
  void turned(const Bitmap& other, int x, int y);

  /// The drawing, cut off or filled up to `height` rows.
  Bitmap finish(int height) &&;

 private:
  void paint(const text::Layout& layout, int x, int y, int box_width, text::Align align,
             Ink ink);
  void dot(int x, int y, Ink ink);

  Bitmap paper_;
  text::Engine& engine_;
  text::Atlas atlas_;
};

}  // namespace atrio::receipt
