#include "finding.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace atrio::content {

void Findings::error(Place place, std::string what, std::string mend) {
  add({std::move(place), std::move(what), std::move(mend), true});
}

void Findings::note(Place place, std::string what, std::string mend) {
  add({std::move(place), std::move(what), std::move(mend), false});
}

// A font that is not there is found anew with every layer.
void Findings::add(Finding finding) {
  if (std::ranges::find(found_, finding) == found_.end()) found_.push_back(std::move(finding));
}

std::size_t Findings::errors() const {
  return std::ranges::count_if(found_, &Finding::is_error);
}

std::vector<Finding> Findings::sorted() const {
  auto all = found_;
  std::ranges::stable_sort(all, {}, &Finding::place);
  return all;
}

std::string to_line(const Finding& finding) {
  std::string line = finding.place.file;
  if (finding.place.line > 0) line += ":" + std::to_string(finding.place.line);
  line += finding.is_error ? ": " : ": note: ";
  // The source's own bytes may stand in the message.
  return for_log(line + finding.what + ": " + finding.mend, 600);
}

}  // namespace atrio::content
