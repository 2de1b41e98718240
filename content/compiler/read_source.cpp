#include "yaml_reader.hpp"

#include <algorithm>
#include <charconv>

namespace atrio::content {

namespace fs = std::filesystem;

namespace {

/// Reads the files of one source folder into one Source.
class Reader {
 public:
  Reader(fs::path folder, Findings& findings)
      : folder_(std::move(folder)), findings_(findings) {
    source_.folder = folder_.generic_string();
    if (source_.folder.ends_with('/')) source_.folder.pop_back();
  }

  Source read() {
    read_pack();
    read_list("needs.yaml", [&](Mapping& one) { source_.needs.push_back(need(one)); });
    read_list("documents.yaml",
              [&](Mapping& one) { source_.documents.push_back(document(one)); });
    read_list("offices.yaml", [&](Mapping& one) { source_.offices.push_back(office(one)); });
    read_ui();
    read_pictograms();
    read_services();
    return std::move(source_);
  }

 private:
  std::string name_of(const std::string& file) const { return source_.folder + "/" + file; }

  void read_list(const std::string& file, const std::function<void(Mapping&)>& read) {
    if (const auto node = read_yaml(folder_ / file, name_of(file), findings_))
      each_of(*node, name_of(file), findings_, read);
  }

  void with_mapping(const std::string& file, const std::function<void(Mapping&)>& read) {
    const auto node = read_yaml(folder_ / file, name_of(file), findings_);
    if (!node) return;
    Mapping mapping(*node, name_of(file), findings_);
    read(mapping);
    mapping.finish();
  }

  void read_pack();
  void read_ui();
  void read_pictograms();
  void read_services();
  SourceLanguage language(Mapping& one);
  SourceNeed need(Mapping& one);
  SourceDocument document(Mapping& one);
  SourceOffice office(Mapping& one);
  Words sentence(Mapping& one);
  SourcePicture picture(Mapping& one);
  SourceService service(Mapping& one, const std::string& expected_id);
  void read_documents(Mapping& one, SourceService& into);
  NeededDocument needed(Mapping& one);
  SourceContact contact(Mapping& one);
  void read_facts(Mapping& one);
  std::optional<CheckedBy> checked(Mapping& one);

  fs::path folder_;
  Findings& findings_;
  Source source_;
};

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  return std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }) == 8;
}

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
    source_.id = pack.reference("id").id;
    if (pack.string("source") != "it")
      findings_.error(pack.place("source"), "the source language is Italian",
                      "write source: it");
    pack.each("languages", [&](Mapping& one) { source_.languages.push_back(language(one)); });
    if (source_.languages.empty() || source_.languages.front().tag != "it")
      findings_.error(pack.place("languages"), "the first language must be the source, it",
                      "put {tag: it, …} first");
  });
}

SourceNeed Reader::need(Mapping& one) {
  SourceNeed need{.id = one.reference("id"),
                  .name = one.words("name"),
                  .silhouette = one.reference("silhouette"),
                  .pictogram = one.reference("pictogram")};
  const std::string colour = one.string("colour");
  const char* end = colour.data() + colour.size();
  if (colour.size() != 7 || colour[0] != '#' ||
      std::from_chars(colour.data() + 1, end, need.colour, 16).ptr != end)
    findings_.error(one.place("colour"), "a colour is written like \"#004D99\"", "write it so");
  return need;
}

SourceDocument Reader::document(Mapping& one) {
  return {.id = one.reference("id"),
          .name = one.words("name"),
          .explanation = one.words("explanation"),
          .pictogram = one.reference("pictogram")};
}

SourceOffice Reader::office(Mapping& one) {
  return {.id = one.reference("id"),
          .name = one.words("name"),
          .short_name = one.words("short"),
          .what = one.words("what"),
          .find = one.words("find"),
          .pictogram = one.reference("pictogram")};
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
                                .package = set->optional_string("package"),
                                .file = set->string("file"),
                                .licence = set->string("licence"),
                                .source = set->string("source")});
        set->finish();
      }
    }
    file.each("pictograms", [&](Mapping& one) { source_.pictures.push_back(picture(one)); });
  });
}

NeededDocument Reader::needed(Mapping& one) {
  return {.document = one.reference("id"), .only_if = one.optional_words("only_if")};
}

void Reader::read_documents(Mapping& one, SourceService& into) {
  one.each("documents", [&](Mapping& line) {
    std::vector<NeededDocument> any_of;
    if (line.has("any_of"))
      line.each("any_of", [&](Mapping& choice) { any_of.push_back(needed(choice)); });
    else
      any_of.push_back(needed(line));
    if (any_of.empty())
      findings_.error(line.place(), "any_of names no document", "name two or more");
    into.documents.push_back(std::move(any_of));
  });
}

SourceContact Reader::contact(Mapping& one) {
  SourceContact contact{.name = one.words("name"),
                        .kind = one.string("kind"),
                        .value = one.string("value"),
                        .certain = one.yes_no("certain")};
  const bool fits = contact.kind == "phone"
                        ? contact.value.find_first_not_of("0123456789 +") == std::string::npos
                    : contact.kind == "url"   ? contact.value.starts_with("https://")
                    : contact.kind == "email" ? contact.value.find('@') != std::string::npos
                                              : false;
  if (!fits || contact.value.empty())
    findings_.error(one.place("value"), "\"" + contact.value + "\" is not a " + contact.kind,
                    "kind is phone (digits and spaces), url (https://…) or email");
  return contact;
}

// Facts are for editors and never reach the pack; they are read so that a slip in them shows.
void Reader::read_facts(Mapping& one) {
  one.each("facts", [&](Mapping& fact) {
    fact.string("text");
    fact.string("source");
    fact.optional_string("date");
    const std::string certainty = fact.string("certainty");
    if (certainty != "verified" && certainty != "general" && certainty != "uncertain")
      findings_.error(fact.place("certainty"), "certainty is verified, general or uncertain",
                      "write one of the three");
  });
}

std::optional<CheckedBy> Reader::checked(Mapping& one) {
  auto checked = one.mapping("checked");
  if (!checked) {
    if (one.string("checked") != "none")
      findings_.error(one.place("checked"), "checked is none or {by: …, on: …}", "write none");
    return std::nullopt;
  }
  one.has("checked");
  CheckedBy check{checked->string("by"), checked->string("on")};
  checked->finish();
  if ((check.by != "operator" && check.by != "mediator") || !is_date(check.on))
    findings_.error(checked->place(), "checked needs by: operator or mediator, and on: a date",
                    "write a role, never a name, and a date like 2026-11-23");
  return check;
}

SourceService Reader::service(Mapping& one, const std::string& expected_id) {
  SourceService service{.id = one.reference("id"),
                        .need = one.reference("need"),
                        .pictogram = one.reference("pictogram"),
                        .sensitive = one.yes_no("sensitive"),
                        .title = one.words("title"),
                        .summary = one.words("summary"),
                        .description = one.words_list("description"),
                        .documents_note = one.optional_words("documents_note"),
                        .cost = one.optional_words("cost"),
                        .time = one.optional_words("time"),
                        .offices = one.references("offices"),
                        .notices = one.words_list("notices"),
                        .official_page = one.optional_string("official_page"),
                        .checked = checked(one)};
  if (service.id.id != expected_id)
    findings_.error(service.id.place, "the id differs from the file's name",
                    "write id: " + expected_id);
  if (!service.official_page.empty() && !service.official_page.starts_with("https://"))
    findings_.error(one.place("official_page"), "the address does not begin with https://",
                    "write the whole address");
  one.each("steps", [&](Mapping& step) {
    service.steps.push_back({.title = step.words("title"),
                             .detail = step.optional_words("detail"),
                             .pictogram = step.reference("pictogram")});
  });
  read_documents(one, service);
  one.each("contacts", [&](Mapping& each) { service.contacts.push_back(contact(each)); });
  read_facts(one);
  return service;
}

void Reader::read_services() {
  std::vector<std::string> ids;
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(folder_ / "services", missing))
    if (entry.path().extension() == ".yaml") ids.push_back(entry.path().stem().string());
  if (ids.empty())
    findings_.error({name_of("services"), 0}, "there is no service",
                    "write services/<id>.yaml");
  std::ranges::sort(ids);
  for (const auto& id : ids)
    with_mapping("services/" + id + ".yaml",
                 [&](Mapping& one) { source_.services.push_back(service(one, id)); });
}

}  // namespace

bool is_language_tag(std::string_view tag) {
  return tag.size() >= 2 && tag.size() <= 12 && !tag.ends_with('-') &&
         std::ranges::all_of(tag.substr(0, 2), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::ranges::all_of(tag, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
         });
}

Source read_source(const fs::path& folder, Findings& findings) {
  return Reader(folder, findings).read();
}

}  // namespace atrio::content
