#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

/// Reads our printer bytes back, written apart from what makes them: it knows the manuals, not
/// the renderer.
namespace atrio::tests {

struct ReadBand {
  std::size_t offset = 0;  ///< of its image bytes in the job
  int row_bytes = 0;
  int rows = 0;
  std::size_t bytes() const {
    return static_cast<std::size_t>(row_bytes) * static_cast<std::size_t>(rows);
  }
};

struct ReadJob {
  std::vector<ReadBand> bands;
  std::vector<std::vector<bool>> rows;  ///< of all bands, true = black
  int cuts = 0;
};

inline ReadJob read_job(std::span<const std::uint8_t> job) {
  ReadJob result;
  std::size_t at = 0;
  const auto starts = [&](std::initializer_list<int> head) {
    std::size_t i = at;
    for (int byte : head) {
      if (i >= job.size() || job[i++] != byte) return false;
    }
    return true;
  };
  while (at < job.size()) {
    if (starts({0x1D, 0x76, 0x30, 0x00})) {
      if (at + 8 > job.size()) throw std::runtime_error("half a raster head");
      ReadBand band{at + 8, job[at + 4] + 256 * job[at + 5], job[at + 6] + 256 * job[at + 7]};
      if (band.offset + band.bytes() > job.size()) throw std::runtime_error("half a raster");
      for (int y = 0; y < band.rows; ++y) {
        std::vector<bool> row;
        for (int x = 0; x < band.row_bytes; ++x) {
          const int byte = job[band.offset + static_cast<std::size_t>(y * band.row_bytes + x)];
          for (int mask = 128; mask > 0; mask /= 2) row.push_back((byte & mask) != 0);
        }
        result.rows.push_back(std::move(row));
      }
      at = band.offset + band.bytes();
      result.bands.push_back(band);
    } else if (starts({0x1B, 0x40}) || starts({0x1B, 0x32})) {
      at += 2;
    } else if (starts({0x1B, 0x61, 0}) || starts({0x1B, 0x33, 0}) || starts({0x1B, 0x4A})) {
      at += 3;
    } else if (starts({0x1D, 0x56, 0x42})) {
      ++result.cuts;
      at += 4;
    } else if (starts({0x1D, 0x56, 0}) || starts({0x1D, 0x56, 1})) {
      ++result.cuts;
      at += 3;
    } else {
      throw std::runtime_error("unexpected byte at " + std::to_string(at));
    }
  }
  return result;
}

}  // namespace atrio::tests
