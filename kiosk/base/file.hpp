#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace atrio {

/// The whole file. Throws std::runtime_error naming the path, also when it is larger than
/// `max_bytes` or no plain file (a pipe, a device, a folder).
std::string read_file(const std::filesystem::path& path, std::size_t max_bytes = 64u << 20);

/// Replaces the file at `path` in one step: after a power cut the old or the new content stands
/// there, complete. Throws std::runtime_error naming the path, and leaves nothing beside it.
void replace_file(const std::filesystem::path& path, std::string_view content);

}  // namespace atrio
