#include "drawing_guard.hpp"

#include "base/utf8.hpp"

#include <glib.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace atrio::content {

namespace {

constexpr int most_shapes = 200;  // our fullest drawing has 10
constexpr int deepest_shape = 8;  // groups in groups

constexpr std::array<std::string_view, 11> shapes{"svg",  "g",     "path",    "circle",
                                                  "rect", "line",  "ellipse", "polyline",
                                                  "desc", "title", "polygon"};
// No style, class, href or on…; no stroke-dasharray either, a short one makes millions of
// dashes.
constexpr std::array<std::string_view, 33> attributes{"xmlns",
                                                      "version",
                                                      "id",
                                                      "viewBox",
                                                      "width",
                                                      "height",
                                                      "x",
                                                      "y",
                                                      "x1",
                                                      "y1",
                                                      "x2",
                                                      "y2",
                                                      "cx",
                                                      "cy",
                                                      "r",
                                                      "rx",
                                                      "ry",
                                                      "d",
                                                      "points",
                                                      "transform",
                                                      "fill",
                                                      "fill-rule",
                                                      "clip-rule",
                                                      "fill-opacity",
                                                      "opacity",
                                                      "stroke",
                                                      "stroke-width",
                                                      "role",
                                                      "stroke-linejoin",
                                                      "stroke-linecap",
                                                      "aria-hidden",
                                                      "stroke-opacity",
                                                      "stroke-miterlimit"};

template <std::size_t size>
bool among(const std::array<std::string_view, size>& known, std::string_view name) {
  return std::ranges::find(known, name) != known.end();
}

/// Where the parser is; it calls through plain functions.
struct Shapes {
  int all = 0;
  int depth = 0;
};

void refuse(GMarkupParseContext* context, GError** fault, const std::string& what) {
  int line = 0, column = 0;
  g_markup_parse_context_get_position(context, &line, &column);
  g_set_error(fault, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "line %d: %s", line,
              what.c_str());
}

void on_start(GMarkupParseContext* context, const char* name, const char** names, const char**,
              void* at, GError** fault) {
  auto& seen = *static_cast<Shapes*>(at);
  if (!among(shapes, name))
    return refuse(context, fault, "<" + std::string(name) + "> is no shape");
  if (++seen.all > most_shapes || ++seen.depth > deepest_shape)
    return refuse(context, fault, "too many shapes for a pictogram");
  for (; *names; ++names)
    if (!among(attributes, *names))
      return refuse(context, fault, "the attribute " + std::string(*names) + " is not used");
}

void on_end(GMarkupParseContext*, const char*, void* at, GError**) {
  --static_cast<Shapes*>(at)->depth;
}

/// Comments, <?xml …?> and <!DOCTYPE …>.
void on_aside(GMarkupParseContext* context, const char* text, gsize length, void*,
              GError** fault) {
  const std::string_view aside(text, length);
  if (aside.starts_with("<!--") || aside.starts_with("<?xml ")) return;
  refuse(context, fault, "a document type or an instruction stands here");
}

}  // namespace

void require_plain_drawing(const std::string& svg) {
  if (svg.size() > max_svg_bytes) throw std::runtime_error("too long for a pictogram");
  if (!is_utf8(svg) || svg.find('\0') != svg.npos) throw std::runtime_error("not UTF-8");
  constexpr GMarkupParser parser{on_start, on_end, nullptr, on_aside, nullptr};
  Shapes seen;
  const std::unique_ptr<GMarkupParseContext, decltype(&g_markup_parse_context_free)> context(
      g_markup_parse_context_new(&parser, GMarkupParseFlags{}, &seen, nullptr),
      g_markup_parse_context_free);
  GError* fault = nullptr;
  if (g_markup_parse_context_parse(context.get(), svg.data(), static_cast<gssize>(svg.size()),
                                   &fault) &&
      g_markup_parse_context_end_parse(context.get(), &fault))
    return;
  const std::string reason = fault ? fault->message : "no reason given";
  g_clear_error(&fault);
  throw std::runtime_error(reason);
}

}  // namespace atrio::content
