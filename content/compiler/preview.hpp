#pragma once

#include "check.hpp"
#include "page_drawer.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace atrio::content {

/// What an editor wants to see.
struct PreviewWish {
  std::filesystem::path out;
  std::vector<std::string> languages;  ///< tags; empty: all. Italian is always there, beside.
  std::vector<std::string> screens;    ///< "service" or "service/what"; empty: see `wanted`
  std::vector<std::string> looks;      ///< names of page_looks()
  std::string layer;                   ///< the last of the chain to draw; empty: the base alone
  bool live = false;                   ///< the page asks for news
  unsigned threads = 2;
};

/// How far the drawing is: pages done, pages in all. Called from several threads, one at a
/// time.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// Throws std::runtime_error unless `out` is an earlier sheet, an empty folder or nothing yet:
/// what lies in its pages/ may be removed.
void require_sheet_folder(const std::filesystem::path& out);

/// Draws the pages and writes the sheet into `wish.out`. A picture is named by what stands on
/// it, so what did not change is not painted again; pictures of earlier runs that no tile needs
/// go. Throws std::invalid_argument for a language, screen, look or layer that does not exist,
/// and std::runtime_error when a file cannot be written; what is new then goes again. Returns
/// the sheet's version.
std::string make_preview(const Contents& contents, const std::filesystem::path& pack,
                         const std::filesystem::path& font_table, const PreviewWish& wish,
                         const Progress& progress);

}  // namespace atrio::content
