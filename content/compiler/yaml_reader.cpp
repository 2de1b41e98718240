#include "yaml_reader.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"

#include <yaml-cpp/eventhandler.h>

#include <algorithm>
#include <charconv>
#include <sstream>

namespace atrio::content {

namespace {

struct Fault {
  std::string what, mend;
};

/// What is wrong with a value as it came out of its quotes, whatever it is for.
std::optional<Fault> fault_of(std::string_view value) {
  if (value.size() > max_text_bytes)
    return Fault{"the text is longer than " + std::to_string(max_text_bytes) + " bytes",
                 "split it"};
  if (!is_utf8(value))  // yaml-cpp 0.7 turns "\\_" into the single byte A0
    return Fault{"the text is not UTF-8",
                 "write \\u00a0 for a no-break space, not \\_ or \\x…"};
  if (value.find_first_of("\t\n\r") != value.npos)
    return Fault{"the text has a line break or a tab",
                 "write one line; begin a new list element for a new paragraph"};
  if (const auto at = find_hidden(value); at != value.npos)
    return Fault{"the text has the hidden character " + code_point_name(value, at),
                 "take it out; no text needs it"};
  return std::nullopt;
}

// Duplicate keys are legal for yaml-cpp, which silently keeps one of them.
void refuse_duplicates(const YAML::Node& map, const std::string& file, Findings& findings) {
  std::set<std::string> seen;
  for (const auto& pair : map) {
    if (!pair.first.IsScalar()) continue;
    if (!seen.insert(pair.first.Scalar()).second)
      findings.error({file, pair.first.Mark().line + 1},
                     "the key \"" + pair.first.Scalar() + "\" stands here a second time",
                     "keep one of them");
  }
}

/// Sees the document before it becomes nodes, and refuses what could make them endless or
/// another thing than the editor sees.
class Guard : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) refuse(mark, "a second document (---) is not allowed");
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    count(mark, "", anchor);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse(mark, "an alias (*name) is not allowed");
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string&) override {
    count(mark, tag, anchor);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    deeper(mark, tag, anchor);
  }
  void OnSequenceEnd() override { --depth_; }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    deeper(mark, tag, anchor);
  }
  void OnMapEnd() override { --depth_; }

 private:
  [[noreturn]] static void refuse(const YAML::Mark& mark, const std::string& why) {
    throw YAML::ParserException(mark, why);
  }

  void count(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) refuse(mark, "an anchor (&name) is not allowed");
    // yaml-cpp's own marks for what has no tag: "?" without quotes and "!" in quotes.
    if (!tag.empty() && tag != "?" && tag != "!") refuse(mark, "a tag (!name) is not allowed");
    if (++nodes_ > max_yaml_nodes) refuse(mark, "too many values for one file");
  }

  void deeper(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    count(mark, tag, anchor);
    if (++depth_ > max_yaml_depth) refuse(mark, "lists and mappings are nested too deep");
  }

  int documents_ = 0;
  int nodes_ = 0;
  int depth_ = 0;
};

void refuse_endless(const std::string& bytes) {
  std::istringstream stream(bytes);
  YAML::Parser parser(stream);
  Guard guard;
  while (parser.HandleNextDocument(guard)) {
  }
}

std::optional<YAML::Node> parse_yaml(const std::string& bytes, const std::string& name,
                                     Findings& findings) {
  try {
    refuse_endless(bytes);
    return YAML::Load(bytes);
  } catch (const YAML::Exception& fault) {
    findings.error({name, fault.mark.line + 1}, "this is not YAML (" + fault.msg + ")",
                   "look at indentation, quotes and brackets here and just above");
    return std::nullopt;
  }
}

/// On an editor's Windows no file can have such a name, whatever its ending.
bool is_device_name(std::string_view id) {
  if (id == "con" || id == "prn" || id == "aux" || id == "nul") return true;
  return id.size() == 4 && (id.starts_with("com") || id.starts_with("lpt")) && id[3] <= '9';
}

}  // namespace

bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= 64 && !is_device_name(id) &&
         std::ranges::all_of(id, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
         });
}

std::optional<YAML::Node> read_yaml(const SourceFile& file, Findings& findings) {
  const auto bytes = read_source_file(file, max_yaml_bytes, findings);
  return bytes ? parse_yaml(*bytes, file.name(), findings) : std::nullopt;
}

Mapping::Mapping(YAML::Node node, std::string file, Findings& findings)
    : node_(std::move(node)), file_(std::move(file)), findings_(findings) {
  if (node_.IsMap())
    refuse_duplicates(node_, file_, findings_);
  else
    findings_.error(place(), "keys with values should stand here", "write key: value");
}

Place Mapping::place_of(const YAML::Node& node) const { return {file_, node.Mark().line + 1}; }

Place Mapping::place(std::string_view key) {
  const YAML::Node node = find(key);
  return node ? place_of(node) : place();
}

YAML::Node Mapping::find(std::string_view key) {
  known_.emplace(key);
  if (!node_.IsMap()) return YAML::Node(YAML::NodeType::Undefined);
  for (const auto& pair : node_)
    if (pair.first.IsScalar() && pair.first.Scalar() == key) return pair.second;
  return YAML::Node(YAML::NodeType::Undefined);
}

bool Mapping::has(std::string_view key) { return find(key).IsDefined(); }

std::string Mapping::scalar(const YAML::Node& node, std::string_view key) {
  if (!node.IsScalar()) {
    findings_.error(place_of(node), "\"" + std::string(key) + "\" should be one plain value",
                    "write it on one line, in quotes");
    return {};
  }
  const auto fault = fault_of(node.Scalar());
  if (!fault) return node.Scalar();
  findings_.error(place_of(node), fault->what, fault->mend);
  return {};
}

std::string Mapping::string(std::string_view key) {
  const YAML::Node node = find(key);
  if (!node.IsDefined()) {
    if (node_.IsMap())
      findings_.error(place(), "\"" + std::string(key) + "\" is missing", "add it");
    return {};
  }
  return scalar(node, key);
}

std::string Mapping::optional_string(std::string_view key) {
  return has(key) ? string(key) : std::string();
}

Words Mapping::words_of(const YAML::Node& node) {
  if (!node.IsMap()) return plain_words(node);
  Mapping inside(node, file_, findings_);
  const YAML::Node text = inside.find("text");
  Words words = text.IsDefined() ? plain_words(text) : inside.words("text");
  words.note = inside.optional_string("note");
  if (inside.has("max")) words.max = inside.number("max");
  inside.finish();
  return words;
}

Words Mapping::plain_words(const YAML::Node& node) {
  Words words{
      .one = scalar(node, "text"), .other = {}, .note = {}, .max = 0, .place = place_of(node)};
  if (!node.IsScalar()) return words;
  if (node.Scalar().empty())
    findings_.error(words.place, "the text is empty", "write it, or leave the key out");
  return words;
}

Words Mapping::words(std::string_view key) {
  const YAML::Node node = find(key);
  if (node.IsDefined()) return words_of(node);
  return {.one = string(key), .other = {}, .note = {}, .max = 0, .place = place()};
}

std::optional<Words> Mapping::optional_words(std::string_view key) {
  if (!has(key)) return std::nullopt;
  return words(key);
}

std::vector<Words> Mapping::words_list(std::string_view key) {
  std::vector<Words> list;
  const YAML::Node node = find(key);
  if (!node.IsDefined()) return list;
  if (!node.IsSequence())
    findings_.error(place_of(node), "\"" + std::string(key) + "\" should be a list",
                    "write [\"…\", \"…\"]");
  else
    for (const auto& element : node) list.push_back(words_of(element));
  return list;
}

Reference Mapping::reference(std::string_view key) {
  Reference reference{string(key), place(key)};
  if (has(key) && !is_id(reference.id))
    findings_.error(reference.place, "\"" + reference.id + "\" is not an id",
                    "use lower-case letters, digits, '-' and '_', at most 64, and no name of a "
                    "Windows device");
  return reference;
}

std::vector<Reference> Mapping::references(std::string_view key) {
  std::vector<Reference> list;
  for (auto& words : words_list(key)) list.push_back({words.one, words.place});
  return list;
}

bool Mapping::yes_no(std::string_view key, std::optional<bool> otherwise) {
  if (otherwise && !has(key)) return *otherwise;
  const std::string value = string(key);
  if (value == "yes" || value == "true") return true;
  if (value != "no" && value != "false" && has(key))
    findings_.error(place(key), "\"" + std::string(key) + "\" is neither yes nor no",
                    "write yes or no");
  return false;
}

int Mapping::number(std::string_view key) {
  const std::string digits = string(key);
  int value = 0;
  const auto end = digits.data() + digits.size();
  if (std::from_chars(digits.data(), end, value).ptr != end || value < 1 || value > 1000)
    findings_.error(place(key), "\"" + std::string(key) + "\" is not a number from 1 to 1000",
                    "write how many characters fit");
  return value;
}

void Mapping::each(std::string_view key, const std::function<void(Mapping&)>& read) {
  const YAML::Node node = find(key);
  if (node.IsDefined()) each_of(node, file_, findings_, read);
}

std::optional<Mapping> Mapping::mapping(std::string_view key) {
  const YAML::Node node = find(key);
  if (!node.IsDefined() || !node.IsMap()) return std::nullopt;
  return Mapping(node, file_, findings_);
}

std::vector<std::string> Mapping::keys() {
  std::vector<std::string> keys;
  if (!node_.IsMap()) return keys;
  for (const auto& pair : node_)
    if (pair.first.IsScalar()) keys.push_back(pair.first.Scalar());
  known_.insert(keys.begin(), keys.end());
  return keys;
}

void Mapping::finish() {
  if (!node_.IsMap()) return;
  for (const auto& pair : node_) {
    const std::string key = pair.first.IsScalar() ? pair.first.Scalar() : "(not a word)";
    if (known_.contains(key)) continue;
    findings_.error(place_of(pair.first), "the key \"" + key + "\" is not known here",
                    "see content/README.md for the keys, or take it out");
  }
}

void each_of(const YAML::Node& list, const std::string& file, Findings& findings,
             const std::function<void(Mapping&)>& read) {
  if (!list.IsSequence()) {
    findings.error({file, list.Mark().line + 1}, "a list should stand here",
                   "begin each element with '-'");
    return;
  }
  for (const auto& element : list) {
    Mapping mapping(element, file, findings);
    read(mapping);
    mapping.finish();
  }
}

}  // namespace atrio::content
