#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

/// What the layout tools read: the same file for every engine, so that answers can be compared.
namespace atrio::tools {

struct LayoutRequest {
  std::string text, language, direction;  ///< direction: auto, ltr or rtl
  float width_px, size_px;
  bool bold;
};

/// Reads a JSON list of {"text","language","width_px","size_px","bold","direction"}; the last
/// two may be left out. Throws std::runtime_error naming the file and the place in it.
std::vector<LayoutRequest> read_layout_requests(const std::filesystem::path& file);

/// Runs a tool whose command line is [--fonts TABLE] IN.json and prints its answer. Exit
/// status: 0 done, 1 bad input, 2 wrong usage.
int run_layout_tool(int argc, char** argv, const char* help,
                    nlohmann::ordered_json (*answer)(const std::vector<LayoutRequest>& requests,
                                                     const std::filesystem::path& font_table));

}  // namespace atrio::tools
