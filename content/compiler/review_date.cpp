#include "review_date.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

constexpr const char* key = "review_by";

/// The entry in a file that is one entry or a list of them; an undefined node when it is not
/// there.
YAML::Node entry_of(const YAML::Node& root, const std::string& id) {
  const auto is_it = [&](const YAML::Node& node) {
    return node.IsMap() && node["id"] && node["id"].IsScalar() && node["id"].Scalar() == id;
  };
  if (is_it(root)) return root;
  if (root.IsSequence())
    for (const auto& one : root)
      if (is_it(one)) return one;
  return YAML::Node(YAML::NodeType::Undefined);
}

std::size_t line_start(const std::string& bytes, int line) {
  std::size_t at = 0;
  for (; line > 0; --line) at = bytes.find('\n', at) + 1;
  return at;
}

std::size_t place_of(const std::string& bytes, const YAML::Mark& mark) {
  return line_start(bytes, mark.line) + static_cast<std::size_t>(mark.column);
}

/// Where the scalar begins and how many bytes it has, with its quotes.
std::pair<std::size_t, std::size_t> extent_of(const std::string& bytes,
                                              const YAML::Node& scalar) {
  const std::size_t at = place_of(bytes, scalar.Mark());
  const std::string& value = scalar.Scalar();
  const bool quoted = bytes[at] == '"' || bytes[at] == '\'';
  if (bytes.compare(at + quoted, value.size(), value) != 0)
    throw std::runtime_error("\"" + value + "\" is written too cleverly; change it by hand");
  return {at, value.size() + (quoted ? 2u : 0u)};
}

/// In a block: a line of its own, in front of what editors note at the end of an entry.
std::string with_line(std::string bytes, const YAML::Node& entry, const std::string& line) {
  constexpr std::array<std::string_view, 3> last_keys{"cpsv", "facts", "checked"};
  YAML::Mark first;
  int before = -1;
  for (const auto& pair : entry) {
    if (pair.first.Scalar() == "id") first = pair.first.Mark();
    if (before < 0 && std::ranges::count(last_keys, pair.first.Scalar()) > 0)
      before = pair.first.Mark().line;
  }
  const std::string indent(static_cast<std::size_t>(first.column), ' ');
  if (before <= first.line) {
    before = first.line + 1;
    if (bytes.find('\n', line_start(bytes, first.line)) == bytes.npos) bytes += '\n';
  }
  // A comment above such a key belongs to it.
  while (before - 1 > first.line &&
         bytes.compare(bytes.find_first_not_of(' ', line_start(bytes, before - 1)), 1, "#") ==
             0)
    --before;
  return bytes.insert(line_start(bytes, before), indent + line + "\n");
}

std::string edited(const std::string& bytes, const YAML::Node& entry, const std::string& day) {
  std::string changed = bytes;
  if (const YAML::Node old = entry[key]) {
    const auto [at, size] = extent_of(bytes, old);
    return changed.replace(at, size, day);
  }
  const std::string line = std::string(key) + ": " + day;
  if (entry.Style() != YAML::EmitterStyle::Flow) return with_line(changed, entry, line);
  const auto [at, size] = extent_of(bytes, entry["id"]);
  return changed.insert(at + size, ", " + line);
}

/// The whole file as it is read, without the one value.
std::string all_but_the_date(YAML::Node root, const std::string& id) {
  YAML::Node entry = entry_of(root, id);
  if (entry.IsDefined()) entry.remove(key);
  return YAML::Dump(root);
}

}  // namespace

std::string with_review_date(const std::string& bytes, const std::string& id,
                             const std::string& day) {
  const YAML::Node root = YAML::Load(bytes);
  const YAML::Node entry = entry_of(root, id);
  if (!entry.IsDefined()) throw std::runtime_error("there is no entry \"" + id + "\"");
  std::string changed = edited(bytes, entry, day);
  const YAML::Node again = YAML::Load(changed);
  const YAML::Node now = entry_of(again, id);
  if (!now.IsDefined() || !now[key] || now[key].as<std::string>() != day ||
      all_but_the_date(again, id) != all_but_the_date(YAML::Load(bytes), id))
    throw std::runtime_error("\"" + id + "\" is written too cleverly; change it by hand");
  return changed;
}

const Card& card_named(const Contents& contents, const fs::path& folder,
                       const std::string& name) {
  const bool base = fs::equivalent(folder, contents.front()->source.folder);
  const auto is_it = [&](const Card& card) {
    return (card.id.id == name || card.kind + "/" + card.id.id == name) &&
           !(base && card.overrides);
  };
  std::vector<const Card*> found;
  for (const auto& content : contents)
    if (base || content == contents.back())
      for (const auto& card : content->source.cards)
        if (is_it(card)) found.push_back(&card);
  if (found.empty())
    throw std::runtime_error("no entry of " + folder.generic_string() + " has the id \"" +
                             name + "\"; ids stand in the YAML files");
  if (found.size() == 1) return *found.front();
  std::string all;
  for (const Card* card : found)
    all += (all.empty() ? "" : " or ") + card->kind + "/" + card->id.id + " in " +
           card->id.place.file;
  throw std::runtime_error("\"" + name + "\" may be " + all +
                           "; write it with its kind, or name its layer as SOURCE");
}

}  // namespace atrio::content
