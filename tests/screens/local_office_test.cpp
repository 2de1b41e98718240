#include "screens/glass.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace atrio;
using namespace atrio::tests;
using namespace std::chrono_literals;

namespace {

constexpr LocalDay day(std::chrono::year_month_day date) { return LocalDay(date); }
constexpr auto november = 2026y / std::chrono::November;
constexpr auto december = 2026y / std::chrono::December;

/// A terminal that only informs: no service is done where it stands.
struct Terminal {
  explicit Terminal(const guide::Guide& pack, LocalTime wall,
                    const std::string& language = "it")
      : guide(pack), sample(pack, language, {}) {
    sample.only_inform();
    sample.wall = wall;
  }

  /// The words and the ids of everything that stands on the pages of a drawer.
  std::vector<std::string> drawer(const std::string& service, session::Tab tab) const {
    ui::Canvas canvas(panels[0].panel, engine(), stage::pictures_of(guide));
    std::vector<std::string> labels;
    for (int page = 0; page < 8; ++page) {
      const auto nodes =
          laid_out(canvas, sample,
                   sample.at(session::ReadService{queue::ServiceId(service), tab, page}));
      for (const ui::Node& node : nodes.all) {
        labels.push_back(plain(node.label));
        labels.push_back(node.id);
      }
    }
    return labels;
  }
  std::vector<std::string> where(const std::string& service) const {
    return drawer(service, session::Tab::where);
  }

  /// Without the isolates around a placeholder's value.
  static std::string plain(std::string label) {
    for (const std::string_view mark : {"\u2068", "\u2069"})
      for (auto at = label.find(mark); at != label.npos; at = label.find(mark))
        label.erase(at, mark.size());
    return label;
  }

  const guide::Guide& guide;
  screens::Sample sample;
};

bool says(const std::vector<std::string>& labels, std::string_view words) {
  return std::ranges::find(labels, words) != labels.end();
}

}  // namespace

TEST_CASE("a terminal of Borgolieto says when its own Anagrafe opens again", "[screens]") {
  const Terminal on_monday(borgolieto(), day(november / 23) + 10h + 24min);
  const auto open = on_monday.where("residenza-anagrafica");
  CHECK(says(open, "Piazza del Municipio 1, Borgolieto"));
  CHECK(says(open, "Aperto ora"));
  CHECK(says(open, "Oggi fino alle 12:30. Domani dalle 8:30."));
  const Terminal at_noon(borgolieto(), day(november / 23) + 13h);
  CHECK(says(at_noon.where("residenza-anagrafica"), "Apre domani alle 8:30"));
}

TEST_CASE("a temporary closure is said with its reason before one goes in vain", "[screens]") {
  const Terminal the_evening_before(borgolieto(), day(november / 26) + 18h);
  const auto labels = the_evening_before.where("residenza-anagrafica");
  CHECK(says(labels, "chiuso: venerdì 27 novembre"));
  CHECK(says(labels, "L'ufficio cambia i computer."));
  CHECK(says(labels, "Apre lunedì 30 novembre alle 8:30"));
  const Terminal on_that_day(borgolieto(), day(november / 27) + 10h);
  CHECK_FALSE(says(on_that_day.where("carta-identita-elettronica"), "Oggi fino alle 12:30."));
}

TEST_CASE("holidays of Italy and of the town's own saint close an office", "[screens]") {
  const Terminal before_the_bridge(borgolieto(), day(december / 7) + 18h);
  const auto immaculate = before_the_bridge.where("residenza-anagrafica");
  CHECK(says(immaculate, "Apre mercoledì 9 dicembre alle 8:30"));
  const Terminal before_christmas(borgolieto(), day(december / 14) + 9h);
  const auto christmas = before_christmas.where("residenza-anagrafica");
  CHECK(says(christmas, "giovedì 24 dicembre · 8:30 – 11:30"));
  CHECK(says(christmas, "chiuso: venerdì 25 dicembre"));
  const auto february = 2027y / std::chrono::February;
  const Terminal before_san_biagio(borgolieto(), day(february / 2) + 18h);
  CHECK(says(before_san_biagio.where("residenza-anagrafica"),
             "Apre giovedì 4 febbraio alle 8:30"));
}

TEST_CASE("where a municipality has several offices of a kind, each is shown", "[screens]") {
  const Terminal terminal(borgolieto(), day(november / 23) + 10h);
  const auto labels = terminal.where("residenza-anagrafica");
  CHECK(says(labels, "Comune, Anagrafe"));
  CHECK(says(labels, "Anagrafe, sportello di Cascina Nuova"));
  CHECK(says(labels, "chiuso: lunedì 14 dicembre – venerdì 18 dicembre"));
}

TEST_CASE("a terminal without layers still shows the kind of office", "[screens]") {
  const Terminal terminal(content(), day(november / 23) + 10h);
  const auto labels = terminal.where("residenza-anagrafica");
  CHECK(says(labels, "Comune, Anagrafe"));
  CHECK(says(labels, "Scrive dove abiti. Fa la carta d'identità. È nel Comune dove abiti."));
  CHECK_FALSE(says(labels, "Aperto ora"));
}

TEST_CASE("what the research is unsure of says: check with the desk", "[screens]") {
  const std::string words = "Controlla allo sportello";
  const Terminal terminal(content(), day(november / 23) + 10h);
  CHECK(says(terminal.drawer("patente-conversione", session::Tab::cost), words));
  CHECK(says(terminal.drawer("patente-conversione", session::Tab::steps), words));
  CHECK(says(terminal.drawer("cittadinanza-italiana", session::Tab::bring), words));
  CHECK(says(terminal.drawer("casa-popolare-affitto", session::Tab::what), words));
  CHECK_FALSE(says(terminal.drawer("residenza-anagrafica", session::Tab::cost), words));
  CHECK_FALSE(says(terminal.drawer("patente-conversione", session::Tab::bring), words));
}

TEST_CASE("every uncertain fact is seen on the drawer it is about", "[screens]") {
  const Terminal terminal(content(), day(november / 23) + 10h);
  for (const guide::Need& need : content().needs())
    for (const guide::ServiceCard& card : content().services(need.id))
      for (const guide::Fact& fact : content().service(card.id, "it").facts) {
        if (!fact.uncertain) continue;
        INFO(card.id << " is unsure of " << fact.about);
        const session::Tab tab =
            fact.about == "steps"                                 ? session::Tab::steps
            : fact.about == "documents"                           ? session::Tab::bring
            : fact.about == "cost" || fact.about == "time"        ? session::Tab::cost
            : fact.about == "offices" || fact.about == "contacts" ? session::Tab::where
                                                                  : session::Tab::what;
        CHECK(says(terminal.drawer(card.id, tab), "check/" + fact.about));
      }
}

TEST_CASE("an invented place is marked as an example on every page, in its language",
          "[screens]") {
  for (const auto& [language, mark] : {std::pair{"it", "Esempio"}, {"ar", "مثال"}}) {
    const screens::Sample sample(borgolieto(), language, {});
    ui::Canvas canvas(panels[0].panel, engine(), stage::pictures_of(borgolieto()));
    const auto nodes = laid_out(canvas, sample, sample.at(session::ChooseNeed{}));
    const ui::Node* found = nodes.find("header-mark");
    REQUIRE(found);
    CHECK(found->label == mark);
  }
  CHECK_FALSE(preview_nodes("choose_need").find("header-mark"));
}
