// Prints how Pango lays the same paragraphs out. Only for tests.

#include "tools/layout_request.hpp"
#include "tools/pango_engine.hpp"

namespace {

using atrio::tools::LayoutRequest;
using nlohmann::ordered_json;

constexpr const char* help =
    R"(usage: pango-layout [--fonts TABLE] IN.json

Reads and prints what atrio-layout reads and prints (see its --help), with Pango as the engine:
the same font files and no others, the same families for each script, no hinting, no rounding.
)";

ordered_json answer(const std::vector<LayoutRequest>& requests,
                    const std::filesystem::path& font_table) {
  atrio::tools::PangoEngine engine(font_table);
  ordered_json paragraphs = ordered_json::array();
  for (const auto& request : requests) {
    engine.lay_out(request);
    paragraphs.push_back({{"lines", engine.lines()}});
  }
  return {{"paragraphs", std::move(paragraphs)}};
}

}  // namespace

int main(int argc, char** argv) {
  return atrio::tools::run_layout_tool(argc, argv, help, answer);
}
