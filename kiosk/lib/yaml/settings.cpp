#include "lib/yaml/settings.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <vector>

#include "base/file.hpp"
#include "base/utf8.hpp"

namespace atrio::yaml {

struct Settings::Node {
  YAML::Node value;
  std::string place;  ///< the file
  std::string name;   ///< of the group, "" at the top: "printer."
};

namespace {

constexpr std::size_t max_bytes = 64 * 1024;

[[noreturn]] void fail(const std::string& place, const YAML::Mark& mark,
                       const std::string& complaint) {
  const auto line = mark.is_null() ? std::string() : ":" + std::to_string(mark.line + 1);
  throw std::runtime_error(place + line + ": " + complaint);
}

void refuse_repeated_keys(const YAML::Node& map, const std::string& place) {
  std::vector<std::string> seen;
  for (const auto& entry : map) {
    if (!entry.first.IsScalar()) fail(place, entry.first.Mark(), "a key is not a word");
    if (std::ranges::find(seen, entry.first.Scalar()) != seen.end())
      fail(place, entry.first.Mark(),
           "the key '" + for_log(entry.first.Scalar(), 60) + "' stands twice");
    seen.push_back(entry.first.Scalar());
  }
}

}  // namespace

Settings::Settings(std::unique_ptr<Node> node) : node_(std::move(node)) {}
Settings::~Settings() = default;
Settings::Settings(Settings&&) noexcept = default;

Settings Settings::load(const std::filesystem::path& file) {
  return parse(read_file(file, max_bytes), file.string());
}

Settings Settings::parse(const std::string& text, const std::string& place) {
  auto node = std::make_unique<Node>();
  node->place = place;
  try {
    node->value = YAML::Load(text);
  } catch (const YAML::Exception& cause) {
    fail(place, cause.mark, "not YAML: " + cause.msg);
  }
  if (!node->value.IsMap()) fail(place, node->value.Mark(), "expected lines 'key: value'");
  refuse_repeated_keys(node->value, place);
  return Settings(std::move(node));
}

void Settings::only(std::initializer_list<std::string_view> keys) const {
  for (const auto& entry : node_->value) {
    const auto& key = entry.first.Scalar();
    if (std::ranges::find(keys, key) == keys.end())
      fail(node_->place, entry.first.Mark(),
           "unknown key '" + node_->name + for_log(key, 60) + "'");
  }
}

std::optional<Settings> Settings::group(const std::string& key) const {
  const YAML::Node value = std::as_const(node_->value)[key];
  if (!value) return std::nullopt;
  if (!value.IsMap())
    fail(node_->place, value.Mark(), "'" + node_->name + key + "' is not a group of keys");
  refuse_repeated_keys(value, node_->place);
  return Settings(std::make_unique<Node>(Node{value, node_->place, node_->name + key + "."}));
}

std::optional<std::string> Settings::text(const std::string& key) const {
  const YAML::Node value = std::as_const(node_->value)[key];
  if (!value) return std::nullopt;
  if (!value.IsScalar() || value.Scalar().empty())
    fail(node_->place, value.Mark(), "'" + node_->name + key + "' is not a text");
  return value.Scalar();
}

std::optional<int> Settings::number(const std::string& key, int least, int most) const {
  const auto written = text(key);
  if (!written) return std::nullopt;
  int number = 0;
  const auto [end, error] =
      std::from_chars(written->data(), written->data() + written->size(), number);
  if (error != std::errc{} || end != written->data() + written->size() || number < least ||
      number > most)
    fail(node_->place, node_->value[key].Mark(),
         "'" + node_->name + key + "' is not a number from " + std::to_string(least) + " to " +
             std::to_string(most));
  return number;
}

std::optional<std::filesystem::path> Settings::path(const std::string& key) const {
  const auto written = text(key);
  if (!written) return std::nullopt;
  return std::filesystem::path(node_->place).parent_path() / *written;
}

void Settings::missing(const std::string& key) const {
  fail(node_->place, node_->value.Mark(), "'" + node_->name + key + "' is missing");
}

Settings Settings::required_group(const std::string& key) const {
  auto found = group(key);
  if (!found) missing(key);
  return *std::move(found);
}

std::string Settings::required_text(const std::string& key) const {
  auto found = text(key);
  if (!found) missing(key);
  return *std::move(found);
}

std::filesystem::path Settings::required_path(const std::string& key) const {
  auto found = path(key);
  if (!found) missing(key);
  return *std::move(found);
}

}  // namespace atrio::yaml
