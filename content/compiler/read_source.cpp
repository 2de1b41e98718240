#include "kinds.hpp"

#include <algorithm>
#include <set>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

/// Reads the files of one source folder into one Source.
class Reader {
 public:
  Reader(fs::path folder, std::span<const Source* const> below, Findings& findings)
      : folder_(std::move(folder)), below_(below), findings_(findings) {
    source_.folder = folder_.generic_string();
    if (source_.folder.ends_with('/')) source_.folder.pop_back();
  }

  Source read() {
    read_pack();
    if (source_.is_base()) read_ui();
    if (source_.is_base() || stands("pictograms.yaml")) read_pictograms();
    for (const auto& kind : kinds()) read_kind(kind);
    return std::move(source_);
  }

 private:
  std::string name_of(const std::string& file) const { return source_.folder + "/" + file; }

  /// Something has this name, be it a file, a pipe or a link to nowhere.
  bool stands(const std::string& file) const {
    std::error_code ignored;
    return fs::symlink_status(folder_ / file, ignored).type() != fs::file_type::not_found;
  }

  void read_list(const std::string& file, const std::function<void(Mapping&)>& read) {
    if (const auto node = read_yaml({folder_, file}, findings_))
      each_of(*node, name_of(file), findings_, read);
  }

  void with_mapping(const std::string& file, const std::function<void(Mapping&)>& read) {
    const auto node = read_yaml({folder_, file}, findings_);
    if (!node) return;
    Mapping mapping(*node, name_of(file), findings_);
    read(mapping);
    mapping.finish();
  }

  void read_pack();
  void read_base(Mapping& pack);
  void read_layer(Mapping& pack);
  void read_ui();
  void read_pictograms();
  void read_kind(const Kind& kind);
  void read_folder(const Kind& kind, const std::set<std::string>& below);
  std::set<std::string> ids_below(const Kind& kind) const;
  SourceLanguage language(Mapping& one);
  Words sentence(Mapping& one);
  std::string path_below(const char* key, Mapping& set, bool needed = true);
  SourcePicture picture(Mapping& one);

  fs::path folder_;
  std::span<const Source* const> below_;
  Findings& findings_;
  Source source_;
};

SourceLanguage Reader::language(Mapping& one) {
  SourceLanguage language{.tag = one.string("tag"),
                          .endonym = one.string("endonym"),
                          .italian_name = one.words("italian_name"),
                          .place = one.place()};
  if (!is_language_tag(language.tag))
    findings_.error(one.place("tag"), "\"" + language.tag + "\" is not a language tag",
                    "write it like sq or zh-Hans");
  const std::string direction = one.string("direction");
  language.right_to_left = direction == "rtl";
  if (direction != "rtl" && direction != "ltr")
    findings_.error(one.place("direction"), "a direction is ltr or rtl",
                    "write one of the two");
  return language;
}

void Reader::read_pack() {
  with_mapping("pack.yaml", [&](Mapping& pack) {
    if (below_.empty())
      read_base(pack);
    else
      read_layer(pack);
  });
}

void Reader::read_base(Mapping& pack) {
  source_.id = pack.reference("id").id;
  if (pack.string("source") != "it")
    findings_.error(pack.place("source"), "the source language is Italian", "write source: it");
  pack.each("languages", [&](Mapping& one) { source_.languages.push_back(language(one)); });
  if (source_.languages.empty() || source_.languages.front().tag != "it")
    findings_.error(pack.place("languages"), "the first language must be the source, it",
                    "put {tag: it, …} first");
}

void Reader::read_layer(Mapping& pack) {
  Card layer = read_card(layer_kind(), pack, {}, findings_);
  source_.id = layer.id.id;
  source_.kind = layer.body.value("kind", "");
  source_.under = layer.body.value("under", "");
  source_.languages = below_.front()->languages;
  if (source_.under != below_.back()->id)
    findings_.error(pack.place("under"), "the layer lies on \"" + source_.under + "\"",
                    "write under: " + below_.back()->id);
  if (source_.id != folder_.filename().string())
    findings_.error(layer.id.place, "the id differs from the folder's name",
                    "write id: " + folder_.filename().string());
  source_.cards.push_back(std::move(layer));
}

Words Reader::sentence(Mapping& one) {
  Words words;
  if (auto plural = one.mapping("plural")) {
    one.has("plural");
    words = plural->words("one");
    words.other = plural->words("other").one;
    plural->finish();
  } else {
    words = one.words("text");
  }
  words.note = one.optional_string("note");
  if (one.has("max")) words.max = one.number("max");
  one.finish();
  return words;
}

bool is_key(std::string_view key) {
  return key.size() <= 64 && !key.starts_with('/') && !key.ends_with('/') &&
         std::ranges::all_of(key, [](char c) {
           return c == '/' || is_id({&c, 1});
         });
}

void Reader::read_ui() {
  with_mapping("ui.yaml", [&](Mapping& ui) {
    for (const auto& key : ui.keys()) {
      const Place place = ui.place(key);
      if (!is_key(key))
        findings_.error(place, "\"" + key + "\" is not a key", "use letters as in page/next");
      if (auto one = ui.mapping(key))
        source_.ui.push_back({Reference{key, place}, sentence(*one)});
      else
        findings_.error(place, "\"" + key + "\" needs {text: …} or {plural: …}", "write it so");
    }
  });
}

std::string Reader::path_below(const char* key, Mapping& set, bool needed) {
  std::string path = needed ? set.string(key) : std::string();
  const fs::path parts(path);
  if (!parts.is_absolute() && std::ranges::find(parts, "..") == parts.end()) return path;
  findings_.error(set.place(key), "\"" + path + "\" leads out of the drawings",
                  "write the path below it, without ..");
  return {};
}

SourcePicture Reader::picture(Mapping& one) {
  return {.id = one.reference("id"),
          .set = one.reference("set"),
          .name = one.reference("name").id,
          .meaning = one.string("meaning"),
          .mirror = one.yes_no("mirror", false)};
}

void Reader::read_pictograms() {
  with_mapping("pictograms.yaml", [&](Mapping& file) {
    if (auto sets = file.mapping("sets")) {
      for (const auto& name : sets->keys()) {
        auto set = sets->mapping(name);
        if (!set) {
          findings_.error(sets->place(name), "a set needs file, licence and source",
                          "add them");
          continue;
        }
        source_.sets.push_back({.name = name,
                                .package = path_below("package", *set, set->has("package")),
                                .file = path_below("file", *set),
                                .licence = set->string("licence"),
                                .source = set->string("source")});
        set->finish();
      }
    }
    file.each("pictograms", [&](Mapping& one) { source_.pictures.push_back(picture(one)); });
  });
}

std::set<std::string> Reader::ids_below(const Kind& kind) const {
  std::set<std::string> ids;
  for (const Source* layer : below_)
    for (const Card* card : layer->of_kind(kind.name)) ids.insert(card->id.id);
  return ids;
}

void Reader::read_kind(const Kind& kind) {
  if (source_.is_base() && kind.only_local) return;
  const auto below = ids_below(kind);
  if (kind.is_folder()) return read_folder(kind, below);
  if (!stands(kind.place) && !kind.is_needed_in(source_.is_base())) return;
  read_list(kind.place, [&](Mapping& one) {
    source_.cards.push_back(read_card(kind, one, below, findings_));
  });
}

void Reader::read_folder(const Kind& kind, const std::set<std::string>& below) {
  const std::string folder = kind.place.substr(0, kind.place.size() - 1);
  std::vector<std::string> ids;
  for (const fs::path name : names_in({folder_, folder}, findings_))
    if (name.extension() == ".yaml") ids.push_back(name.stem().string());
  if (ids.empty() && kind.is_needed_in(source_.is_base()))
    findings_.error({name_of(folder), 0}, "there is no " + kind.name,
                    "write " + folder + "/<id>.yaml");
  for (const auto& id : ids)
    with_mapping(folder + "/" + id + ".yaml", [&](Mapping& one) {
      Card card = read_card(kind, one, below, findings_);
      if (card.id.id != id)
        findings_.error(card.id.place, "the id differs from the file's name",
                        "write id: " + id);
      source_.cards.push_back(std::move(card));
    });
}

}  // namespace

bool is_language_tag(std::string_view tag) {
  return tag.size() >= 2 && tag.size() <= 12 && !tag.ends_with('-') &&
         std::ranges::all_of(tag.substr(0, 2), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::ranges::all_of(tag, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
         });
}

std::vector<const Card*> Source::of_kind(std::string_view wanted) const {
  std::vector<const Card*> found;
  for (const auto& card : cards)
    if (card.kind == wanted) found.push_back(&card);
  return found;
}

bool Source::is_draft() const {
  const auto self = of_kind("layer");
  return !self.empty() && self.front()->draft;
}

Source read_source(const fs::path& folder, std::span<const Source* const> below,
                   Findings& findings) {
  return Reader(folder, below, findings).read();
}

}  // namespace atrio::content
