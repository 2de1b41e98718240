#include "receipt/profile.hpp"

#include "base/file.hpp"
#include "lib/json/json.hpp"

#include <set>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace atrio::receipt {
namespace {

constexpr std::size_t max_file_bytes = 256u << 10;

template <class Value>
using Words = std::initializer_list<std::pair<std::string_view, Value>>;

/// Reads the fields of one JSON object; every complaint names file, object and field. A field
/// nobody asked for is a spelling mistake, and `finish` refuses it.
class Fields {
 public:
  Fields(const json::Json& object, std::string place)
      : object_(object), place_(std::move(place)) {
    if (!object_.is_object()) throw std::runtime_error(place_ + ": must be an object");
  }

  const json::Json& value(const char* name) {
    asked_.insert(name);
    const auto found = object_.find(name);
    if (found == object_.end()) refuse(name, "is missing");
    return *found;
  }

  int integer(const char* name, int low, int high) {
    const json::Json& field = value(name);
    const bool fits = field.is_number_integer() && field >= low && field <= high;
    if (!fits) {
      refuse(name, "must be a whole number from " + std::to_string(low) + " to " +
                       std::to_string(high));
    }
    return field.get<int>();
  }

  bool boolean(const char* name) {
    const json::Json& field = value(name);
    if (!field.is_boolean()) refuse(name, "must be true or false");
    return field.get<bool>();
  }

  template <class Value>
  Value word(const char* name, Words<Value> words) {
    const json::Json& field = value(name);
    std::string known;
    for (const auto& [text, meaning] : words) {
      if (field == text) return meaning;
      known += known.empty() ? "" : ", ";
      known += text;
    }
    refuse(name, "must be one of: " + known);
  }

  void finish() const {
    for (const auto& [name, field] : object_.items()) {
      if (!asked_.contains(name)) refuse(name, "is not a known field");
    }
  }

  [[noreturn]] void refuse(const std::string& name, const std::string& why) const {
    throw std::runtime_error(place_ + ": '" + name + "' " + why);
  }

 private:
  const json::Json& object_;
  std::string place_;
  std::set<std::string> asked_;
};

PaperFormat paper_format(const json::Json& value, const std::string& place) {
  Fields fields(value, place + ": paper");
  const PaperFormat paper{.dots_w = fields.integer("dots_w", 256, 1024),
                          .dpi = fields.integer("dpi", 100, 600)};
  if (paper.dots_w % 8 != 0) fields.refuse("dots_w", "must be a multiple of 8");
  fields.finish();
  return paper;
}

PrinterProfile profile(const json::Json& value, const std::string& id,
                       const std::string& place) {
  Fields fields(value, place);
  PrinterProfile result;
  result.id = id;
  fields.value("id");
  result.paper = paper_format(fields.value("paper"), place);
  result.band_max_rows = fields.integer("band_max_rows", 2, 2303);
  result.band_max_bytes = fields.integer("band_max_bytes", 2 * result.paper.dots_w / 8, 65535);
  result.avoid_mod48 = fields.boolean("avoid_mod48");
  result.cut = fields.word<Cut>("cut", {{"none", Cut::none},
                                        {"full", Cut::full},
                                        {"partial", Cut::partial},
                                        {"feed_and_partial", Cut::feed_and_partial}});
  result.feed_before_cut_dots = fields.integer("feed_before_cut_dots", 0, 1000);
  result.status = fields.word<StatusTalk>(
      "status", {{"none", StatusTalk::none}, {"dle_eot", StatusTalk::dle_eot}});
  result.speed_mm_s = fields.integer("speed_mm_s", 10, 500);
  result.realtime_escape = fields.boolean("realtime_escape");
  // Named in every profile so that a file for a printer we cannot drive yet is refused, not
  // printed wrongly.
  fields.word<int>("raster", {{"gsv0", 0}});
  fields.word<int>("confirm", {{"none", 0}});
  fields.word<int>("presenter", {{"none", 0}});
  fields.finish();
  return result;
}

std::string profile_id(const json::Json& value, const std::string& place) {
  Fields fields(value, place);
  const json::Json& id = fields.value("id");
  if (!id.is_string() || id.get<std::string>().empty()) fields.refuse("id", "must be a name");
  return id.get<std::string>();
}

}  // namespace

std::map<std::string, PrinterProfile> load_profiles(const std::filesystem::path& path) {
  const std::string place = path.string();
  const json::Json file = json::parse(read_file(path, max_file_bytes), place, max_file_bytes);
  Fields fields(file, place);
  fields.integer("schema", 1, 1);
  const json::Json& list = fields.value("profiles");
  if (!list.is_array()) fields.refuse("profiles", "must be a list");
  fields.finish();

  std::map<std::string, PrinterProfile> result;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string entry = place + ": profile " + std::to_string(i + 1);
    const std::string id = profile_id(list[i], entry);
    const std::string named = entry + " (" + id + ")";
    if (!result.emplace(id, profile(list[i], id, named)).second) {
      throw std::runtime_error(named + ": the same id stands twice");
    }
  }
  return result;
}

}  // namespace atrio::receipt
