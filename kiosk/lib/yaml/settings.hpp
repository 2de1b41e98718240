#pragma once

#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// The one door to yaml-cpp.
namespace atrio::yaml {

/// A program's settings: a YAML file of keys, values and groups of keys. Every complaint is a
/// std::runtime_error "file:line: …" that names the key.
class Settings {
 public:
  /// Reads the file, at most 64 KiB. Throws when it cannot be read, is no YAML, or repeats a
  /// key.
  static Settings load(const std::filesystem::path& file);
  /// The same from a text; `place` stands for the file's name.
  static Settings parse(const std::string& text, const std::string& place);

  ~Settings();
  Settings(Settings&&) noexcept;

  /// Throws at the first key that is not in the list: a misspelt key is never ignored.
  void only(std::initializer_list<std::string_view> keys) const;

  /// Throw when the key is there but no group, text, path or number in the range.
  std::optional<Settings> group(const std::string& key) const;
  std::optional<std::string> text(const std::string& key) const;
  std::optional<int> number(const std::string& key, int least, int most) const;
  /// A relative path counts from the file's folder.
  std::optional<std::filesystem::path> path(const std::string& key) const;

  /// The same for what must be there; throws naming the missing key.
  Settings required_group(const std::string& key) const;
  std::string required_text(const std::string& key) const;
  std::filesystem::path required_path(const std::string& key) const;

 private:
  struct Node;
  explicit Settings(std::unique_ptr<Node> node);
  [[noreturn]] void missing(const std::string& key) const;
  std::unique_ptr<Node> node_;
};

}  // namespace atrio::yaml
