#include "ui/coverage.hpp"

#include <algorithm>
#include <cmath>

namespace atrio::ui {
namespace {

constexpr std::int64_t dots = 256;           // to a pixel
constexpr std::int64_t lines = 16;           // scan lines to a pixel
constexpr std::int64_t full = lines * dots;  // coverage of a whole pixel

// Taylor series to x^15: off by less than 1e-9 on a quarter turn, a millionth of a dot.
double quarter_sine(double x) {
  const double s = x * x;
  double sum = -1.0 / 1307674368000.0;
  for (const double term : {1.0 / 6227020800.0, -1.0 / 39916800.0, 1.0 / 362880.0,
                            -1.0 / 5040.0, 1.0 / 120.0, -1.0 / 6.0, 1.0}) {
    sum = sum * s + term;
  }
  return sum * x;
}

double sine(double turn) {
  turn -= std::floor(turn);
  const double sign = turn < 0.5 ? 1 : -1;
  double part = turn < 0.5 ? turn : turn - 0.5;  // half a turn
  if (part > 0.25) part = 0.5 - part;
  return sign * quarter_sine(part * 6.283185307179586);
}

struct Crossing {
  std::int64_t x;
  int direction;
};

// Where the outlines cross the scan line `y`, from left to right.
void find_crossings(std::span<const Outline> outlines, std::int64_t y,
                    std::vector<Crossing>& found) {
  found.clear();
  for (const Outline& outline : outlines) {
    for (std::size_t i = 0; i < outline.size(); ++i) {
      const Dot a = outline[i];
      const Dot b = outline[(i + 1) % outline.size()];
      if ((a.y <= y) == (b.y <= y)) continue;
      found.push_back({a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y), a.y < b.y ? 1 : -1});
    }
  }
  std::sort(found.begin(), found.end(),
            [](const Crossing& a, const Crossing& b) { return a.x < b.x; });
}

void add_span(std::vector<std::int32_t>& row, std::int64_t from, std::int64_t to) {
  from = std::max<std::int64_t>(from, 0);
  to = std::min(to, static_cast<std::int64_t>(row.size()) * dots);
  for (std::int64_t pixel = from / dots; pixel * dots < to; ++pixel) {
    const std::int64_t left = std::max(from, pixel * dots);
    const std::int64_t right = std::min(to, (pixel + 1) * dots);
    row[static_cast<std::size_t>(pixel)] += static_cast<std::int32_t>(right - left);
  }
}

}  // namespace

Dot on_ellipse(double centre_x, double centre_y, double radius_x, double radius_y,
               double turn) {
  const double x = centre_x + radius_x * sine(turn);
  const double y = centre_y - radius_y * sine(turn + 0.25);
  return {static_cast<std::int64_t>(std::floor(x * dots + 0.5)),
          static_cast<std::int64_t>(std::floor(y * dots + 0.5))};
}

void add_arc(Outline& outline, double centre_x, double centre_y, double radius_x,
             double radius_y, double from_turn, double to_turn) {
  // As many chords as keep each within a hundredth of a pixel of the arc.
  const double radius = std::max(radius_x, radius_y);
  const int steps =
      2 + static_cast<int>(22 * std::sqrt(radius) * std::abs(to_turn - from_turn));
  for (int i = 0; i <= steps; ++i) {
    const double turn = from_turn + (to_turn - from_turn) * i / steps;
    outline.push_back(on_ellipse(centre_x, centre_y, radius_x, radius_y, turn));
  }
}

std::vector<Outline> stroke(std::span<const Dot> points, double width) {
  const double half = width / 2;
  std::vector<Outline> outlines;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Dot a = points[i];
    Outline joint;
    add_arc(joint, static_cast<double>(a.x) / dots, static_cast<double>(a.y) / dots, half, half,
            0, 1);
    outlines.push_back(std::move(joint));
    if (i + 1 == points.size()) break;

    const Dot b = points[i + 1];
    const auto across = static_cast<double>(b.x - a.x);
    const auto down = static_cast<double>(b.y - a.y);
    const double length = std::sqrt(across * across + down * down);
    if (length == 0) continue;
    const auto nx = static_cast<std::int64_t>(std::floor(down / length * half * dots + 0.5));
    const auto ny = static_cast<std::int64_t>(std::floor(-across / length * half * dots + 0.5));
    // Clockwise like the joints, so that overlapping pieces add up and never cancel.
    outlines.push_back({{a.x + nx, a.y + ny},
                        {b.x + nx, b.y + ny},
                        {b.x - nx, b.y - ny},
                        {a.x - nx, a.y - ny}});
  }
  return outlines;
}

Mask cover(std::span<const Outline> outlines, int w, int h) {
  Mask mask{w, h, std::vector<std::uint8_t>(static_cast<std::size_t>(w) * h)};
  std::vector<Crossing> crossings;
  std::vector<std::int32_t> row(static_cast<std::size_t>(w));
  for (int y = 0; y < h; ++y) {
    std::fill(row.begin(), row.end(), 0);
    for (std::int64_t line = 0; line < lines; ++line) {
      find_crossings(outlines, y * dots + (2 * line + 1) * dots / (2 * lines), crossings);
      int winding = 0;
      for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
        winding += crossings[i].direction;
        if (winding != 0) add_span(row, crossings[i].x, crossings[i + 1].x);
      }
    }
    for (int x = 0; x < w; ++x) {
      mask.alpha[static_cast<std::size_t>(y) * w + x] =
          static_cast<std::uint8_t>((row[x] * 255 + full / 2) / full);
    }
  }
  return mask;
}

namespace {

// One direction of the box filter: the weighted pieces of the source under each new pixel, in
// units of 1/to of a source pixel.
struct Share {
  int from;
  std::vector<std::uint32_t> weights;
};

std::vector<Share> shares(int from, int to) {
  std::vector<Share> all;
  for (std::int64_t i = 0; i < to; ++i) {
    const std::int64_t left = i * from;
    const std::int64_t right = left + from;
    Share share{static_cast<int>(left / to), {}};
    for (std::int64_t s = share.from; s * to < right; ++s) {
      share.weights.push_back(
          static_cast<std::uint32_t>(std::min(right, (s + 1) * to) - std::max(left, s * to)));
    }
    all.push_back(std::move(share));
  }
  return all;
}

}  // namespace

Mask averaged(const Mask& source, int w, int h, bool mirror) {
  Mask mask{w, h, std::vector<std::uint8_t>(static_cast<std::size_t>(w) * h)};
  const auto across = shares(source.w, w);
  const auto down = shares(source.h, h);
  const std::uint64_t whole = static_cast<std::uint64_t>(source.w) * source.h;
  for (int y = 0; y < h; ++y) {
    for (int x = 0; x < w; ++x) {
      std::uint64_t sum = 0;
      for (std::size_t j = 0; j < down[y].weights.size(); ++j) {
        const std::uint8_t* line =
            &source
                 .alpha[static_cast<std::size_t>(down[y].from + j) * source.w + across[x].from];
        std::uint64_t part = 0;
        for (std::size_t i = 0; i < across[x].weights.size(); ++i) {
          part += std::uint64_t{across[x].weights[i]} * line[i];
        }
        sum += part * down[y].weights[j];
      }
      const int to = mirror ? w - 1 - x : x;
      mask.alpha[static_cast<std::size_t>(y) * w + to] =
          static_cast<std::uint8_t>((sum + whole / 2) / whole);
    }
  }
  return mask;
}

}  // namespace atrio::ui
