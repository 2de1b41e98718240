#include "check.hpp"

#include <map>
#include <set>

namespace atrio::content {

namespace {

/// Where each id of one kind stands.
class Ids {
 public:
  Ids(std::string kind, std::string file, Findings& findings)
      : kind_(std::move(kind)), file_(std::move(file)), findings_(findings) {}

  void add(const Reference& id) {
    const auto [earlier, fresh] = places_.emplace(id.id, id.place);
    if (fresh || id.id.empty()) return;
    findings_.error(id.place,
                    kind_ + " \"" + id.id + "\" stands already in line " +
                        std::to_string(earlier->second.line),
                    "give one of them another id");
  }

  void require(const Reference& reference) const {
    if (reference.id.empty() || places_.contains(reference.id)) return;
    findings_.error(reference.place, "there is no " + kind_ + " \"" + reference.id + "\"",
                    "add it to " + file_ + ", or name another");
  }

 private:
  std::string kind_;
  std::string file_;
  Findings& findings_;
  std::map<std::string, Place> places_;
};

void check_pictures(const Source& source, Ids& pictures, Findings& findings) {
  Ids sets("set", "pictograms.yaml", findings);
  for (const auto& set : source.sets) {
    sets.add({set.name, {}});
    if (set.licence.empty() || set.source.empty())
      findings.error({source.folder + "/pictograms.yaml", 0},
                     "the set \"" + set.name + "\" has no licence or source",
                     "name its SPDX licence and its makers");
    if (set.file.find("{name}") == std::string::npos ||
        set.file.find("..") != std::string::npos)
      findings.error({source.folder + "/pictograms.yaml", 0},
                     "the set \"" + set.name + "\" has no usable file",
                     "write the path inside the package, with {name}");
  }
  std::map<std::string, std::string> drawings;
  for (const auto& picture : source.pictures) {
    pictures.add(picture.id);
    sets.require(picture.set);
    const auto [earlier, fresh] =
        drawings.emplace(picture.set.id + "/" + picture.name, picture.id.id);
    if (!fresh && earlier->second != picture.id.id)
      findings.error(picture.id.place,
                     "\"" + picture.name + "\" already means \"" + earlier->second + "\"",
                     "choose another drawing: one picture, one meaning");
  }
}

void check_service(const SourceService& service, const Ids& documents, const Ids& offices,
                   const Ids& pictures, Findings& findings) {
  pictures.require(service.pictogram);
  for (const auto& step : service.steps) pictures.require(step.pictogram);
  std::set<std::string> seen;
  for (const auto& line : service.documents) {
    for (const auto& needed : line) {
      documents.require(needed.document);
      if (!seen.insert(needed.document.id).second)
        findings.error(needed.document.place,
                       "the document \"" + needed.document.id + "\" is asked for twice",
                       "name it once");
    }
  }
  for (const auto& office : service.offices) offices.require(office);
}

}  // namespace

void check_references(const Source& source, Findings& findings) {
  Ids languages("language", "pack.yaml", findings);
  Ids pictures("pictogram", "pictograms.yaml", findings);
  Ids needs("need", "needs.yaml", findings);
  Ids documents("document", "documents.yaml", findings);
  Ids offices("office", "offices.yaml", findings);
  Ids ui("key", "ui.yaml", findings);

  for (const auto& language : source.languages) languages.add({language.tag, language.place});
  check_pictures(source, pictures, findings);
  for (const auto& need : source.needs) {
    needs.add(need.id);
    pictures.require(need.silhouette);
    pictures.require(need.pictogram);
  }
  for (const auto& document : source.documents) {
    documents.add(document.id);
    pictures.require(document.pictogram);
  }
  for (const auto& office : source.offices) {
    offices.add(office.id);
    pictures.require(office.pictogram);
  }
  for (const auto& [key, words] : source.ui) ui.add(key);
  for (const auto& service : source.services) {
    if (service.need.id != "none") needs.require(service.need);
    check_service(service, documents, offices, pictures, findings);
  }
}

}  // namespace atrio::content
