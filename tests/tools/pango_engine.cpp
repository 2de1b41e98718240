#include "tools/pango_engine.hpp"

#include "text/font_table.hpp"

#include <fontconfig/fontconfig.h>

#include <fontconfig/fcfreetype.h>  // stands on fontconfig.h

#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <unicode/uchar.h>

#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace atrio::tools {
namespace {

using nlohmann::ordered_json;
using text::FaceFile;
using text::FontTable;

struct Unref {
  template <class Object>
  void operator()(Object* object) const {
    g_object_unref(object);
  }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

std::string family_name(const FaceFile& file) {
  int count = 0;
  FcPattern* pattern = FcFreeTypeQuery(reinterpret_cast<const FcChar8*>(file.path.c_str()),
                                       file.index, nullptr, &count);
  FcChar8* name = nullptr;
  if (!pattern || FcPatternGetString(pattern, FC_FAMILY, 0, &name) != FcResultMatch)
    throw std::runtime_error(file.path.string() + ": the font has no family name");
  std::string result(reinterpret_cast<const char*>(name));
  FcPatternDestroy(pattern);
  return result;
}

std::string font_name(PangoFont* font) {
  const FcPattern* pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
  FcChar8* file = nullptr;
  int index = 0;
  if (FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch ||
      FcPatternGetInteger(pattern, FC_INDEX, 0, &index) != FcResultMatch)
    return "?";
  const std::filesystem::path path(reinterpret_cast<const char*>(file));
  auto name = path.filename().string();
  if (path.extension() == ".ttc") name.append("#").append(std::to_string(index));
  return name;
}

ordered_json run_json(const PangoGlyphItem& run, std::size_t shown, int& x) {
  const auto fixed = [](int pango_units) { return pango_units * 64 / PANGO_SCALE; };
  ordered_json glyphs = ordered_json::array();
  for (int g = 0; g < run.glyphs->num_glyphs; ++g) {
    const auto& glyph = run.glyphs->glyphs[g];
    const auto byte = static_cast<std::size_t>(run.item->offset + run.glyphs->log_clusters[g]);
    if (glyph.glyph != PANGO_GLYPH_EMPTY && byte < shown)
      glyphs.push_back({{"glyph", glyph.glyph & PANGO_GLYPH_UNKNOWN_FLAG ? 0 : glyph.glyph},
                        {"x", fixed(x + glyph.geometry.x_offset)},
                        {"y", fixed(glyph.geometry.y_offset)},
                        {"advance", fixed(glyph.geometry.width)}});
    if (byte < shown) x += glyph.geometry.width;
  }
  return {{"font", font_name(run.item->analysis.font)}, {"glyphs", std::move(glyphs)}};
}

ordered_json line_json(const PangoLayoutLine& line, const std::string& text) {
  const auto start = static_cast<std::size_t>(line.start_index);
  auto shown = start + static_cast<std::size_t>(line.length);
  while (shown > start && text[shown - 1] == ' ') --shown;

  ordered_json runs = ordered_json::array();
  int x = 0;
  for (auto* i = line.runs; i; i = i->next)
    if (auto run = run_json(*static_cast<PangoGlyphItem*>(i->data), shown, x);
        !run["glyphs"].empty())
      runs.push_back(std::move(run));
  return {{"start", line.start_index},
          {"length", line.length},
          {"direction", line.resolved_dir == PANGO_DIRECTION_RTL ? "rtl" : "ltr"},
          {"runs", std::move(runs)}};
}

/// A font map of one weight: with both in one map Fontconfig takes the regular Nastaliq for
/// bold text, because it puts the languages it thinks a file covers before the weight.
struct PangoWeight {
  PangoWeight(const FontTable& table, text::Weight weight) : map(pango_ft2_font_map_new()) {
    FcConfig* config = FcConfigCreate();  // knows no other fonts and no substitutions
    for (const auto& family : table.families) {
      const auto& file = family.files[static_cast<std::size_t>(weight)];
      if (!FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(file.path.c_str())))
        throw std::runtime_error(file.path.string() + ": Fontconfig cannot read the font");
    }
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config);
    FcConfigDestroy(config);
    context.reset(pango_font_map_create_context(map.get()));
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    layout.reset(pango_layout_new(context.get()));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  }

  Owned<PangoFontMap> map;
  Owned<PangoContext> context;
  Owned<PangoLayout> layout;
};

}  // namespace

struct PangoEngine::Parts {
  explicit Parts(const std::filesystem::path& font_table)
      : table(text::read_font_table(font_table)),
        regular(table, text::Weight::regular),
        bold(table, text::Weight::bold) {
    for (const auto& family : table.families) names.push_back(family_name(family.files[0]));
  }

  void prepare(const LayoutRequest& request) {
    auto& weight = request.bold ? bold : regular;
    auto* context = weight.context.get();
    layout = weight.layout.get();
    pango_context_set_language(context, pango_language_from_string(request.language.c_str()));
    pango_context_set_base_dir(
        context, request.direction == "rtl" ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    pango_layout_set_auto_dir(layout, request.direction == "auto");
    pango_layout_set_text(layout, request.text.data(), static_cast<int>(request.text.size()));
    pango_layout_set_width(layout, static_cast<int>(request.width_px * PANGO_SCALE));
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_absolute_size(font, double{request.size_px} * PANGO_SCALE);
    pango_font_description_set_weight(font,
                                      request.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    set_families(request);
  }

  /// The families of the font table for each stretch of one script, as Pango sees scripts.
  void set_families(const LayoutRequest& request) {
    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    const auto* text = request.text.c_str();
    auto* iterator = pango_script_iter_new(text, static_cast<int>(request.text.size()));
    do {
      const char *start = nullptr, *end = nullptr;
      PangoScript script{};
      pango_script_iter_get_range(iterator, &start, &end, &script);
      auto* family = pango_attr_family_new(families(script, request.language).c_str());
      family->start_index = static_cast<guint>(start - text);
      family->end_index = static_cast<guint>(end - text);
      pango_attr_list_insert(attributes, family);
    } while (pango_script_iter_next(iterator));
    pango_script_iter_free(iterator);
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
  }

  const std::string& families(PangoScript script, const std::string& language) {
    auto& list = family_lists[{script, language}];
    if (!list.empty()) return list;
    const auto iso = g_unicode_script_to_iso15924(static_cast<GUnicodeScript>(script));
    const char tag[] = {char(iso >> 24), char(iso >> 16), char(iso >> 8), char(iso), '\0'};
    auto code = static_cast<UScriptCode>(u_getPropertyValueEnum(UCHAR_SCRIPT, tag));
    if (code == USCRIPT_COMMON || code == USCRIPT_INHERITED)
      code = text::script_of_language(language);
    for (const auto family : table.candidates(code, language))
      list.append(list.empty() ? "" : ",").append(names[family]);
    return list;
  }

  FontTable table;
  std::vector<std::string> names;  ///< by family
  std::map<std::pair<PangoScript, std::string>, std::string> family_lists;
  PangoWeight regular, bold;
  PangoLayout* layout = nullptr;  ///< laid out last; of one of the weights
};

PangoEngine::PangoEngine(const std::filesystem::path& font_table)
    : parts_(std::make_unique<Parts>(font_table)) {}
PangoEngine::~PangoEngine() = default;

int PangoEngine::lay_out(const LayoutRequest& request) {
  parts_->prepare(request);
  return pango_layout_get_line_count(parts_->layout);
}

ordered_json PangoEngine::lines() const {
  ordered_json lines = ordered_json::array();
  const std::string text = pango_layout_get_text(parts_->layout);
  for (auto* i = pango_layout_get_lines_readonly(parts_->layout); i; i = i->next)
    lines.push_back(line_json(*static_cast<PangoLayoutLine*>(i->data), text));
  return lines;
}

}  // namespace atrio::tools
