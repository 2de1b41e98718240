#pragma once

#include "console/server.hpp"

#include <map>
#include <string>
#include <string_view>

namespace atrio::console {

struct WebFile {
  std::string type;  ///< media type
  std::string body;
  std::string etag;  ///< quoted; changes with the content
};

/// Every file the pages need, read once: a request never touches the disk, so no path in it can
/// lead anywhere.
class WebFiles {
 public:
  /// Reads what `pages`/files.txt lists. Throws std::runtime_error naming the file and the line
  /// of the list when one is missing or of a kind we do not serve.
  explicit WebFiles(const WebFolders& folders);

  /// nullptr when nothing is served there.
  const WebFile* find(std::string_view path) const;

 private:
  void add(std::string path, const std::filesystem::path& file);

  std::map<std::string, WebFile, std::less<>> files_;
};

}  // namespace atrio::console
