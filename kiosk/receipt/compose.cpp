#include "receipt/compose.hpp"

#include "base/file.hpp"
#include "guide/guide.hpp"
#include "lib/icu/calendar.hpp"

#include <algorithm>
#include <string_view>

namespace atrio::receipt {
namespace {

constexpr char italian[] = "it";
constexpr std::size_t max_picture_bytes = 1u << 20;

/// Empty when the pack has no such picture: a ticket without a pictogram is better than none.
Mask picture(const guide::Guide& guide, std::string_view id) {
  const guide::Picture* found = guide.picture(id);
  if (found == nullptr) return {};
  return decode_mask(read_file(found->file, max_picture_bytes), found->file.string());
}

/// Both colours of the place's mark in black.
Mask mark(const guide::Guide& guide) {
  Mask arch = picture(guide, "mark_arch");
  const Mask door = picture(guide, "mark_door");
  if (door.width != arch.width || door.height != arch.height) return arch;
  std::ranges::transform(arch.coverage, door.coverage, arch.coverage.begin(),
                         [](auto a, auto b) { return std::max(a, b); });
  return arch;
}

TwoTexts both(const guide::Guide& guide, std::string_view path, std::string_view language) {
  guide::Text own = guide.text(path, language);
  return {.own = std::move(own.value),
          .italian = guide.text(path, italian).value,
          .own_language = std::move(own.language)};
}

/// The minutes go in as text: paper shows European digits in every language (norms NUM-02).
std::string wait_words(const guide::Guide& guide, queue::WaitRange wait,
                       std::string_view language) {
  const std::string from = std::to_string(wait.from.count());
  const std::string to = std::to_string(wait.to.count());
  return guide
      .format("ui/wait/minutes_short", language,
              {{"from", std::string_view(from)}, {"n", std::string_view(to)}})
      .value;
}

/// A sensitive service is printed as the general desk: whoever reads the code learns nothing.
constexpr std::string_view general_service = "sportello";

/// Never carries the number, nor anything else of this visit.
std::string page_address(const TicketFacts& facts, const guide::Guide& guide) {
  const guide::ServiceCard* card = guide.service_card(facts.service);
  if (card != nullptr && card->sensitive) card = guide.service_card(general_service);
  if (card == nullptr) return {};
  if (facts.base_url.empty()) return card->official_page;
  const bool slash = facts.base_url.ends_with('/');
  return facts.base_url + (slash ? "" : "/") + facts.language + "/" + card->id;
}

}  // namespace

TicketPaper compose_ticket(const TicketFacts& facts, const guide::Guide& guide) {
  const guide::Need* need = guide.need(facts.need);
  const std::string silhouette = need == nullptr ? "ring" : need->silhouette;
  const auto advice = [&](std::string_view pictogram, std::string_view path) {
    return Advice{picture(guide, pictogram), both(guide, path, facts.language)};
  };

  TicketPaper paper;
  paper.language = facts.language;
  paper.mark = mark(guide);
  paper.place = facts.place;
  paper.date = icu::date(italian, queue::day_of(facts.issued_at));
  paper.time = icu::clock(facts.issued_at);
  paper.copy = facts.copy;
  paper.your_number = both(guide, "ui/ticket/your_number", facts.language);
  paper.number = facts.number;
  paper.silhouette = picture(guide, silhouette);
  paper.letter_low = silhouette == "house" || silhouette == "arch";
  paper.ring = need == nullptr;
  paper.people_pictogram = picture(guide, "people");
  paper.people_ahead = facts.people_ahead;
  paper.wait_pictogram = picture(guide, "wait");
  if (facts.wait) paper.wait = wait_words(guide, *facts.wait, facts.language);
  paper.advice = {advice("seat", "ui/ticket/sit"), advice("walk", "ui/ticket/go")};
  if (facts.mediator) {
    paper.mediator_pictogram = picture(guide, "interpreter");
    paper.advice.push_back(advice("interpreter", "ui/ticket/mediator"));
  }
  paper.qr_words = both(guide, "ui/ticket/bring", facts.language);
  paper.qr_url = page_address(facts, guide);
  return paper;
}

}  // namespace atrio::receipt
