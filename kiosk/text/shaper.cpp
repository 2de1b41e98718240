#include "text/shaper.hpp"

#include "text/face.hpp"

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace atrio::text {
namespace {

FaceId face_of(FamilyIndex family, bool bold) {
  return {static_cast<std::uint16_t>(family * 2 + (bold ? 1 : 0))};
}

/// True for a character that must be drawn by the face of the one before it: marks, joiners,
/// variation selectors.
bool extends(UChar32 c) {
  constexpr auto marks = U_GC_MN_MASK | U_GC_MC_MASK | U_GC_ME_MASK;
  return (U_GET_GC_MASK(c) & marks) ||
         u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

/// The end of the cluster that starts at `i`.
std::int32_t cluster_end(const char16_t* text, std::int32_t i, std::int32_t end) {
  UChar32 c = 0;
  U16_NEXT(text, i, end, c);
  while (i < end) {
    auto next = i;
    U16_NEXT(text, next, end, c);
    if (!extends(c)) break;
    i = next;
  }
  return i;
}

hb_script_t shaping_script(UScriptCode script) {
  return hb_script_from_string(uscript_getShortName(script), -1);
}

}  // namespace

Shaper::Shaper(Fonts& fonts) : fonts_(fonts), buffer_(hb_buffer_create()) {
  hb_buffer_set_invisible_glyph(buffer_.get(), invisible_glyph);
}
Shaper::~Shaper() = default;

LanguageTools& Shaper::tools(std::string_view language) {
  if (const auto known = tools_.find(language); known != tools_.end()) return known->second;

  std::string tag(language);
  char locale[ULOC_FULLNAME_CAPACITY] = "";
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(tag.c_str(), locale, sizeof locale, nullptr, &status);
  if (U_FAILURE(status)) locale[0] = '\0';  // the rules that hold for every language
  status = U_ZERO_ERROR;
  auto* lines = ubrk_open(UBRK_LINE, locale, nullptr, 0, &status);
  if (U_FAILURE(status))
    throw std::runtime_error("cannot load ICU's line breaking rules for \"" + tag +
                             "\": " + u_errorName(status));
  LanguageTools made{.language = tag,
                     .shaping = hb_language_from_string(tag.c_str(), -1),
                     .home = script_of_language(language),
                     .home_face = fonts_.face_for(language),
                     .lines = decltype(LanguageTools::lines)(lines),
                     .candidates = {}};
  return tools_.emplace(tag, std::move(made)).first->second;
}

const std::vector<FamilyIndex>& Shaper::candidates(LanguageTools& tools, UScriptCode script) {
  const auto known = tools.candidates.find(script);
  if (known != tools.candidates.end()) return known->second;
  return tools.candidates.emplace(script, fonts_.table().candidates(script, tools.language))
      .first->second;
}

bool Shaper::has_all(FaceId id, const char16_t* text, std::int32_t length) {
  auto& face = fonts_.face(id);
  for (std::int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U16_NEXT(text, i, length, c);
    if (!face.has(static_cast<char32_t>(c))) return false;
  }
  return true;
}

FaceId Shaper::choose_face(LanguageTools& tools, UScriptCode script, bool bold,
                           const char16_t* text, std::int32_t length) {
  const auto& families = candidates(tools, script);
  for (const auto family : families)
    if (has_all(face_of(family, bold), text, length)) return face_of(family, bold);
  return face_of(families.front(), bold);
}

Fixed Shaper::size(FaceId face, const Style& style) const {
  const float factor = style.script_sizes ? fonts_.metrics(face).em_factor : 1.0f;
  return static_cast<Fixed>(std::lround(style.size_px * factor * fixed_one));
}

Fixed Shaper::space_advance(const Item& item) {
  hb_font_t* font = fonts_.face(item.face).at_size(item.size);
  hb_codepoint_t space = 0;
  if (!hb_font_get_nominal_glyph(font, U' ', &space)) return 0;
  return hb_font_get_glyph_h_advance(font, space);
}

bool Shaper::missing(LanguageTools& tools, char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  const auto script = uscript_getScript(static_cast<UChar32>(character), &status);
  for (const auto family : candidates(tools, script))
    for (const bool bold : {false, true})
      if (fonts_.face(face_of(family, bold)).has(character)) return false;
  return true;
}

void Shaper::itemise(const Analysis& a, LanguageTools& tools, const Style& style,
                     std::vector<Item>& items) {
  items.clear();
  const auto at = [](std::int32_t i) { return static_cast<std::size_t>(i); };
  const auto alike = [&](std::int32_t i, std::int32_t j) {
    constexpr std::uint8_t cuts = unit_marks | unit_newline;
    return a.levels[at(i)] == a.levels[at(j)] && a.scripts[at(i)] == a.scripts[at(j)] &&
           (a.flags[at(i)] & cuts) == (a.flags[at(j)] & cuts);
  };
  for (std::int32_t start = 0, end = 0; start < a.size(); start = end) {
    end = start + 1;
    while (end < a.size() && alike(start, end)) ++end;
    if (a.flags[at(start)] & unit_newline) continue;
    Item segment{.start = start,
                 .end = end,
                 .face = {},
                 .level = a.levels[at(start)],
                 .script = a.scripts[at(start)],
                 .marks = static_cast<std::uint8_t>(a.flags[at(start)] & unit_marks),
                 .size = 0};
    split_by_face(a, tools, style, segment, items);
  }
}

void Shaper::split_by_face(const Analysis& a, LanguageTools& tools, const Style& style,
                           const Item& segment, std::vector<Item>& items) {
  const bool bold = style.bold || (segment.marks & unit_strong);
  const auto add = [&](std::int32_t start, std::int32_t end, FaceId face) {
    auto item = segment;
    item.start = start;
    item.end = end;
    item.face = face;
    item.size = size(face, style);
    items.push_back(item);
  };
  const auto* text = a.text.data();
  const auto first = face_of(candidates(tools, segment.script).front(), bold);
  if (has_all(first, text + segment.start, segment.end - segment.start))
    return add(segment.start, segment.end, first);

  auto start = segment.start;
  auto current = first;
  for (auto i = segment.start; i < segment.end;) {
    const auto next = cluster_end(text, i, segment.end);
    // A space or an invisible character never changes the face.
    const bool neutral = (a.flags[static_cast<std::size_t>(i)] & unit_space) && next == i + 1;
    const auto face =
        neutral ? current : choose_face(tools, segment.script, bold, text + i, next - i);
    if (face != current && i > start) add(start, i, current);
    if (face != current) start = i;
    current = face;
    i = next;
  }
  add(start, segment.end, current);
}

void Shaper::shape(const Analysis& a, const LanguageTools& tools, const Item& item,
                   std::int32_t start, std::int32_t end, Context context,
                   std::vector<ShapedGlyph>& glyphs) {
  static_assert(sizeof(char16_t) == sizeof(std::uint16_t));
  auto* buffer = buffer_.get();
  hb_buffer_clear_contents(buffer);
  const auto* text = reinterpret_cast<const std::uint16_t*>(a.text.data());
  const auto from = context == Context::paragraph ? 0 : start;
  const auto to = context == Context::paragraph ? a.size() : end;
  hb_buffer_add_utf16(buffer, text + from, to - from, static_cast<unsigned>(start - from),
                      end - start);
  hb_buffer_set_direction(buffer, item.right_to_left() ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, shaping_script(item.script));
  hb_buffer_set_language(buffer, tools.shaping);
  const auto begins = start == 0 ? HB_BUFFER_FLAG_BOT : HB_BUFFER_FLAG_DEFAULT;
  const auto ends = end == a.size() ? HB_BUFFER_FLAG_EOT : HB_BUFFER_FLAG_DEFAULT;
  hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(begins | ends));
  hb_shape(fonts_.face(item.face).at_size(item.size), buffer, nullptr, 0);

  unsigned count = 0;
  const auto* shapes = hb_buffer_get_glyph_infos(buffer, &count);
  const auto* places = hb_buffer_get_glyph_positions(buffer, &count);
  for (unsigned i = 0; i < count; ++i)
    glyphs.push_back({.id = shapes[i].codepoint,
                      .cluster = static_cast<std::int32_t>(shapes[i].cluster) + from,
                      .advance = places[i].x_advance,
                      .x_offset = places[i].x_offset,
                      .y_offset = -places[i].y_offset,
                      .unsafe_to_break = bool(hb_glyph_info_get_glyph_flags(&shapes[i]) &
                                              HB_GLYPH_FLAG_UNSAFE_TO_BREAK)});
}

}  // namespace atrio::text
