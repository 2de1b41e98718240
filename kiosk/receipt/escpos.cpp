#include "receipt/escpos.hpp"

#include <algorithm>
#include <cassert>
#include <initializer_list>

namespace atrio::receipt {
namespace {

constexpr int trouble_height = 48;  // POS-5890K and kin print garbage after n * 48 rows
constexpr int split_search_rows = 32;

using Bytes = std::vector<std::uint8_t>;

void append(Bytes& job, std::initializer_list<int> bytes) {
  for (int byte : bytes) job.push_back(static_cast<std::uint8_t>(byte));
}

bool is_trouble(int rows, const PrinterProfile& profile) {
  return profile.avoid_mod48 && rows % trouble_height == 0;
}

int rows_up_to_last_black(const Bitmap& paper) {
  int rows = paper.height();
  while (rows > 0 && paper.row_is_blank(rows - 1)) --rows;
  return rows;
}

int most_rows(const Bitmap& paper, const PrinterProfile& profile) {
  const int rows =
      std::min(profile.band_max_rows, profile.band_max_bytes / std::max(1, paper.row_bytes()));
  assert(rows >= 2);
  return rows;
}

/// Height of a band that is not the last: it ends above a blank row when one is near, because
/// a printer that pauses between bands leaves a stripe there, and a stripe in white is unseen.
int rows_until_split(const Bitmap& paper, int first, int most, const PrinterProfile& profile) {
  const int fewest = std::max(1, most - split_search_rows);
  for (int rows = most; rows >= fewest; --rows) {
    if (!is_trouble(rows, profile) && paper.row_is_blank(first + rows)) return rows;
  }
  return is_trouble(most, profile) ? most - 1 : most;
}

void append_band(Bytes& job, const Bitmap& paper, Band band) {
  const int width = paper.row_bytes();
  append(job, {0x1D, 'v', '0', 0, width & 0xFF, width >> 8, band.rows & 0xFF, band.rows >> 8});
  const std::size_t before = job.size();
  for (int y = band.first; y < band.first + band.rows; ++y) {
    const auto row = paper.row(y);
    job.insert(job.end(), row.begin(), row.end());
  }
  // A header that promises more rows than follow eats the next ticket.
  assert(job.size() - before ==
         static_cast<std::size_t>(width) * static_cast<std::size_t>(band.rows));
}

void append_feed(Bytes& job, int dots) {
  for (; dots > 0; dots -= 255) append(job, {0x1B, 'J', std::min(dots, 255)});
}

void append_cut(Bytes& job, const PrinterProfile& profile) {
  const int feed = profile.feed_before_cut_dots;
  switch (profile.cut) {
    case Cut::none: append_feed(job, feed); return;
    case Cut::full:
      append_feed(job, feed);
      append(job, {0x1D, 'V', 0});
      return;
    case Cut::partial:
      append_feed(job, feed);
      append(job, {0x1D, 'V', 1});
      return;
    case Cut::feed_and_partial: append(job, {0x1D, 'V', 'B', std::min(feed, 255)}); return;
  }
}

}  // namespace

void remove_realtime_commands(Bitmap& paper) {
  assert(paper.width() % 8 == 0);  // else the added dot could fall off the paper
  std::uint8_t* previous = nullptr;
  for (int y = 0; y < paper.height(); ++y) {
    for (std::uint8_t& byte : paper.row(y)) {
      const bool command = byte == 0x04 || byte == 0x05 || byte == 0x14;
      if (previous != nullptr && *previous == 0x10 && command) *previous = 0x18;
      previous = &byte;
    }
  }
}

std::vector<Band> bands(const Bitmap& paper, const PrinterProfile& profile) {
  const int end = rows_up_to_last_black(paper);
  const int most = most_rows(paper, profile);
  std::vector<Band> result;
  int first = 0;
  while (end - first > most) {
    const int rows = rows_until_split(paper, first, most, profile);
    result.push_back({first, rows});
    first += rows;
  }
  int rest = end - first;
  if (rest > 0 && is_trouble(rest, profile)) {
    if (rest == most) {  // no room for a blank row
      result.push_back({first, 1});
      ++first;
      --rest;
    } else {
      ++rest;
    }
  }
  if (rest > 0) result.push_back({first, rest});
  return result;
}

std::vector<std::uint8_t> encode_job(Bitmap paper, const PrinterProfile& profile) {
  assert(paper.width() == profile.paper.dots_w);
  if (profile.realtime_escape) remove_realtime_commands(paper);
  const std::vector<Band> all = bands(paper, profile);
  if (!all.empty()) paper.set_height(all.back().first + all.back().rows);

  Bytes job;
  append(job, {0x1B, '@', 0x1B, 'a', 0, 0x1B, '3', 0});
  for (const Band& band : all) append_band(job, paper, band);
  append_cut(job, profile);
  append(job, {0x1B, '2'});
  return job;
}

}  // namespace atrio::receipt
