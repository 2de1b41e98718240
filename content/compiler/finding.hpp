#pragma once

#include <cstddef>
#include <ostream>
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

  bool operator==(const Finding&) const = default;
};

/// What the checks found, each once, in the order of files and lines.
class Findings {
 public:
  void error(Place place, std::string what, std::string mend);
  void note(Place place, std::string what, std::string mend);

  std::size_t errors() const;
  /// Sorted by place; findings of one place keep their order.
  std::vector<Finding> sorted() const;

 private:
  void add(Finding finding);

  std::vector<Finding> found_;
};

/// "file:line: what is wrong: how to mend it", the form editors jump to; always one line.
std::string to_line(const Finding& finding);

}  // namespace atrio::content
