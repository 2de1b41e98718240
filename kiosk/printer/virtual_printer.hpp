#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// The printer that is not there: a stand-in for the demo and for tests. It reads bytes as a
/// printer does and shares no code with what makes them.
namespace atrio::printer {

/// What came out between two cuts.
struct PrintedJob {
  std::vector<std::uint8_t> raw;  ///< as received, without the questions about the status
  int width = 0;                  ///< dots
  int rows = 0;  ///< down to the last raster; the feed to the blade not counted
  std::vector<std::uint8_t> dots;    ///< width * rows, 0 = black, 255 = white
  std::vector<std::string> remarks;  ///< what a real printer may get wrong here, a line each
  int bands = 0;
  bool cut = false;  ///< by the blade, or fed far enough to be torn off
};

struct VirtualPrinterModel {
  int dots_w = 576;
  int tear_off_dots = 0;  ///< 0: it has a blade; else a feed so long ends the job
  bool answers = true;    ///< to DLE EOT: always that all is well
};

/// Interprets one stream of printer bytes.
class VirtualPrinter {
 public:
  using JobDone = std::function<void(const PrintedJob&)>;
  /// `done` is called for each job in the order of printing, from inside `feed` and
  /// `line_closed`.
  VirtualPrinter(VirtualPrinterModel model, JobDone done);

  /// Takes bytes as they come; returns what the printer says in answer.
  std::vector<std::uint8_t> feed(std::span<const std::uint8_t> bytes);

  /// The sender went away: what is printed so far is a job, complete or not.
  void line_closed();

 private:
  void take_command_byte(std::uint8_t byte);
  void take_raster_byte(std::uint8_t byte);
  void run_command();
  void start_raster();
  void feed_paper(int dots);
  void add_rows(int rows);
  void remark(std::string line);
  void end_job();

  VirtualPrinterModel model_;
  JobDone done_;
  PrintedJob job_;
  std::vector<std::uint8_t> answers_;
  std::vector<std::uint8_t> command_;  ///< the one being read
  int raster_width_ = 0;               ///< bytes in a row of the raster being read
  std::int64_t raster_left_ = 0;       ///< bytes of it still to come
  std::int64_t raster_taken_ = 0;
  std::uint8_t previous_ = 0;  ///< raster byte
  int fed_ = 0;                ///< dots of paper since the last raster
  bool cut_pending_ = false;   ///< the settings restored after a cut still belong to the job
};

}  // namespace atrio::printer
