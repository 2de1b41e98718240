#pragma once

#include "shown_texts.hpp"

#include <filesystem>
#include <string>
#include <vector>

/// The contact sheet: one page for a browser, from a folder, without network.
namespace atrio::content {

/// One picture of the sheet.
struct SheetTile {
  std::string screen;                   ///< "service/what"
  std::string language;                 ///< tag
  std::string look;                     ///< "portrait"
  std::string picture;                  ///< the file's stem: pages/STEM.png and tiles/STEM.png
  int w = 0, h = 0;                     ///< of the small picture, pixels
  std::vector<const ShownText*> texts;  ///< all that stand on it
};

struct Sheet {
  std::vector<SourceLanguage> languages;  ///< those shown, in the pack's order
  std::vector<std::string> screens;
  std::vector<std::string> looks;
  std::vector<SheetTile> tiles;
  bool live = false;  ///< the page asks for news: --watch
};

/// Writes index.html, sheet.css, sheet.js and sheet_texts.js. The pictures stand there already.
void write_sheet(const Sheet& sheet, const std::filesystem::path& folder);

/// What an open page asks for again and again: the version it should be, or what keeps the
/// sources from being drawn, one line a fault.
void write_news(const std::filesystem::path& folder, const std::string& version,
                const std::vector<std::string>& faults);

/// A name for the sheet's content: the same tiles and states give the same.
std::string version_of(const Sheet& sheet);

}  // namespace atrio::content
