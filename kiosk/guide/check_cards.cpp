#include "guide/read_cards.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace atrio::guide {

namespace {

/// What the entries may name.
class Known {
 public:
  explicit Known(const Packs& packs) : packs_(packs) {
    for (const auto& picture : packs.pictures()) pictures_.insert(picture.id);
  }

  void picture(const std::string& id) const {
    if (!pictures_.contains(id)) refuse("there is no picture " + id);
  }
  /// `id` may be empty: nothing is named then.
  void card(const char* kind, const std::string& id) const {
    if (!id.empty() && !packs_.card(kind, id)) refuse("there is no " + (kind + (" " + id)));
  }
  void cards(const char* kind, const std::vector<std::string>& ids) const {
    for (const auto& id : ids) card(kind, id);
  }

 private:
  [[noreturn]] void refuse(const std::string& why) const {
    throw PackError(packs_.place() + ": " + why);
  }

  const Packs& packs_;
  std::set<std::string, std::less<>> pictures_;
};

void check(const Known& known, const Need& need) {
  known.picture(need.silhouette);
  known.picture(need.pictogram);
}

void check(const Known& known, const Service& service) {
  known.picture(service.card.pictogram);
  known.card("need", service.card.need);
  known.cards("term", service.terms);
  known.cards("form", service.forms);
  for (const auto& step : service.steps) known.picture(step.pictogram);
}

void check(const Known& known, const Office& office) {
  known.picture(office.pictogram);
  known.card("office", office.of);
}

/// Answers lead somewhere, and only to later questions, so that every visit ends.
void check(const Known& known, const Triage& triage) {
  known.card("need", triage.need);
  std::set<std::string> passed;
  for (const auto& question : triage.questions) {
    passed.insert(question.id);
    for (const auto& answer : question.answers) {
      known.picture(answer.pictogram);
      known.card("service", answer.service);
      const bool forward = !passed.contains(answer.question) &&
                           std::ranges::find(triage.questions, answer.question,
                                             &Question::id) != triage.questions.end();
      if (answer.service.empty() && !forward)
        throw PackError("triage/" + triage.need + ": the answer " + answer.id +
                        " leads to no later question");
    }
  }
}

void check(const Known& known, const PhraseGroup& group) {
  known.picture(group.pictogram);
  for (const auto& phrase : group.phrases) known.picture(phrase.pictogram);
}

/// The other kinds name a picture and, under these names, other entries.
template <class Entry>
void check(const Known& known, const Entry& one) {
  if constexpr (requires { one.pictogram; }) known.picture(one.pictogram);
  if constexpr (requires { one.office; }) known.card("office", one.office);
  if constexpr (requires { one.service; }) known.card("service", one.service);
  if constexpr (requires { one.services; }) known.cards("service", one.services);
}

}  // namespace

void check_cards(Packs& packs) {
  const Known known(packs);
  CardReader read(packs, source_language);
  const auto each = [&](const char* kind, auto member) {
    for (const auto& card : packs.cards(kind)) {
      try {
        check(known, (read.*member)(card));
      } catch (const std::exception& fault) {
        throw PackError(packs.place() + ": " + kind + "/" + card.id + ": " + fault.what());
      }
    }
  };
  each("need", &CardReader::need);
  each("document", &CardReader::document);
  each("office", &CardReader::office);
  each("term", &CardReader::term);
  each("form", &CardReader::form);
  each("service", &CardReader::service);
  each("helpline", &CardReader::helpline);
  each("triage", &CardReader::triage);
  each("phrase_group", &CardReader::phrases);
  each("message_group", &CardReader::school_messages);
  each("course", &CardReader::course);
  each("event", &CardReader::event);
  each("association", &CardReader::association);
  each("notice", &CardReader::notice);
  each("layer", &CardReader::holidays);
}

}  // namespace atrio::guide
