#include "text/analysis.hpp"

#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <new>
#include <stdexcept>
#include <string>

namespace atrio::text {
namespace {

constexpr char16_t unseen = u'\u2060';  // word joiner, stands for control characters

struct Range {
  std::uint32_t start, end;
};

/// Codes in order, clamped to the text; of two that overlap the earlier stays.
std::vector<Range> code_ranges(const Paragraph& paragraph) {
  std::vector<Range> codes;
  const auto size = static_cast<std::uint32_t>(paragraph.text.size());
  for (const auto& mark : paragraph.marks)
    if (mark.kind == MarkKind::code && mark.length > 0 && mark.start < size)
      codes.push_back({mark.start, mark.start + std::min(mark.length, size - mark.start)});
  std::stable_sort(codes.begin(), codes.end(),
                   [](Range a, Range b) { return a.start < b.start; });
  std::vector<Range> kept;
  for (const auto& code : codes)
    if (kept.empty() || code.start >= kept.back().end) kept.push_back(code);
  return kept;
}

bool is_newline(UChar32 c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

std::uint8_t own_flags(UChar32 c) {
  if (is_newline(c)) return unit_newline | unit_space;
  return u_isWhitespace(c) ? unit_space : 0;  // not the no-break spaces
}

/// Writes the units of one paragraph, one character after the other.
class Transcription {
 public:
  Transcription(const Paragraph& paragraph, Analysis& result)
      : bytes_(paragraph.text), marks_(paragraph.marks), out_(result) {
    out_.text.clear();
    out_.byte_at.clear();
    out_.flags.clear();
  }

  void run(const std::vector<Range>& codes) {
    auto code = codes.begin();
    bool inside = false;
    const auto size = static_cast<std::int32_t>(bytes_.size());
    std::int32_t i = 0;
    while (i < size) {
      const auto at = static_cast<std::uint32_t>(i);
      if (inside && at >= code->end) {
        put(code_ends, at, unit_unbreakable);
        inside = false;
        ++code;
      }
      bool first_of_code = false;
      if (!inside && code != codes.end() && at >= code->start) {
        put(code_begins, at, 0);
        inside = first_of_code = true;
      }
      UChar32 c = 0;
      U8_NEXT(bytes_.data(), i, size, c);
      put_character(c, at, inside && !first_of_code ? unit_unbreakable : 0);
    }
    if (inside) put(code_ends, static_cast<std::uint32_t>(size), unit_unbreakable);
    out_.byte_at.push_back(static_cast<std::uint32_t>(size));
  }

 private:
  void put_character(UChar32 c, std::uint32_t byte, std::uint8_t extra) {
    if (c < 0) c = 0xFFFD;
    const auto flags = static_cast<std::uint8_t>(own_flags(c) | mark_flags(byte) | extra);
    if (c == '\t') c = ' ';
    if (u_charType(c) == U_CONTROL_CHAR && !is_newline(c)) c = unseen;
    if (U_IS_BMP(c)) {
      put(static_cast<char16_t>(c), byte, flags);
    } else {
      put(U16_LEAD(c), byte, flags);
      put(U16_TRAIL(c), byte, flags | unit_unbreakable);
    }
  }
  void put(char16_t unit, std::uint32_t byte, int flags) {
    out_.text.push_back(unit);
    out_.byte_at.push_back(byte);
    out_.flags.push_back(static_cast<std::uint8_t>(flags));
  }
  std::uint8_t mark_flags(std::uint32_t byte) const {
    static constexpr std::array<std::uint8_t, 3> flag_of{unit_strong, unit_link, unit_code};
    std::uint8_t flags = 0;
    for (const auto& mark : marks_)
      if (byte >= mark.start && byte - mark.start < mark.length)
        flags |= flag_of[static_cast<std::size_t>(mark.kind)];
    return flags;
  }

  const std::string& bytes_;
  const std::vector<Mark>& marks_;
  Analysis& out_;
};

bool joins_neighbours(UScriptCode script) {
  return script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN ||
         script == USCRIPT_INVALID_CODE;
}

UScriptCode script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const auto script = uscript_getScript(c, &status);
  switch (script) {  // one row of the font table writes them together
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO: return USCRIPT_HAN;
    default:  // nearly two hundred others stand for themselves
      return script;
  }
}

constexpr UChar32 first_extended = 0x300;  // characters below belong to one script or to all

/// What closes this bracket or quotation mark; 0 if it opens none.
UChar32 closing_of(UChar32 c) {
  switch (c) {
    case 0xAB: return 0xBB;
    case 0x2018: return 0x2019;
    case 0x201C: return 0x201D;
    case 0x2039: return 0x203A;
    default: break;
  }
  if (u_getIntPropertyValue(c, UCHAR_BIDI_PAIRED_BRACKET_TYPE) != U_BPT_OPEN) return 0;
  return u_getBidiPairedBracket(c);
}

/// Gives common characters (digits, punctuation, spaces) the script before them, leading ones
/// the script after them, and closing brackets and
/// quotation marks the script of their opening ones. A code starts
/// from Latin, so that "A 042" is written in the same face in every language.
class ScriptJoiner {
 public:
  ScriptJoiner(Analysis& analysis, UScriptCode home) : a_(analysis), home_(home) {
    a_.scripts.resize(a_.text.size());
  }

  void run() {
    for (std::int32_t i = 0; i < a_.size();) {
      const auto start = i;
      UChar32 c = 0;
      U16_NEXT(a_.text.data(), i, a_.size(), c);
      const auto script = next_script(c, start);
      for (auto unit = start; unit < i; ++unit) a_.scripts[at(unit)] = script;
      if (a_.flags[at(start)] & unit_newline) forget(i);
    }
    give_leading(a_.size(), home_);
  }

 private:
  static std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

  UScriptCode next_script(UChar32 c, std::int32_t start) {
    const bool in_code = a_.flags[at(start)] & unit_code;
    if (in_code != in_code_) in_code ? enter_code(start) : leave_code();
    auto script = script_of(c);
    if (!joins_neighbours(script)) {
      if (leading_) give_leading(start, script);
      return current_ = script;
    }
    // A comma that only Arabic writes stays Arabic behind a Latin word.
    if (c >= first_extended && !uscript_hasScript(c, USCRIPT_COMMON) &&
        !uscript_hasScript(c, current_) && uscript_hasScript(c, home_))
      return home_;
    if (const auto closing = closing_of(c)) return open_bracket(closing);
    return close_bracket(c);
  }
  void give_leading(std::int32_t end, UScriptCode script) {
    if (!leading_) return;
    for (auto i = leading_from_; i < end; ++i) a_.scripts[at(i)] = script;
    for (auto& open : open_) open.script = script;
    leading_ = false;
    current_ = script;
  }
  void enter_code(std::int32_t start) {
    give_leading(start, home_);
    in_code_ = true;
    outer_ = current_;
    current_ = USCRIPT_LATIN;
  }
  void leave_code() {
    in_code_ = false;
    current_ = outer_;
  }
  UScriptCode open_bracket(UChar32 closing) {
    constexpr std::size_t most_open = 32;
    if (open_.size() < most_open) open_.push_back({closing, current_});
    return current_;
  }
  UScriptCode close_bracket(UChar32 c) {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open)
      if (open->closing == c) {
        current_ = open->script;
        open_.erase(open.base() - 1, open_.end());
        break;
      }
    return current_;
  }
  void forget(std::int32_t next) {
    give_leading(next, home_);
    open_.clear();
    leading_ = true;
    leading_from_ = next;
    current_ = home_;
  }

  struct OpenBracket {
    UChar32 closing;
    UScriptCode script;
  };
  Analysis& a_;
  UScriptCode home_;
  UScriptCode current_ = home_;
  UScriptCode outer_ = home_;
  bool leading_ = true;
  bool in_code_ = false;
  std::int32_t leading_from_ = 0;
  std::vector<OpenBracket> open_;
};

void find_breaks(UBreakIterator* iterator, Analysis& a) {
  a.breaks.clear();
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator, a.text.data(), a.size(), &status);
  if (U_FAILURE(status))
    throw std::runtime_error(std::string("cannot break lines: ") + u_errorName(status));
  for (auto p = ubrk_next(iterator); p != UBRK_DONE; p = ubrk_next(iterator)) {
    const bool end = p == a.size();
    const bool hard = !end && ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD;
    if (end || hard || !(a.flags[static_cast<std::size_t>(p)] & unit_unbreakable))
      a.breaks.push_back({p, hard});
  }
}

}  // namespace

Analyst::Analyst() : bidi_(ubidi_open()) {
  if (!bidi_) throw std::bad_alloc();
}
Analyst::~Analyst() = default;

void Analyst::find_levels(Direction direction, Analysis& a) {
  const auto base = direction == Direction::automatic       ? UBiDiLevel{UBIDI_DEFAULT_LTR}
                    : direction == Direction::right_to_left ? UBiDiLevel{1}
                                                            : UBiDiLevel{0};
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(bidi_.get(), a.text.data(), a.size(), base, nullptr, &status);
  const auto* levels = ubidi_getLevels(bidi_.get(), &status);
  if (U_FAILURE(status))
    throw std::runtime_error(std::string("cannot order text: ") + u_errorName(status));
  a.levels.assign(levels, levels + a.size());
  a.line_levels.resize(a.text.size());
  for (std::int32_t i = 0; i < a.size();) {
    std::int32_t end = 0;
    UBiDiLevel level = 0;
    ubidi_getParagraph(bidi_.get(), i, nullptr, &end, &level, &status);
    std::fill(a.line_levels.begin() + i, a.line_levels.begin() + end, level);
    i = end;
  }
}

void Analyst::analyse(const Paragraph& paragraph, UBreakIterator* line_breaks, UScriptCode home,
                      Analysis& result) {
  Transcription(paragraph, result).run(code_ranges(paragraph));
  if (result.text.empty()) {
    result.scripts.clear();
    result.levels.clear();
    result.line_levels.clear();
    result.breaks.clear();
    return;
  }
  ScriptJoiner(result, home).run();
  find_levels(paragraph.direction, result);
  find_breaks(line_breaks, result);
}

}  // namespace atrio::text
