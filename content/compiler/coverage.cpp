#include "coverage.hpp"

#include "kinds.hpp"

#include <algorithm>

namespace atrio::content {

namespace {

/// What a mediator reads over in one go. An entry with a file of its own is long.
std::string part_of(const std::string& path) {
  const auto slash = path.find('/');
  const std::string kind = path.substr(0, slash);
  const bool has_files = std::ranges::any_of(
      kinds(), [&](const Kind& one) { return one.name == kind && one.is_folder(); });
  return has_files ? path.substr(0, path.find('/', slash + 1)) : kind;
}

void count(Coverage& coverage, Freshness state) {
  switch (state) {
    case Freshness::missing: ++coverage.missing; return;
    case Freshness::outdated: ++coverage.outdated; return;
    case Freshness::unchecked: ++coverage.unchecked; return;
    case Freshness::checked: ++coverage.checked; return;
  }
}

}  // namespace

int Coverage::percent() const { return all() == 0 ? 0 : (unchecked + checked) * 100 / all(); }

Coverage& Coverage::operator+=(const Coverage& other) {
  missing += other.missing;
  outdated += other.outdated;
  unchecked += other.unchecked;
  checked += other.checked;
  return *this;
}

std::map<std::string, Coverage> coverage_by_part(const Contents& contents,
                                                 std::size_t language) {
  std::map<std::string, Coverage> parts;
  for (const auto& content : contents) {
    if (content->source.is_draft()) continue;
    const auto& by_path = content->catalogues.at(language).by_path;
    for (const Text& text : content->texts) {
      if (text.draft) continue;
      const auto entry = by_path.find(text.path);
      count(parts[part_of(text.path)],
            freshness(text, entry == by_path.end() ? nullptr : &entry->second));
    }
  }
  return parts;
}

Coverage whole(const std::map<std::string, Coverage>& parts) {
  Coverage sum;
  for (const auto& [part, coverage] : parts) sum += coverage;
  return sum;
}

}  // namespace atrio::content
