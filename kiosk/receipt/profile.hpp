#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace atrio::receipt {

/// What one cut of paper looks like to the renderer.
struct PaperFormat {
  int dots_w = 576;  ///< dots in a row: 576 on 80 mm paper, 384 on 58 mm
  int dpi = 203;     ///< dots per inch, both ways

  auto operator<=>(const PaperFormat&) const = default;
};

enum class Cut { none, full, partial, feed_and_partial };
enum class StatusTalk { none, dle_eot };

/// One class of printer (printing.md §1.2); the shipped ones stand in assets/printers.json.
struct PrinterProfile {
  std::string id;
  PaperFormat paper;
  int band_max_rows = 128;     ///< rows of one raster command
  int band_max_bytes = 16384;  ///< image bytes of one raster command
  bool avoid_mod48 = true;     ///< never send a band whose height is a multiple of 48
  Cut cut = Cut::feed_and_partial;
  int feed_before_cut_dots = 0;  ///< white rows between the last black row and the blade
  StatusTalk status = StatusTalk::none;
  int speed_mm_s = 100;         ///< as the vendor states it; bounds how long a ticket may take
  bool realtime_escape = true;  ///< remove 10 04|05|14 from image data (printing.md §1.4)
};

/// The profiles of `path` by id. Throws std::runtime_error naming the file, the profile and
/// the field when something is missing, unknown or out of range.
std::map<std::string, PrinterProfile> load_profiles(const std::filesystem::path& path);

}  // namespace atrio::receipt
