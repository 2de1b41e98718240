#include "printer/virtual_printer.hpp"

#include <algorithm>
#include <cstdio>

namespace atrio::printer {
namespace {

constexpr int most_rows = 30'000;  // 3.7 m of paper: nobody prints that, something is broken
constexpr std::size_t most_remarks = 20;

using Bytes = std::vector<std::uint8_t>;

std::string hex(const Bytes& bytes) {
  std::string text;
  for (const std::uint8_t byte : bytes) {
    char two[4];
    std::snprintf(two, sizeof two, "%02X ", byte);
    text += two;
  }
  if (!text.empty()) text.pop_back();
  return text;
}

/// Whole length of the command that begins like this; 0 = not yet known, -1 = no command.
int command_length(const Bytes& c) {
  if (c[0] == 0x0A) return 1;
  if (c[0] != 0x10 && c[0] != 0x1B && c[0] != 0x1D) return -1;
  if (c.size() < 2) return 0;
  if (c[0] == 0x10) return c[1] == 0x04 ? 3 : -1;
  if (c[0] == 0x1B) {
    switch (c[1]) {
      case '@':
      case '2': return 2;
      case 'a':
      case '3':
      case 'J':
      case 'd': return 3;
      default: return -1;
    }
  }
  switch (c[1]) {
    case 'a':
    case 'r': return 3;
    case 'v': return 8;
    case 'V':
      if (c.size() < 3) return 0;
      return c[2] == 'A' || c[2] == 'B' ? 4 : 3;
    default: return -1;
  }
}

bool is(const Bytes& command, int first, int second) {
  return command.size() >= 2 && command[0] == first && command[1] == second;
}

}  // namespace

VirtualPrinter::VirtualPrinter(VirtualPrinterModel model, JobDone done)
    : model_(model), done_(std::move(done)) {}

std::vector<std::uint8_t> VirtualPrinter::feed(std::span<const std::uint8_t> bytes) {
  for (const std::uint8_t byte : bytes) {
    if (raster_left_ > 0) {
      take_raster_byte(byte);
    } else {
      take_command_byte(byte);
    }
  }
  return std::exchange(answers_, {});
}

void VirtualPrinter::line_closed() {
  if (raster_left_ > 0) {
    remark("the line closed inside a raster: " + std::to_string(raster_left_) +
           " bytes missing");
  }
  if (!command_.empty()) remark("the line closed inside a command: " + hex(command_));
  job_.raw.insert(job_.raw.end(), command_.begin(), command_.end());
  command_.clear();
  raster_left_ = 0;
  end_job();
}

void VirtualPrinter::take_command_byte(std::uint8_t byte) {
  command_.push_back(byte);
  const int length = command_length(command_);
  if (length < 0) {
    if (cut_pending_) end_job();
    remark("not a command, would print as text: " + hex(command_));
    job_.raw.insert(job_.raw.end(), command_.begin(), command_.end());
    command_.clear();
  } else if (length > 0 && command_.size() == static_cast<std::size_t>(length)) {
    run_command();
    command_.clear();
  }
}

void VirtualPrinter::run_command() {
  const Bytes& c = command_;
  const bool settings_restored = is(c, 0x1B, '2');
  if (cut_pending_ && !settings_restored) end_job();
  if (c[0] == 0x10) {
    if (model_.answers) answers_.push_back(c[2] == 1 ? 0x16 : 0x12);
    return;
  }
  job_.raw.insert(job_.raw.end(), c.begin(), c.end());
  if (cut_pending_) {
    end_job();
  } else if (is(c, 0x1D, 'v')) {
    start_raster();
  } else if (is(c, 0x1B, 'J')) {
    feed_paper(c[2]);
  } else if (c[0] == 0x0A || is(c, 0x1B, 'd')) {
    remark("feeds by lines, which vary from printer to printer: " + hex(c));
  } else if (is(c, 0x1D, 'V')) {
    if (model_.tear_off_dots > 0) remark("this printer has no blade: " + hex(c));
    job_.cut = model_.tear_off_dots == 0;
    cut_pending_ = job_.cut;
  }
}

void VirtualPrinter::start_raster() {
  const Bytes& c = command_;
  raster_width_ = c[4] + 256 * c[5];
  const int rows = c[6] + 256 * c[7];
  raster_left_ = std::int64_t{raster_width_} * rows;
  raster_taken_ = 0;
  previous_ = 0;
  if (raster_width_ * 8 > model_.dots_w) {
    remark("raster wider than the paper: " + std::to_string(raster_width_ * 8) + " dots");
  }
  if (job_.rows + fed_ + rows > most_rows) {
    remark("more than " + std::to_string(most_rows) + " rows without a cut");
    end_job();
  }
  if (job_.rows > 0) add_rows(fed_);
  fed_ = 0;
  add_rows(rows);
  ++job_.bands;
}

void VirtualPrinter::add_rows(int rows) {
  job_.width = model_.dots_w;
  job_.rows += rows;
  job_.dots.resize(static_cast<std::size_t>(job_.width) * static_cast<std::size_t>(job_.rows),
                   255);
}

void VirtualPrinter::take_raster_byte(std::uint8_t byte) {
  job_.raw.push_back(byte);
  if (previous_ == 0x10 && (byte == 0x04 || byte == 0x05 || byte == 0x14)) {
    remark("real-time command inside image data: " + hex({previous_, byte}));
  }
  previous_ = byte;
  const int column = static_cast<int>(raster_taken_ % raster_width_);
  const int rows_left = static_cast<int>((raster_left_ - 1) / raster_width_);  // below this row
  const int y = job_.rows - 1 - rows_left;
  for (int bit = 0; bit < 8; ++bit) {
    const int x = column * 8 + bit;
    const bool black = (byte & (0x80 >> bit)) != 0;
    if (black && x < job_.width) {
      job_.dots[static_cast<std::size_t>(y) * static_cast<std::size_t>(job_.width) +
                static_cast<std::size_t>(x)] = 0;
    }
  }
  ++raster_taken_;
  --raster_left_;
}

void VirtualPrinter::feed_paper(int dots) {
  fed_ += dots;
  if (model_.tear_off_dots > 0 && job_.rows > 0 && fed_ >= model_.tear_off_dots) {
    job_.cut = true;
    cut_pending_ = true;
  }
}

void VirtualPrinter::remark(std::string line) {
  if (job_.remarks.size() < most_remarks) job_.remarks.push_back(std::move(line));
}

void VirtualPrinter::end_job() {
  PrintedJob ended = std::exchange(job_, {});
  cut_pending_ = false;
  fed_ = 0;
  if (ended.rows > 0 || ended.cut || !ended.remarks.empty()) done_(ended);
}

}  // namespace atrio::printer
