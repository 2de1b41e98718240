#pragma once

#include "receipt/bitmap.hpp"
#include "receipt/profile.hpp"

#include <cstdint>
#include <vector>

/// Printer bytes for a bitmap: raster only, so that every script prints alike.
namespace atrio::receipt {

/// Rows [first, first + rows) of the paper, sent as one raster command.
struct Band {
  int first = 0;
  int rows = 0;
  bool operator==(const Band&) const = default;
};

/// Removes everything from `paper` that a printer could take for a real-time command: after
/// it no row-order byte sequence 10 04, 10 05 or 10 14 is left (printing.md §1.4). Each place
/// costs one extra black dot.
void remove_realtime_commands(Bitmap& paper);

/// Where the paper is cut into raster commands: within the profile's rows and bytes, at a blank
/// row when one is near, no height a multiple of 48, ending at the last black row (one blank
/// row may be added for the 48 rule).
std::vector<Band> bands(const Bitmap& paper, const PrinterProfile& profile);

/// One complete job: initialise, bands, feed, cut, line spacing restored.
/// `paper` must be as wide as the profile's paper.
std::vector<std::uint8_t> encode_job(Bitmap paper, const PrinterProfile& profile);

}  // namespace atrio::receipt
