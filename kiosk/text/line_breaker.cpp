#include "text/line_breaker.hpp"

#include <algorithm>

namespace atrio::text {
namespace {

class LineBreaker {
 public:
  LineBreaker(ShapedParagraph& paragraph, std::int64_t limit)
      : paragraph_(paragraph), breaks_(paragraph.analysis().breaks), limit_(limit) {}

  /// The line that begins at `start`.
  LineRange next(std::int32_t start) {
    while (breaks_[next_break_].position <= start) ++next_break_;
    const auto beyond = first_too_wide(start);
    for (auto candidate = beyond; candidate-- > next_break_;)
      if (fits(start, breaks_[candidate].position))
        return line(start, breaks_[candidate].position);
    ++broken_words;
    return line(start, break_inside_word(start, breaks_[next_break_].position));
  }

  /// The beginning of the text from `start` that leaves `room` in its line.
  LineRange shorten(std::int32_t start, std::int64_t room, std::int32_t text_end) {
    auto end = start;
    for (auto p = start + 1; p <= text_end && !ends_in(p, unit_newline); ++p) {
      if (!ends_in(p, unit_space) && paragraph_.width(start, p) > limit_ - room) break;
      if (paragraph_.between_letters(p)) end = p;
    }
    while (end > start && cut_width(start, end, Shaper::Context::none) > limit_ - room)
      end = previous_letter(start, end);
    return {start, text_end, paragraph_.without_space(start, end), true};
  }

  int broken_words = 0;

 private:
  bool ends_in(std::int32_t end, UnitFlag kind) const {
    return paragraph_.analysis().flags[static_cast<std::size_t>(end - 1)] & kind;
  }

  LineRange line(std::int32_t start, std::int32_t end) const {
    return {start, end, paragraph_.without_space(start, end), false};
  }

  /// Index of the first break, from `next_break_` on, whose line is too wide as far as the
  /// endless line tells, or that stands behind a hard break.
  std::size_t first_too_wide(std::int32_t start) const {
    auto i = next_break_;
    for (; i < breaks_.size(); ++i) {
      const auto shown = paragraph_.without_space(start, breaks_[i].position);
      if (paragraph_.width(start, shown) > limit_) return i;
      if (breaks_[i].hard) return i + 1;
    }
    return i;
  }

  /// Says it exactly: at an unsafe border letters may take another form and width.
  bool fits(std::int32_t start, std::int32_t end) {
    if (paragraph_.safe(start) && paragraph_.safe(end)) return true;
    return cut_width(start, end, Shaper::Context::paragraph) <= limit_;
  }

  std::int64_t cut_width(std::int32_t start, std::int32_t end, Shaper::Context context) {
    paragraph_.cut_line(start, end, context, scratch_);
    scratch_.cut(paragraph_.without_space(start, end));
    return scratch_.width();
  }

  std::int32_t break_inside_word(std::int32_t start, std::int32_t word_end) {
    auto end = start;
    for (auto p = start + 1; p <= word_end; ++p) {
      const bool too_wide = !ends_in(p, unit_space) && paragraph_.width(start, p) > limit_;
      if (too_wide && end > start) break;
      if (paragraph_.between_letters(p)) end = p;
    }
    if (end == start) return word_end;  // one letter, as far as the font can tell
    while (!fits(start, end) && previous_letter(start, end) > start)
      end = previous_letter(start, end);
    return end;
  }

  std::int32_t previous_letter(std::int32_t start, std::int32_t end) {
    do --end;
    while (end > start && !paragraph_.between_letters(end));
    return end;
  }

  ShapedParagraph& paragraph_;
  const std::vector<BreakPlace>& breaks_;
  std::int64_t limit_;
  std::size_t next_break_ = 0;
  Pieces scratch_;
};

}  // namespace

BrokenLines break_lines(ShapedParagraph& paragraph, std::int64_t limit, int max_lines,
                        std::int64_t ellipsis_width) {
  BrokenLines result;
  LineBreaker breaker(paragraph, limit);
  const auto end = paragraph.analysis().size();
  for (std::int32_t start = 0; start < end;) {
    auto line = breaker.next(start);
    const bool last_allowed = static_cast<int>(result.lines.size()) + 1 == max_lines;
    if (last_allowed && paragraph.without_space(line.end, end) > line.end)
      line = breaker.shorten(start, ellipsis_width, end);
    if (last_allowed) line.end = end;  // white space alone needs no ellipsis
    result.lines.push_back(line);
    if (last_allowed) break;
    start = line.end;
  }
  result.broken_words = breaker.broken_words;
  return result;
}

}  // namespace atrio::text
