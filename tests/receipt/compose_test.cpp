#include "receipt/compose.hpp"

#include "guide/guide.hpp"
#include "support/catch.hpp"

#include <set>

using namespace atrio;
using receipt::TicketFacts;
using receipt::TicketPaper;

namespace {

/// The pack that tests/run built of content/.
const guide::Guide& pack() {
  static const guide::Guide opened(std::string(ATRIO_SOURCE_DIR) + "/build/pack");
  return opened;
}

TicketFacts facts_in(const std::string& language) {
  TicketFacts facts;
  facts.language = language;
  facts.place = "Comune di Borgolieto";
  facts.issued_at = queue::LocalTime{} + std::chrono::minutes{29'823'864};  // 2026-09-15 00:24
  facts.number = {'A', 42};
  facts.need = "casa";
  facts.people_ahead = 5;
  facts.wait = queue::WaitRange{std::chrono::minutes{20}, std::chrono::minutes{30}};
  facts.mediator = true;
  return facts;
}

/// Everything on the paper that can be read.
std::vector<std::string> readable(const TicketPaper& paper) {
  std::vector<std::string> texts{paper.place,
                                 paper.date,
                                 paper.time,
                                 paper.your_number.own,
                                 paper.your_number.italian,
                                 paper.qr_words.own,
                                 paper.qr_words.italian,
                                 paper.wait.value_or("")};
  for (const auto& advice : paper.advice) {
    texts.push_back(advice.text.own);
    texts.push_back(advice.text.italian);
  }
  return texts;
}

std::vector<guide::ServiceCard> all_services() {
  std::vector<guide::ServiceCard> all;
  for (const auto& need : pack().needs()) {
    for (const auto& card : pack().services(need.id)) all.push_back(card);
  }
  return all;
}

}  // namespace

TEST_CASE("in every language every sentence and picture of the ticket is there", "[receipt]") {
  for (const auto& language : pack().languages()) {
    INFO(language.tag);
    const TicketPaper paper = compose_ticket(facts_in(language.tag), pack());
    for (const auto& text : readable(paper)) CHECK_FALSE(text.empty());
    for (const auto* mask : {&paper.mark, &paper.silhouette, &paper.people_pictogram,
                             &paper.wait_pictogram, &paper.mediator_pictogram}) {
      CHECK_FALSE(mask->empty());
    }
    REQUIRE(paper.advice.size() == 3);
    for (const auto& advice : paper.advice) {
      CHECK_FALSE(advice.pictogram.empty());
      CHECK(advice.text.own_language == language.tag);
      CHECK((advice.text.own == advice.text.italian) == (language.tag == "it"));
    }
    CHECK_THAT(*paper.wait, Catch::Contains("20") && Catch::Contains("30"));
  }
}

TEST_CASE("nobody can read from the ticket what one came for", "[receipt]") {
  TicketFacts facts = facts_in("it");
  const TicketPaper reference = compose_ticket(facts, pack());
  REQUIRE(all_services().size() >= 10);
  for (const auto& card : all_services()) {
    INFO(card.id);
    facts.service = card.id;
    const TicketPaper paper = compose_ticket(facts, pack());
    CHECK(readable(paper) == readable(reference));
    CHECK(paper.silhouette == reference.silhouette);  // of the series, not of the service
    for (const auto& text : readable(paper)) {
      CHECK_THAT(text, !Catch::Contains(pack().service(card.id, "it").italian_title));
    }
  }
}

TEST_CASE("a ticket for a sensitive service is a ticket like any other", "[receipt]") {
  int sensitive = 0;
  for (const auto& card : all_services()) {
    if (!card.sensitive) continue;
    ++sensitive;
    TicketFacts facts = facts_in("en");
    facts.service = card.id;
    TicketFacts plain = facts;
    plain.service = all_services().front().id;
    REQUIRE(plain.service != facts.service);
    CHECK(readable(compose_ticket(facts, pack())) == readable(compose_ticket(plain, pack())));

    plain.service = "sportello";
    for (const char* base_url : {"", "https://guida.example.org"}) {
      facts.base_url = plain.base_url = base_url;
      CHECK(compose_ticket(facts, pack()).qr_url == compose_ticket(plain, pack()).qr_url);
    }
  }
  CHECK(sensitive > 0);  // else the test proves nothing
}

TEST_CASE("the QR leads to the page in the visitor's language and never carries the number",
          "[receipt]") {
  TicketFacts facts = facts_in("ar");
  const auto services = all_services();
  facts.service = services.front().id;
  facts.base_url = "https://guida.example.org";
  CHECK(compose_ticket(facts, pack()).qr_url ==
        "https://guida.example.org/ar/" + services.front().id);
  facts.base_url += "/";
  CHECK(compose_ticket(facts, pack()).qr_url ==
        "https://guida.example.org/ar/" + services.front().id);

  facts.base_url.clear();
  CHECK(compose_ticket(facts, pack()).qr_url == services.front().official_page);
  facts.service = "";
  CHECK(compose_ticket(facts, pack()).qr_url.empty());
}

TEST_CASE("the date stands in Italian, as the officer reads it", "[receipt]") {
  const TicketPaper paper = compose_ticket(facts_in("ar"), pack());
  CHECK(paper.date == "15 settembre 2026");
  CHECK(paper.time == "0:24");
}

TEST_CASE("the general series is a ring, a series of a need wears the need's shape",
          "[receipt]") {
  TicketFacts facts = facts_in("it");
  CHECK(compose_ticket(facts, pack()).letter_low);  // a house
  CHECK_FALSE(compose_ticket(facts, pack()).ring);
  facts.need = "";
  facts.mediator = false;
  const TicketPaper general = compose_ticket(facts, pack());
  CHECK(general.ring);
  CHECK_FALSE(general.letter_low);
  CHECK(general.mediator_pictogram.empty());
  CHECK(general.advice.size() == 2);
}
