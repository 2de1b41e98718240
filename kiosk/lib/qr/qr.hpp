#pragma once

#include <string_view>
#include <vector>

/// The one door to qrcodegen.
namespace atrio::qr {

/// A QR symbol without its quiet zone.
struct Symbol {
  int side = 0;               ///< modules, 21..177
  std::vector<bool> modules;  ///< side * side, row by row, true = dark

  bool dark(int x, int y) const {
    return modules[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                   static_cast<std::size_t>(x)];
  }
};

/// The smallest symbol of error correction level M (15 %: creased and badly lit paper) that
/// carries `text`; the level is raised when that costs no larger symbol.
/// Throws std::runtime_error when `text` is longer than a QR code carries.
Symbol encode(std::string_view text);

}  // namespace atrio::qr
