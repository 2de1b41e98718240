#include "source_file.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <stdexcept>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // some editors begin with it
constexpr const char* leads_out = "the link leads out of the sources";

int line_of(std::string_view text, std::size_t at) {
  return 1 + static_cast<int>(std::ranges::count(text.substr(0, at), '\n'));
}

/// Whether every link on the way stays in the folder.
bool lies_inside(const SourceFile& file) {
  const fs::path folder = fs::canonical(file.folder);
  const fs::path inside = fs::canonical(file.path()).lexically_relative(folder);
  return !inside.empty() && *inside.begin() != "..";
}

std::string kibibytes(std::size_t bytes) { return std::to_string(bytes / 1024) + " KiB"; }

/// Why the file cannot be read, with its mend; empty when it can.
struct Refusal {
  std::string what, mend;
};

Refusal refusal(const SourceFile& file, std::size_t max_bytes) {
  std::error_code fault;
  const auto status = fs::status(file.path(), fault);
  if (status.type() == fs::file_type::not_found)
    return {"the file is not there", "write it; content/README.md says how"};
  if (!fs::exists(status)) return {"it cannot be reached: " + fault.message(), "make it so"};
  if (!fs::is_regular_file(status))
    return {"this is not a plain file", "put a file in its place"};
  if (!lies_inside(file)) return {leads_out, "put the file itself here"};
  if (fs::file_size(file.path()) > max_bytes)
    return {"the file is longer than " + kibibytes(max_bytes), "take out what is no text"};
  return {};
}

}  // namespace

std::string SourceFile::name() const {
  std::string name = folder.generic_string();
  if (!name.ends_with('/')) name += '/';
  return name + inside;
}

std::optional<std::string> read_source_file(const SourceFile& file, std::size_t max_bytes,
                                            Findings& findings) {
  const std::string name = file.name();
  const auto refuse = [&](int line, const std::string& what, const std::string& mend) {
    findings.error({name, line}, what, mend);
    return std::nullopt;
  };
  std::string bytes;
  try {
    if (const auto why = refusal(file, max_bytes); !why.what.empty())
      return refuse(0, why.what, why.mend);
    bytes = read_file(file.path(), max_bytes);
  } catch (const std::runtime_error& fault) {
    return refuse(0, fault.what(), "make it readable");
  }
  if (!is_utf8(bytes)) return refuse(0, "the file is not UTF-8", "save it as UTF-8");
  if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
  if (const auto at = find_hidden(bytes); at != bytes.npos)
    return refuse(line_of(bytes, at),
                  "the hidden character " + code_point_name(bytes, at) + " stands here",
                  "take it out; no text needs it");
  return bytes;
}

std::vector<std::string> names_in(const SourceFile& folder, Findings& findings) {
  std::vector<std::string> names;
  const auto refuse = [&](const std::string& what, const std::string& mend) {
    findings.error({folder.name(), 0}, what, mend);
    return std::vector<std::string>();
  };
  try {
    if (fs::symlink_status(folder.path()).type() == fs::file_type::not_found) return names;
    if (!fs::is_directory(folder.path()))
      return refuse("this is no folder", "make it one, or take it away");
    if (!lies_inside(folder)) return refuse(leads_out, "put the folder itself here");
    for (const auto& entry : fs::directory_iterator(folder.path())) {
      if (names.size() == max_files)
        return refuse("there are more than " + std::to_string(max_files) + " files",
                      "take out what is no source");
      names.push_back(entry.path().filename().string());
    }
  } catch (const fs::filesystem_error& fault) {
    return refuse("it cannot be read: " + fault.code().message(), "make it readable");
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace atrio::content
