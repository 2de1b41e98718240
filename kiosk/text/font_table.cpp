#include "text/font_table.hpp"

#include "base/file.hpp"
#include "lib/json/json.hpp"

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace atrio::text {
namespace {

using json::Json;

constexpr std::size_t max_table_bytes = 256 * 1024;
constexpr std::size_t max_families = 256;

/// A value of the table together with the words that lead a technician to it.
struct Entry {
  const Json& value;
  const std::string& file;
  std::string path;  ///< "families[3].regular"; empty = the whole file

  std::string place() const { return path.empty() ? file : file + ": " + path; }
  [[noreturn]] void refuse(const std::string& why) const {
    throw std::runtime_error(place() + ": " + why);
  }
  Entry operator[](const std::string& key) const {
    if (!value.is_object()) refuse("must be an object");
    if (!value.contains(key)) refuse("\"" + key + "\" is missing");
    return {value.at(key), file, path.empty() ? key : path + "." + key};
  }
  void allow_only(std::initializer_list<std::string_view> keys) const {
    if (!value.is_object()) refuse("must be an object");
    for (const auto& [key, unused] : value.items())
      if (std::find(keys.begin(), keys.end(), key) == keys.end())
        refuse("unknown key \"" + key + "\"");
  }
  std::string string() const {
    if (!value.is_string() || value.get_ref<const std::string&>().empty())
      refuse("must be a text that is not empty");
    return value.get<std::string>();
  }
  float number(float least, float most) const {
    const auto n = value.is_number() ? value.get<float>() : least - 1;
    if (!(n >= least && n <= most))
      refuse("must be a number from " + std::to_string(least) + " to " + std::to_string(most));
    return n;
  }
  std::vector<Entry> list() const {
    if (!value.is_array() || value.empty()) refuse("must be a list that is not empty");
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < value.size(); ++i)
      entries.push_back({value[i], file, path + "[" + std::to_string(i) + "]"});
    return entries;
  }
};

FaceFile read_face_file(const Entry& entry, const std::filesystem::path& root,
                        const std::string& package) {
  const auto text = entry.string();
  const auto hash = text.find('#');
  FaceFile file{.path = root / text.substr(0, hash), .place = entry.place()};
  if (hash != std::string::npos) {
    const auto* end = text.data() + text.size();
    if (std::from_chars(text.data() + hash + 1, end, file.index).ptr != end)
      entry.refuse("\"#\" must be followed by the number of a face in the collection");
  }
  file.name = file.path.filename().string();
  if (hash != std::string::npos) file.name += text.substr(hash);
  if (!std::filesystem::is_regular_file(file.path))
    entry.refuse("font file " + file.path.string() + " is missing; install the package " +
                 package);
  return file;
}

char32_t read_letter(const Entry& entry) {
  const auto text = entry.string();
  const auto length = static_cast<std::int32_t>(text.size());
  std::int32_t i = 0;
  UChar32 letter = 0;
  U8_NEXT(text.data(), i, length, letter);
  if (letter < 0 || i != length) entry.refuse("must be one letter");
  return static_cast<char32_t>(letter);
}

Family read_family(const Entry& entry, const std::filesystem::path& root) {
  entry.allow_only({"name", "regular", "bold", "package", "tall_letter", "em_factor",
                    "line_advance", "tight_line_advance", "baseline"});
  const auto package = entry["package"].string();
  return {.name = entry["name"].string(),
          .files = {read_face_file(entry["regular"], root, package),
                    read_face_file(entry["bold"], root, package)},
          .package = package,
          .tall_letter = read_letter(entry["tall_letter"]),
          .metrics = {.em_factor = entry["em_factor"].number(0.5f, 2),
                      .line_advance = entry["line_advance"].number(1, 4),
                      .tight_line_advance = entry["tight_line_advance"].number(1, 4),
                      .baseline = entry["baseline"].number(0, 4),
                      .cap_height = 0}};
}

std::vector<FamilyIndex> read_names(const Entry& entry, const std::vector<Family>& families) {
  std::vector<FamilyIndex> indexes;
  for (const auto& name : entry.list()) {
    const auto wanted = name.string();
    const auto found =
        std::find_if(families.begin(), families.end(),
                     [&](const Family& family) { return family.name == wanted; });
    if (found == families.end()) name.refuse("no family is named \"" + wanted + "\"");
    indexes.push_back(static_cast<FamilyIndex>(found - families.begin()));
  }
  return indexes;
}

FontTable::ScriptRow read_script_row(const Entry& entry, const std::vector<Family>& families) {
  entry.allow_only({"script", "language", "families"});
  const auto code = entry["script"].string();
  const auto script = u_getPropertyValueEnum(UCHAR_SCRIPT, code.c_str());
  if (script == UCHAR_INVALID_CODE) entry["script"].refuse("no ISO 15924 code: " + code);
  return {.script = static_cast<UScriptCode>(script),
          .language = entry.value.contains("language") ? entry["language"].string() : "",
          .families = read_names(entry["families"], families)};
}

/// "zh-Hant-HK" begins with the tags of "zh-Hant", "zha" does not with those of "zh".
bool language_matches(std::string_view language, std::string_view row) {
  return language.substr(0, row.size()) == row &&
         (row.empty() || language.size() == row.size() || language[row.size()] == '-');
}

}  // namespace

FontTable read_font_table(const std::filesystem::path& path) {
  const auto place = path.string();
  const auto json = json::parse(read_file(path, max_table_bytes), place, max_table_bytes);
  const Entry top{json, place, {}};
  top.allow_only({"schema", "root", "families", "scripts", "fallback"});
  if (top["schema"].number(0, 1e6f) != 1) top["schema"].refuse("only schema 1 is understood");

  FontTable table;
  const auto root = path.parent_path() / top["root"].string();  // an absolute root stands alone
  for (const auto& entry : top["families"].list())
    table.families.push_back(read_family(entry, root));
  if (table.families.size() > max_families) top["families"].refuse("more than 256 families");
  for (const auto& entry : top["scripts"].list())
    table.scripts.push_back(read_script_row(entry, table.families));
  table.fallback = read_names(top["fallback"], table.families);
  return table;
}

std::vector<FamilyIndex> FontTable::candidates(UScriptCode script,
                                               std::string_view language) const {
  const ScriptRow* best = nullptr;
  for (const auto& row : scripts)
    if (row.script == script && language_matches(language, row.language) &&
        (!best || row.language.size() > best->language.size()))
      best = &row;

  std::vector<FamilyIndex> result;
  if (best) result = best->families;
  for (const auto family : fallback)
    if (std::find(result.begin(), result.end(), family) == result.end())
      result.push_back(family);
  return result;
}

UScriptCode script_of_language(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  char locale[ULOC_FULLNAME_CAPACITY], full[ULOC_FULLNAME_CAPACITY], script[16];
  uloc_forLanguageTag(std::string(language).c_str(), locale, sizeof locale, nullptr, &status);
  uloc_addLikelySubtags(locale, full, sizeof full, &status);
  uloc_getScript(full, script, sizeof script, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return USCRIPT_LATIN;

  const std::string_view code = script;
  if (code == "Hans" || code == "Hant" || code == "Jpan") return USCRIPT_HAN;
  const auto value = u_getPropertyValueEnum(UCHAR_SCRIPT, script);
  return value == UCHAR_INVALID_CODE ? USCRIPT_LATIN : static_cast<UScriptCode>(value);
}

}  // namespace atrio::text
