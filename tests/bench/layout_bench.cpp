// How long laying out one paragraph takes: Atrio's engine (shaped anew, and out of its cache),
// Pango, and HarfBuzz alone with one face and no order, fallback or lines (the floor).
// All four on the paragraphs of tests/layout, in the same run, one after the other.
//
// usage: layout_bench [ROUNDS]   (default 15; medians are printed)

#include "text/engine.hpp"
#include "text/font_table.hpp"
#include "tools/layout_request.hpp"
#include "tools/pango_engine.hpp"

#include <hb.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace atrio;
using Requests = std::vector<tools::LayoutRequest>;

const std::string font_table = ATRIO_SOURCE_DIR "/assets/fonts.json";

text::Paragraph paragraph(const tools::LayoutRequest& request) {
  const auto direction = request.direction == "rtl"   ? text::Direction::right_to_left
                         : request.direction == "ltr" ? text::Direction::left_to_right
                                                      : text::Direction::automatic;
  return {
      .text = request.text, .language = request.language, .marks = {}, .direction = direction};
}

void lay_out(text::Engine& engine, const tools::LayoutRequest& request) {
  engine.layout(paragraph(request),
                {.size_px = request.size_px, .bold = request.bold, .script_sizes = false},
                request.width_px);
}

/// One face of HarfBuzz and one buffer, used again and again.
class PlainHarfBuzz {
 public:
  PlainHarfBuzz(const text::FaceFile& file) : buffer_(hb_buffer_create()) {
    hb_blob_t* blob = hb_blob_create_from_file_or_fail(file.path.c_str());
    hb_face_t* face = hb_face_create(blob, file.index);
    font_ = hb_font_create(face);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
  }
  ~PlainHarfBuzz() {
    hb_font_destroy(font_);
    hb_buffer_destroy(buffer_);
  }
  PlainHarfBuzz(const PlainHarfBuzz&) = delete;
  PlainHarfBuzz& operator=(const PlainHarfBuzz&) = delete;

  void shape(const tools::LayoutRequest& request) {
    const int scale = static_cast<int>(request.size_px * 64);
    hb_font_set_scale(font_, scale, scale);
    hb_buffer_clear_contents(buffer_);
    hb_buffer_add_utf8(buffer_, request.text.data(), static_cast<int>(request.text.size()), 0,
                       -1);
    hb_buffer_guess_segment_properties(buffer_);
    hb_shape(font_, buffer_, nullptr, 0);
  }

 private:
  hb_font_t* font_;
  hb_buffer_t* buffer_;
};

/// This thread's time on a processor: other programs' work does not count.
double processor_ns() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

/// Nanoseconds for one paragraph.
double measure(const Requests& requests,
               const std::function<void(const tools::LayoutRequest&)>& run) {
  constexpr int passes = 4;
  const auto start = processor_ns();
  for (int pass = 0; pass < passes; ++pass)
    for (const auto& request : requests) run(request);
  return (processor_ns() - start) / (passes * static_cast<double>(requests.size()));
}

double median(std::vector<double>& values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Bench {
  text::Engine uncached{font_table, 1};  // every paragraph pushes the one before out
  text::Engine cached{font_table};
  tools::PangoEngine pango{font_table};
  text::FontTable table = text::read_font_table(font_table);

  void language(const std::string& name, const Requests& requests, int rounds) {
    const auto home = text::script_of_language(name);
    PlainHarfBuzz plain(table.families[table.candidates(home, name).front()].files[0]);
    const std::function<void(const tools::LayoutRequest&)> engines[] = {
        [&](const auto& request) { lay_out(uncached, request); },
        [&](const auto& request) { lay_out(cached, request); },
        [&](const auto& request) { pango.lay_out(request); },
        [&](const auto& request) { plain.shape(request); }};
    std::vector<double> taken[4];
    for (const auto& engine : engines) measure(requests, engine);  // fonts mapped, caches warm
    for (int round = 0; round < rounds; ++round)
      for (int i = 0; i < 4; ++i) taken[i].push_back(measure(requests, engines[i]));
    const double ours = median(taken[0]), kept = median(taken[1]), pangos = median(taken[2]),
                 floor = median(taken[3]);
    std::printf("| %s | %zu | %.0f | %.0f | %.0f | %.0f | %.2f | %.2f |\n", name.c_str(),
                requests.size(), ours, kept, pangos, floor, pangos / ours, ours / floor);
  }
};

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 15;
  std::map<std::string, Requests> by_language;
  for (auto& request :
       tools::read_layout_requests(ATRIO_SOURCE_DIR "/tests/layout/paragraphs.json"))
    by_language[request.language].push_back(request);

  std::printf(
      "| language | paragraphs | Atrio, shaped, ns | Atrio, cached, ns | Pango, ns | HarfBuzz "
      "alone, "
      "ns | Pango / Atrio | Atrio / HarfBuzz |\n|---|---|---|---|---|---|---|---|\n");
  Bench bench;
  for (const auto& [language, requests] : by_language)
    bench.language(language, requests, rounds);
  return 0;
}
