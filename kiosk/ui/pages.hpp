#pragma once

#include "ui/coverage.hpp"
#include "ui/painter.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace atrio::ui {

/// A rectangle of coverage somewhere on a page.
struct Place {
  const AlphaPage* page = nullptr;
  int x = 0, y = 0, w = 0, h = 0;
};

/// Keeps masks (corners, discs, pictograms at the sizes in use) side by side on alpha pages.
/// Places stay good until `tidy`.
class Pages {
 public:
  /// The mask of that name, made by `make` the first time.
  template <class Make>
  Place find(const std::string& name, Make make) {
    const auto known = places_.find(name);
    return known != places_.end() ? known->second : put(name, make());
  }

  /// Between two frames: starts anew when more than a few megabytes are in use, which a
  /// terminal with its fixed sizes reaches only after many changes of look.
  void tidy();

 private:
  struct Sheet {
    AlphaPage page;
    std::vector<std::uint8_t> alpha;
    int shelf_y = 0, shelf_h = 0, next_x = 0;
  };

  Place put(const std::string& name, const Mask& mask);
  Sheet& sheet_with_room(int w, int h);

  std::map<std::string, Place> places_;
  std::vector<std::unique_ptr<Sheet>> sheets_;  // pages are referred to by address
  std::uint64_t epoch_ = 0;
};

}  // namespace atrio::ui
