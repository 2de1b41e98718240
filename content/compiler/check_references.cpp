#include "check.hpp"
#include "kinds.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace atrio::content {

namespace {

/// Where each id of one kind stands, and which are known from the layers below.
class Ids {
 public:
  Ids(std::string kind, std::string file, Findings& findings)
      : kind_(std::move(kind)), file_(std::move(file)), findings_(findings) {}

  void known_below(const std::string& id) { below_.insert(id); }

  void add_draft(const std::string& id) { drafts_.insert(id); }

  void add(const Reference& id) {
    const auto [earlier, fresh] = places_.emplace(id.id, id.place);
    if (fresh || id.id.empty()) return;
    findings_.error(id.place,
                    kind_ + " \"" + id.id + "\" stands already in line " +
                        std::to_string(earlier->second.line),
                    "give one of them another id");
  }

  /// A reference of a published entry.
  void require_published(const Reference& reference) const {
    if (drafts_.contains(reference.id))
      findings_.error(reference.place, "the " + kind_ + " \"" + reference.id + "\" is a draft",
                      "publish it, or name another");
  }

  void require(const Reference& reference) const {
    if (reference.id.empty() || places_.contains(reference.id) || below_.contains(reference.id))
      return;
    findings_.error(reference.place, "there is no " + kind_ + " \"" + reference.id + "\"",
                    "add it to " + file_ + ", or name another");
  }

 private:
  std::string kind_;
  std::string file_;
  Findings& findings_;
  std::map<std::string, Place> places_;
  std::set<std::string> below_;
  std::set<std::string> drafts_;
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

/// A service asks for a document once.
void check_documents(const Card& service, Findings& findings) {
  std::set<std::string> seen;
  for (const auto& link : service.links)
    if (link.kind == "document" && !seen.insert(link.to.id).second)
      findings.error(link.to.place, "the document \"" + link.to.id + "\" is asked for twice",
                     "name it once");
}

/// Answers lead only to later questions, as the guide demands of a pack
/// (guide/check_cards.cpp), so that every visit ends; and every question is led to.
void check_triage(const Card& triage, Findings& findings) {
  const auto say = [&](const std::string& what, const std::string& mend) {
    findings.error({triage.id.place.file, 0}, what, mend);
  };
  const auto questions = triage.body.value("questions", nlohmann::json::array());
  if (questions.empty()) return say("there is no question", "write one");
  std::set<std::string> known, passed;
  for (const auto& question : questions) known.insert(question["id"]);
  std::set<std::string> reached{questions.front()["id"]};
  for (const auto& question : questions) {
    const std::string id = question["id"];
    passed.insert(id);
    if (!reached.contains(id))
      say("no answer leads to the question \"" + id + "\"", "take it out, or lead to it");
    for (const auto& answer : question.value("answers", nlohmann::json::array())) {
      const std::string next = answer.value("question", "");
      if (next.empty()) continue;
      if (!known.contains(next))
        say("there is no question \"" + next + "\"", "add it, or name another");
      else if (passed.contains(next))
        say("the question \"" + id + "\" leads back to " +
                (next == id ? "itself" : "\"" + next + "\""),
            "lead to a service, or to a later question");
      else if (reached.contains(id))
        reached.insert(next);
    }
  }
}

/// The keys of this layer's entries and of those below: "pictogram" → its ids.
std::map<std::string, Ids> ids_of(const Source& source, std::span<const Source* const> below,
                                  Findings& findings) {
  std::map<std::string, Ids> ids;
  for (const auto& kind : kinds())
    ids.emplace(kind.name,
                Ids(kind.name, kind.place + (kind.is_folder() ? "<id>.yaml" : ""), findings));
  ids.emplace("layer", Ids("layer", "pack.yaml", findings));
  ids.emplace("pictogram", Ids("pictogram", "pictograms.yaml", findings));
  for (const Source* layer : below) {
    for (const auto& card : layer->cards) ids.at(card.kind).known_below(card.id.id);
    for (const auto& picture : layer->pictures) ids.at("pictogram").known_below(picture.id.id);
  }
  for (const auto& card : source.cards) {
    ids.at(card.kind).add(card.id);
    if (card.draft) ids.at(card.kind).add_draft(card.id.id);
  }
  check_pictures(source, ids.at("pictogram"), findings);
  return ids;
}

}  // namespace

void check_references(const Source& source, std::span<const Source* const> below,
                      Findings& findings) {
  const auto ids = ids_of(source, below, findings);
  Ids languages("language", "pack.yaml", findings);
  Ids ui("key", "ui.yaml", findings);
  if (source.is_base())
    for (const auto& language : source.languages) languages.add({language.tag, language.place});
  for (const auto& [key, words] : source.ui) ui.add(key);
  for (const auto& card : source.cards) {
    for (const auto& link : card.links) {
      ids.at(link.kind).require(link.to);
      // An explanation may come later; the pack leaves its link out until then.
      const bool explains = link.kind == "term" || link.kind == "form";
      if (!card.draft && !explains) ids.at(link.kind).require_published(link.to);
    }
    if (card.kind == "service") check_documents(card, findings);
    if (card.kind == "triage") check_triage(card, findings);
  }
}

}  // namespace atrio::content
