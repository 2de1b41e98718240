#include "finding.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace atrio::content {

namespace {

constexpr std::size_t longest_what = 400;  // bytes, some lines on a terminal

/// Left out of the middle, where the value stands: before and after it we say what it is.
std::string shortened(const std::string& what) {
  if (what.size() <= longest_what) return what;
  const std::string_view all(what);
  return for_log(all, longest_what / 2) + "…" +
         for_log(all.substr(all.size() - longest_what / 2));
}

}  // namespace

void Findings::error(Place place, std::string what, std::string mend) {
  add({std::move(place), std::move(what), std::move(mend), true});
}

void Findings::note(Place place, std::string what, std::string mend) {
  add({std::move(place), std::move(what), std::move(mend), false});
}

// A font that is not there is found anew with every layer.
void Findings::add(Finding finding) {
  if (seen_.contains(finding)) return;
  if (++(finding.is_error ? errors_ : notes_) > max_findings) return;
  seen_.insert(finding);
  found_.push_back(std::move(finding));
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
  // The source's own bytes may stand in the message, and must not hide how to mend it.
  return for_log(line + shortened(finding.what) + ": " + finding.mend, 1000);
}

}  // namespace atrio::content
