#include "review.hpp"

#include <algorithm>

namespace atrio::content {

namespace {

using nlohmann::json;

void add_facts(const Card& card, const std::string& entry, std::vector<Doubt>& doubts) {
  for (const auto& fact : card.facts)
    if (fact.certainty == "uncertain")
      doubts.push_back({fact.place, entry,
                        fact.about + " is uncertain: " + fact.text +
                            (fact.source.empty() ? "" : " (" + fact.source + ")")});
}

void add_contacts(const Card& card, const std::string& entry, std::vector<Doubt>& doubts) {
  for (const auto& contact : card.body.value("contacts", json::array()))
    if (!contact.value("certain", true))
      doubts.push_back(
          {card.id.place, entry,
           contact.value("kind", "") + " " + contact.value("value", "") + " was never tried"});
  if (card.kind == "helpline" && !card.body.value("certain", true))
    doubts.push_back(
        {card.id.place, entry, "phone " + card.body.value("number", "") + " was never tried"});
}

}  // namespace

std::vector<Doubt> doubts_of(const Contents& contents) {
  std::vector<Doubt> doubts;
  for (const auto& content : contents)
    for (const auto& card : content->source.cards) {
      const std::string entry = card.kind + "/" + card.id.id;
      add_facts(card, entry, doubts);
      add_contacts(card, entry, doubts);
      if (!card.review_by.empty())
        doubts.push_back({card.id.place, entry, "look at it again by " + card.review_by});
    }
  std::ranges::stable_sort(doubts, {}, &Doubt::place);
  return doubts;
}

}  // namespace atrio::content
