#include "ui/pages.hpp"

#include <algorithm>
#include <cstring>

namespace atrio::ui {
namespace {

constexpr int side = 1024;             // px; a power of two keeps texture coordinates exact
constexpr std::size_t most_pages = 8;  // 8 MiB

int power_of_two(int at_least) {
  int size = side;
  while (size < at_least) size *= 2;
  return size;
}

}  // namespace

void Pages::tidy() {
  if (sheets_.size() <= most_pages) return;
  places_.clear();
  sheets_.clear();
  ++epoch_;
}

Place Pages::put(const std::string& name, const Mask& mask) {
  Sheet& sheet = sheet_with_room(mask.w, mask.h);
  const Place place{&sheet.page, sheet.next_x, sheet.shelf_y, mask.w, mask.h};
  for (int y = 0; y < mask.h; ++y) {
    std::memcpy(&sheet.alpha[static_cast<std::size_t>(place.y + y) * sheet.page.w + place.x],
                &mask.alpha[static_cast<std::size_t>(y) * mask.w],
                static_cast<std::size_t>(mask.w));
  }
  sheet.next_x += mask.w;
  sheet.shelf_h = std::max(sheet.shelf_h, mask.h);
  places_.emplace(name, place);
  return place;
}

Pages::Sheet& Pages::sheet_with_room(int w, int h) {
  for (const auto& sheet : sheets_) {
    if (sheet->next_x + w <= sheet->page.w && sheet->shelf_y + h <= sheet->page.h) {
      return *sheet;
    }
    const int next_shelf = sheet->shelf_y + sheet->shelf_h;
    if (w <= sheet->page.w && next_shelf + h <= sheet->page.h) {
      sheet->shelf_y = next_shelf;
      sheet->shelf_h = sheet->next_x = 0;
      return *sheet;
    }
  }
  auto sheet = std::make_unique<Sheet>();
  const int page_side = power_of_two(std::max(w, h));
  sheet->alpha.resize(static_cast<std::size_t>(page_side) * page_side);
  sheet->page = {page_side, page_side, sheet->alpha.data(), epoch_};
  sheets_.push_back(std::move(sheet));
  return *sheets_.back();
}

}  // namespace atrio::ui
