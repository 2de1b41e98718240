// Prints how Atrio lays paragraphs out, for comparison with other engines.

#include "text/engine.hpp"
#include "tools/layout_request.hpp"

namespace {

using atrio::text::Direction;
using nlohmann::ordered_json;

constexpr const char* help =
    R"(usage: atrio-layout [--fonts TABLE] IN.json

Lays out the paragraphs of IN.json, a list of
  {"text", "language", "width_px", "size_px", "bold", "direction"}
(size_px: the em of every script; bold: false if left out; direction: auto, ltr or rtl, auto if
left out) and prints
  {"paragraphs": [{"lines": [{"start", "length", "direction", "runs":
     [{"font", "glyphs": [{"glyph", "x", "y", "advance"}]}]}]}]}

start, length  bytes of the text; the white space at the line's end is counted but not drawn
runs, glyphs   in the order in which they are seen, left to right
font           the file's name; in a collection followed by "#" and the face's index
x, y, advance  whole numbers of 1/64 pixel from the line's left end and baseline, y down

  --fonts TABLE  another font table than the project's assets/fonts.json

Exit status: 0 done, 1 bad input (one line says file and place), 2 wrong usage.
)";

Direction direction(const std::string& word) {
  if (word == "rtl") return Direction::right_to_left;
  return word == "ltr" ? Direction::left_to_right : Direction::automatic;
}

ordered_json run_json(const atrio::text::Layout& layout, const atrio::text::Run& run,
                      const atrio::text::Fonts& fonts) {
  ordered_json glyphs = ordered_json::array();
  for (const auto& glyph : layout.glyphs(run))
    glyphs.push_back(
        {{"glyph", glyph.id}, {"x", glyph.x}, {"y", glyph.y}, {"advance", glyph.advance}});
  return {{"font", fonts.name(run.face)}, {"glyphs", std::move(glyphs)}};
}

ordered_json answer(const std::vector<atrio::tools::LayoutRequest>& requests,
                    const std::filesystem::path& font_table) {
  atrio::text::Engine engine(font_table);
  ordered_json paragraphs = ordered_json::array();
  for (const auto& request : requests) {
    const auto layout =
        engine.layout({.text = request.text,
                       .language = request.language,
                       .marks = {},
                       .direction = direction(request.direction)},
                      {.size_px = request.size_px, .bold = request.bold, .script_sizes = false},
                      request.width_px);
    ordered_json lines = ordered_json::array();
    for (const auto& line : layout->lines) {
      ordered_json runs = ordered_json::array();
      for (const auto& run : layout->runs(line))
        runs.push_back(run_json(*layout, run, engine.fonts()));
      lines.push_back(
          {{"start", line.start},
           {"length", line.length},
           {"direction", line.direction == Direction::right_to_left ? "rtl" : "ltr"},
           {"runs", std::move(runs)}});
    }
    paragraphs.push_back({{"lines", std::move(lines)}});
  }
  return {{"paragraphs", std::move(paragraphs)}};
}

}  // namespace

int main(int argc, char** argv) {
  return atrio::tools::run_layout_tool(argc, argv, help, answer);
}
