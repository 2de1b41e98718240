#include "base/file.hpp"
#include "lib/json/json.hpp"
#include "picture.hpp"

#include <algorithm>
#include <array>

namespace atrio::content {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_about_bytes = 1u << 20;

/// SPDX identifiers of licences under which a drawing may be tinted, made smaller and handed on
/// with the pack, and on paper (norms PIC-08).
constexpr std::array<std::string_view, 9> usable{"Apache-2.0",   "BSD-3-Clause", "CC-BY-4.0",
                                                 "CC-BY-SA-4.0", "CC0-1.0",      "EUPL-1.2",
                                                 "ISC",          "MIT",          "OFL-1.1"};

void check_package(const PictureSet& set, const fs::path& about, const Place& place,
                   Findings& findings) {
  const auto package =
      json::parse(read_file(about, max_about_bytes), about.generic_string(), max_about_bytes);
  const std::string says = package.is_object() ? package.value("license", "") : "";
  if (says != set.licence)
    findings.error(place,
                   "the package " + set.package + " is under \"" + says + "\", not \"" +
                       set.licence + "\"",
                   "write the licence that its package.json names, if we may use it");
}

}  // namespace

void check_licences(const Source& source, const PictureFolders& folders, Findings& findings) {
  const Place place{source.folder + "/pictograms.yaml", 0};
  for (const auto& set : source.sets) {
    if (std::ranges::find(usable, set.licence) == usable.end())
      findings.error(place, "the set \"" + set.name + "\" is under \"" + set.licence + "\"",
                     "use drawings under a licence that lets us change and hand them on");
    const fs::path about = folders.npm / set.package / "package.json";
    std::error_code missing;
    if (set.package.empty() || !fs::exists(about, missing)) continue;  // said elsewhere
    try {
      check_package(set, about, place, findings);
    } catch (const std::exception& fault) {
      findings.error(place, fault.what(), "run npm ci in provisioning/npm");
    }
  }
}

}  // namespace atrio::content
