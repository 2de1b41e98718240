#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace atrio::content {

/// Where something stands in the sources.
struct Place {
  std::string file;  ///< as the editor wrote it on the command line: "content/needs.yaml"
  int line = 0;      ///< from 1; 0 = the file as a whole

  auto operator<=>(const Place&) const = default;
};

/// Something an editor must mend (an error) or should look at (a note).
struct Finding {
  Place place;
  std::string what;
  std::string mend;
  bool is_error = true;

  auto operator<=>(const Finding&) const = default;
};

/// What the checks found, each once, in the order of files and lines: the first `max_findings`
/// errors and as many notes.
class Findings {
 public:
  /// Nobody mends more in one go, and a file of nothing but faults must not cost minutes.
  static constexpr std::size_t max_findings = 5000;

  void error(Place place, std::string what, std::string mend);
  void note(Place place, std::string what, std::string mend);

  /// How many there are, also beyond `max_findings`.
  std::size_t errors() const { return errors_; }
  /// Sorted by place; findings of one place keep their order.
  std::vector<Finding> sorted() const;

 private:
  void add(Finding finding);

  std::vector<Finding> found_;
  std::set<Finding> seen_;
  std::size_t errors_ = 0;
  std::size_t notes_ = 0;
};

/// "file:line: what is wrong: how to mend it", the form editors jump to; always one line.
std::string to_line(const Finding& finding);

}  // namespace atrio::content
