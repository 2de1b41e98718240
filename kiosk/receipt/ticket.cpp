#include "receipt/ticket.hpp"

#include "lib/qr/qr.hpp"
#include "receipt/canvas.hpp"
#include "receipt/escpos.hpp"
#include "text/engine.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace atrio::receipt {
namespace {

using text::Align;
using Ink = Canvas::Ink;

constexpr char italian[] = "it";
constexpr int seal_of_pair = 176;  ///< look.md §10: seal and digits, before they are fitted
constexpr int digits_of_pair = 188;
constexpr int gap_of_pair = 16;

std::string digits_of(queue::TicketNumber number) {
  const std::string digits = std::to_string(number.serial);
  return std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

/// Draws the parts from top to bottom. All lengths are written in dots at 203 per inch, as in
/// look.md §10, and go through `dots`.
class Drawing {
 public:
  Drawing(const TicketPaper& ticket, PaperFormat format, text::Engine& engine)
      : ticket_(ticket),
        format_(format),
        engine_(engine),
        canvas_(format.dots_w, engine),
        narrow_(format.dots_w * 203 / format.dpi < 480),
        side_(dots(narrow_ ? 12 : 24)),
        inner_(format.dots_w - 2 * side_) {}

  Bitmap draw() {
    header();
    rule(14, 10);
    number_words();
    number();
    rule(28, 14);
    facts();
    rule(14, 20);
    advice();
    if (!ticket_.qr_url.empty()) {
      rule(16, 26);
      qr();
    }
    rule(26, 26);
    turned_number();
    Bitmap paper = std::move(canvas_).finish(y_);
    while (paper.height() > 0 && paper.row_is_blank(paper.height() - 1)) {
      paper.set_height(paper.height() - 1);
    }
    remove_realtime_commands(paper);  // so that what is shown is what is printed
    return paper;
  }

 private:
  /// One thing of the row of facts: a pictogram and perhaps a text.
  struct Fact {
    const Mask* pictogram;
    Canvas::TextLayout text;
    int width;
  };

  int dots(int at_203) const {
    return static_cast<int>(std::lround(at_203 * format_.dpi / 203.0));
  }

  void rule(int above, int below) {
    y_ += dots(above);
    canvas_.dashed_rule(side_, y_, inner_, dots(3));
    y_ += dots(3) + dots(below);
  }

  Canvas::TextLayout lay(std::string_view markup, std::string_view language, int em, bool bold,
                         float width = text::unbounded) const {
    return canvas_.lay(markup, language, dots(em), bold, width);
  }

  Canvas::TextLayout lay_evenly(std::string_view markup, std::string_view language, int em,
                                int width) const {
    return canvas_.lay_evenly(markup, language, dots(em), width);
  }

  /// A block at the side where its language starts; returns its height.
  int block(const text::Layout& layout, int x, int y, int width) {
    canvas_.text(layout, x, y, width,
                 Canvas::right_to_left(layout) ? Align::right : Align::left);
    return Canvas::height_of(layout);
  }

  void header() {
    y_ = dots(18);
    const int mark = dots(52);
    const int start = side_ + mark + dots(12);
    const auto place = lay(ticket_.place, italian, 29, true,
                           static_cast<float>(format_.dots_w - side_ - start));
    const int height = std::max(mark, Canvas::height_of(*place));
    canvas_.mask(ticket_.mark, side_, y_ + (height - mark) / 2, mark);
    block(*place, start, y_ + (height - Canvas::height_of(*place)) / 2, format_.dots_w - start);
    y_ += height + dots(6);

    const auto date = lay(ticket_.date, italian, 28, false);
    const auto time = lay(ticket_.time, italian, 28, true);
    const int line = Canvas::height_of(*date);
    canvas_.text(*date, side_, y_, inner_, Align::left);
    const int copy_room = ticket_.copy > 1 ? dots(14) + line + dots(14) : 0;
    if (Canvas::width_of(*date) + copy_room + Canvas::width_of(*time) > inner_) y_ += line;
    canvas_.text(*time, side_, y_, inner_, Align::right);
    if (ticket_.copy > 1) copy_mark(side_ + inner_ - Canvas::width_of(*time) - dots(14), line);
    y_ += line;
  }

  /// The number of this print in a thin box that ends at `end`, so that a second paper is
  /// known.
  void copy_mark(int end, int line_height) {
    const auto copy = lay(std::to_string(ticket_.copy), italian, 28, false);
    const int line = std::max(2, dots(2));
    const int w = std::max(Canvas::width_of(*copy) + dots(14), line_height);
    canvas_.rectangle(end - w, y_, w, line_height);
    canvas_.rectangle(end - w + line, y_ + line, w - 2 * line, line_height - 2 * line,
                      Ink::white);
    canvas_.text_centred_on(*copy, end - w / 2, y_ + line_height / 2);
  }

  void number_words() {
    const TwoTexts& words = ticket_.your_number;
    const bool twice = words.own != words.italian;
    if (twice && (words_in_one_row(42, 36) || words_in_one_row(36, 30))) return;
    const auto width = static_cast<float>(inner_);
    y_ += block(*lay(words.own, words.own_language, 42, true, width), side_, y_, inner_);
    if (twice) y_ += block(*lay(words.italian, italian, 36, true, width), side_, y_, inner_);
    y_ += dots(6);
  }

  /// Italian left, the visitor's language right; false and nothing drawn when they do not fit.
  bool words_in_one_row(int own_em, int italian_em) {
    const TwoTexts& words = ticket_.your_number;
    const auto own = lay(words.own, words.own_language, own_em, true);
    const auto other = lay(words.italian, italian, italian_em, true);
    if (Canvas::width_of(*own) + Canvas::width_of(*other) + dots(24) > inner_) return false;
    const int own_height = Canvas::height_of(*own);
    const int other_height = Canvas::height_of(*other);
    const int height = std::max(own_height, other_height);
    canvas_.text(*other, side_, y_ + (height - other_height) / 2, inner_, Align::left);
    canvas_.text(*own, side_, y_ + (height - own_height) / 2, inner_, Align::right);
    y_ += height + dots(6);
    return true;
  }

  /// Seal and digits side by side, letter left of the digits in every language (look.md §7).
  void pair(Canvas& canvas, int x, int y, int seal, const text::Layout& digits) const {
    canvas.mask(ticket_.silhouette, x, y, seal);
    const auto letter = canvas.lay(std::string(1, ticket_.number.letter), italian,
                                   seal * 58 / 100, true, text::unbounded);
    const int lowered = ticket_.letter_low ? seal * 65 / 1000 : 0;
    canvas.text_centred_on(*letter, x + seal / 2, y + seal / 2 + lowered,
                           ticket_.ring ? Ink::black : Ink::white);
    const int width = Canvas::width_of(digits);
    const int start = x + seal + seal * gap_of_pair / seal_of_pair;
    canvas.text_centred_on(digits, start + width / 2, y + seal / 2);
  }

  void number() {
    const std::string digits = digits_of(ticket_.number);
    const auto wished = lay(digits, italian, digits_of_pair, true);
    const int width = dots(seal_of_pair + gap_of_pair) + Canvas::width_of(*wished);
    const int room = inner_ * 514 / 528;
    const double fit = std::min(1.0, static_cast<double>(room) / width);
    const auto fitted = [&](int length) { return static_cast<int>(dots(length) * fit); };
    const auto drawn =
        canvas_.lay(digits, italian, fitted(digits_of_pair), true, text::unbounded);
    const int seal = fitted(seal_of_pair);
    const int drawn_width = seal + fitted(gap_of_pair) + Canvas::width_of(*drawn);
    pair(canvas_, (format_.dots_w - drawn_width) / 2, y_, seal, *drawn);
    y_ += seal;
  }

  /// The number once more for who holds the paper the other way round.
  void turned_number() {
    const auto digits = lay(digits_of(ticket_.number), italian, 92, true);
    const int seal = dots(84);
    const int width = seal + seal * gap_of_pair / seal_of_pair + Canvas::width_of(*digits);
    Canvas upright(width, engine_);
    pair(upright, 0, 0, seal, *digits);
    canvas_.turned(std::move(upright).finish(seal), (format_.dots_w - width) / 2, y_);
    y_ += seal;
  }

  int fact_picture() const { return dots(narrow_ ? 44 : 64); }
  int fact_gap() const { return dots(narrow_ ? 7 : 10); }

  Fact fact(const Mask& pictogram, std::string_view words, std::string_view language) const {
    if (words.empty()) return {&pictogram, nullptr, fact_picture()};
    auto text = lay(words, language, narrow_ ? 28 : 36, true);
    const int width = fact_picture() + fact_gap() + Canvas::width_of(*text);
    return {&pictogram, std::move(text), width};
  }

  void facts() {
    std::vector<Fact> all{
        fact(ticket_.people_pictogram, std::to_string(ticket_.people_ahead), italian)};
    if (ticket_.wait)
      all.push_back(fact(ticket_.wait_pictogram, *ticket_.wait, ticket_.language));
    if (!ticket_.mediator_pictogram.empty()) {
      all.push_back(fact(ticket_.mediator_pictogram, "", italian));
    }

    const int least_gap = dots(narrow_ ? 10 : 20);
    for (std::size_t first = 0; first < all.size();) {
      std::size_t end = first;
      int width = 0;
      while (end < all.size() &&
             (end == first || width + least_gap + all[end].width <= inner_)) {
        width += (end == first ? 0 : least_gap) + all[end].width;
        ++end;
      }
      row_of_facts(std::span(all).subspan(first, end - first));
      first = end;
    }
  }

  /// Spread over the whole width; never mirrored: digits and clocks are not (look.md §7).
  void row_of_facts(std::span<const Fact> row) {
    const int picture = fact_picture();
    int filled = 0;
    for (const Fact& one : row) filled += one.width;
    const int gaps = static_cast<int>(row.size()) - 1;
    const int gap = gaps > 0 ? (inner_ - filled) / gaps : 0;
    int x = side_;
    for (const Fact& one : row) {
      canvas_.mask(*one.pictogram, x, y_, picture);
      if (one.text) {
        const int text_y = y_ + (picture - Canvas::height_of(*one.text)) / 2;
        canvas_.text(*one.text, x + picture + fact_gap(), text_y, Canvas::width_of(*one.text),
                     Align::left);
      }
      x += one.width + gap;
    }
    y_ += picture;
  }

  void advice() {
    for (std::size_t i = 0; i < ticket_.advice.size(); ++i) {
      if (i > 0) y_ += dots(10);
      advice_with_picture(ticket_.advice[i]);
    }
    const bool twice = std::ranges::any_of(
        ticket_.advice, [](const Advice& one) { return one.text.own != one.text.italian; });
    if (!twice) return;
    y_ += dots(14);
    for (const Advice& one : ticket_.advice) {
      const auto text = lay_evenly(one.text.italian, italian, 28, inner_);
      y_ += block(*text, side_, y_, inner_) + dots(2);
    }
  }

  void advice_with_picture(const Advice& one) {
    const int picture = dots(58);
    const int room = inner_ - picture - dots(14);
    const auto text = lay_evenly(one.text.own, one.text.own_language, 32, room);
    const bool mirrored = Canvas::right_to_left(*text);
    const int height = std::max(picture, Canvas::height_of(*text));
    canvas_.mask(one.pictogram, mirrored ? side_ + inner_ - picture : side_,
                 y_ + (height - picture) / 2, picture);
    block(*text, mirrored ? side_ : side_ + picture + dots(14),
          y_ + (height - Canvas::height_of(*text)) / 2, room);
    y_ += height;
  }

  void qr() {
    const qr::Symbol symbol = qr::encode(ticket_.qr_url);
    // Cameras of old telephones need modules of half a millimetre.
    const int module = std::max(dots(4), dots(168) / symbol.side);
    const int side = module * symbol.side;
    const int quiet = 4 * module;
    const int room = narrow_ ? inner_ : inner_ - side - quiet;
    const auto texts = qr_texts(room);
    int text_height = 0;
    for (const auto& text : texts) text_height += Canvas::height_of(*text);

    const int height = narrow_ ? text_height : std::max(side, text_height);
    int text_y = y_ + (height - text_height) / 2;
    for (const auto& text : texts) text_y += block(*text, side_, text_y, room);
    if (narrow_) {
      y_ += text_height + quiet;
      canvas_.qr(symbol, (format_.dots_w - side) / 2, y_, module);
      y_ += side;
    } else {
      canvas_.qr(symbol, side_ + inner_ - side, y_ + (height - side) / 2, module);
      y_ += height;
    }
  }

  std::vector<Canvas::TextLayout> qr_texts(int room) const {
    const TwoTexts& words = ticket_.qr_words;
    std::vector<Canvas::TextLayout> texts{lay_evenly(words.own, words.own_language, 32, room)};
    if (words.own != words.italian)
      texts.push_back(lay_evenly(words.italian, italian, 28, room));
    return texts;
  }

  const TicketPaper& ticket_;
  PaperFormat format_;
  text::Engine& engine_;
  Canvas canvas_;
  bool narrow_;  ///< paper of 58 mm: same type, other arrangement
  int side_;
  int inner_;
  int y_ = 0;
};

}  // namespace

Bitmap render_ticket(const TicketPaper& ticket, PaperFormat format, text::Engine& engine) {
  return Drawing(ticket, format, engine).draw();
}

}  // namespace atrio::receipt
