#pragma once

#include "finding.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace atrio::content {

/// A file that somebody else may have written, for an editor's eyes and for our readers.
struct SourceFile {
  std::filesystem::path folder;  ///< of the sources it belongs to; no link leads out of it
  std::string inside;            ///< "services/isee.yaml"

  std::filesystem::path path() const { return folder / inside; }
  /// As it stands in findings, "content/services/isee.yaml".
  std::string name() const;
};

/// The bytes of a plain file inside its folder: at most `max_bytes`, UTF-8, nothing in it that
/// hides from a reader (find_hidden). Whatever else stands there is an error finding, found
/// with bounded work, and nothing comes back.
std::optional<std::string> read_source_file(const SourceFile& file, std::size_t max_bytes,
                                            Findings& findings);

/// The names in a folder of the sources, sorted; none when it is not there. A folder that
/// cannot be read, that a link leads out of the sources, or that holds more than `max_files`
/// names is an error finding.
std::vector<std::string> names_in(const SourceFile& folder, Findings& findings);

constexpr std::size_t max_files = 1000;  ///< in one folder; ours has 39

}  // namespace atrio::content
