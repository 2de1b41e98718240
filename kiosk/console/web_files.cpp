#include "console/web_files.hpp"

#include "base/file.hpp"
#include "lib/crypto/digest.hpp"

#include <array>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace atrio::console {

namespace {

constexpr std::size_t largest_file = 2u << 20;

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> types{{
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
}};

std::string type_of(const std::filesystem::path& file) {
  for (const auto& [ending, type] : types)
    if (file.extension() == ending) return std::string(type);
  throw std::runtime_error(file.string() + ": files that end so are not served");
}

std::filesystem::path folder(const WebFolders& folders, std::string_view name) {
  if (name == "pages") return folders.pages;
  if (name == "npm") return folders.npm;
  if (name == "shapes") return folders.shapes;
  throw std::runtime_error("the folder must be pages, npm or shapes");
}

}  // namespace

WebFiles::WebFiles(const WebFolders& folders) {
  const auto list = folders.pages / "files.txt";
  std::istringstream lines(read_file(list));
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    std::istringstream fields(line.substr(0, line.find('#')));
    std::string path, where, file;
    if (!(fields >> path >> where >> file)) continue;
    try {
      add(path, folder(folders, where) / file);
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(list.string() + ":" + std::to_string(number) + ": " +
                               error.what());
    }
  }
}

void WebFiles::add(std::string path, const std::filesystem::path& file) {
  WebFile served{.type = type_of(file), .body = read_file(file, largest_file), .etag = {}};
  served.etag = '"' + crypto::sha256_hex(served.body).substr(0, 32) + '"';
  files_.emplace(std::move(path), std::move(served));
}

const WebFile* WebFiles::find(std::string_view path) const {
  const auto found = files_.find(path);
  return found == files_.end() ? nullptr : &found->second;
}

}  // namespace atrio::console
