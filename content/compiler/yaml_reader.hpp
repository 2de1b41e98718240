#pragma once

#include "source.hpp"

#include <yaml-cpp/yaml.h>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace atrio::content {

constexpr std::size_t max_yaml_bytes = 1u << 20;
constexpr int max_yaml_depth = 16;            ///< the deepest of our files has 8
constexpr std::size_t max_text_bytes = 4000;  ///< longer than any sentence a visitor reads

/// The file's one value. An unreadable file, an alias, endless nesting, a YAML fault, or more
/// than `max_yaml_bytes` is an error finding, and nothing comes back.
std::optional<YAML::Node> read_yaml(const std::filesystem::path& path, const std::string& name,
                                    Findings& findings);

/// The same of bytes in memory; `name` stands in the findings.
std::optional<YAML::Node> parse_yaml(const std::string& bytes, const std::string& name,
                                     Findings& findings);

/// One mapping of a YAML file. Each getter reads one key and remembers that it is known; what
/// is missing or of the wrong kind becomes a finding and reads as empty. `finish` refuses the
/// keys that nobody asked for.
class Mapping {
 public:
  Mapping(YAML::Node node, std::string file, Findings& findings);

  bool has(std::string_view key);
  Place place() const { return place_of(node_); }
  Place place(std::string_view key);

  std::string string(std::string_view key);
  std::string optional_string(std::string_view key);
  /// A text for visitors, `"…"` or `{text: "…", note: "…", max: 20}`: not empty, no control
  /// characters, not over-long.
  Words words(std::string_view key);
  std::optional<Words> optional_words(std::string_view key);
  std::vector<Words> words_list(std::string_view key);
  Reference reference(std::string_view key);
  std::vector<Reference> references(std::string_view key);
  bool yes_no(std::string_view key, std::optional<bool> otherwise = std::nullopt);
  int number(std::string_view key);
  /// Each element of the list under `key`; a missing list is empty.
  void each(std::string_view key, const std::function<void(Mapping&)>& read);
  /// The mapping under `key`, if it is one.
  std::optional<Mapping> mapping(std::string_view key);
  /// The keys in the file's order, all of them known from now on.
  std::vector<std::string> keys();

  void finish();

 private:
  YAML::Node find(std::string_view key);
  Place place_of(const YAML::Node& node) const;
  Words words_of(const YAML::Node& node);
  Words plain_words(const YAML::Node& node);
  std::string scalar(const YAML::Node& node, std::string_view key);

  YAML::Node node_;
  std::string file_;
  Findings& findings_;
  std::set<std::string, std::less<>> known_;
};

/// Reads each element of a file that is a list of mappings.
void each_of(const YAML::Node& list, const std::string& file, Findings& findings,
             const std::function<void(Mapping&)>& read);

/// Lower-case ASCII letters, digits, '-' and '_', at most 64; what every id must be.
bool is_id(std::string_view id);

}  // namespace atrio::content
