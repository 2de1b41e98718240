#pragma once

#include "source.hpp"
#include "source_file.hpp"

#include <yaml-cpp/yaml.h>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace atrio::content {

// What a file may ask of us, so that a broken or hostile one ends within a second: each limit
// is at least ten times what our own sources need.
constexpr std::size_t max_yaml_bytes = 512u << 10;  ///< our longest file has 22 KiB
constexpr int max_yaml_nodes = 30'000;              ///< values in one file; ours has 2400
constexpr int max_yaml_depth = 16;                  ///< the deepest of our files has 8
constexpr std::size_t max_text_bytes = 4000;  ///< longer than any sentence a visitor reads

/// The file's one value. What read_source_file refuses, an anchor, an alias, a tag, a second
/// document, endless nesting or a YAML fault is an error finding, and nothing comes back.
std::optional<YAML::Node> read_yaml(const SourceFile& file, Findings& findings);

/// One mapping of a YAML file. Each getter reads one key and remembers that it is known; what
/// is missing, of the wrong kind, over-long or holds control characters becomes a finding and
/// reads as empty. `finish` refuses the keys that nobody asked for.
class Mapping {
 public:
  Mapping(YAML::Node node, std::string file, Findings& findings);

  bool has(std::string_view key);
  Place place() const { return place_of(node_); }
  Place place(std::string_view key);

  std::string string(std::string_view key);
  std::string optional_string(std::string_view key);
  /// A text for visitors, `"…"` or `{text: "…", note: "…", max: 20}`: not empty.
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

/// Lower-case ASCII letters, digits, '-' and '_', at most 64, no name that Windows keeps for a
/// device ("con"); what every id must be.
bool is_id(std::string_view id);

}  // namespace atrio::content
