#include "screens/glass.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace atrio;
using namespace atrio::tests;
using session::Intent;

namespace {

/// A visitor before one preview, who lifts her finger on a node and gets an intent.
class Glass {
 public:
  explicit Glass(std::string_view preview, const std::string& language = "it",
                 session::Modes modes = {}, const ui::Panel& panel = panels[0].panel)
      : sample_(content(), language, modes),
        canvas_(panel, engine(), stage::pictures_of(content())) {
    const auto all = screens::previews();
    const screens::Preview* found = screens::find_preview(all, preview);
    REQUIRE(found);
    state_ = found->state(sample_);
    turn({});
  }

  const ui::Node& node(std::string_view id) const {
    const ui::Node* found = canvas_.nodes().find(id);
    INFO("node " << id);
    REQUIRE(found);
    return *found;
  }
  bool shows(std::string_view id) const { return canvas_.nodes().find(id) != nullptr; }
  bool says(std::string_view words) const {
    const auto& all = canvas_.nodes().all;
    return std::any_of(all.begin(), all.end(), [&](const ui::Node& node) {
      return node.label.find(words) != std::string::npos;
    });
  }

  screens::Wanted touch(std::string_view id) {
    const ui::Node& target = node(id);
    const ui::Rect at = target.hit.value_or(target.rect);
    const float x = at.centre_x();
    const float y = at.centre_y();
    return turn({{ui::Finger::Act::down, 1, x, y}, {ui::Finger::Act::up, 1, x, y}});
  }

 private:
  screens::Wanted turn(const std::vector<ui::Finger>& fingers) {
    screens::Wanted wanted;
    const screens::Page page = sample_.page(state_);
    canvas_.turn(
        fingers, [&] { return screens::scene_of(page); },
        [&](ui::Frame& frame) {
          if (auto one = screens::draw(frame, page)) wanted = one;
        });
    return wanted;
  }

  screens::Sample sample_;
  session::State state_;
  ui::Canvas canvas_;
};

template <class Kind>
const Kind& as(const screens::Wanted& wanted) {
  REQUIRE(wanted);
  const auto* intent = std::get_if<Kind>(&*wanted);
  REQUIRE(intent);
  return *intent;
}
template <class Kind>
bool wants(const screens::Wanted& wanted) {
  return wanted && std::holds_alternative<Kind>(*wanted);
}

}  // namespace

TEST_CASE("the whole waiting screen is one target", "[screens]") {
  Glass glass("attract");
  CHECK(wants<session::intent::Begin>(glass.touch("attract/start")));
  CHECK(glass.node("attract/start").rect == panels[0].panel.area());
  const ui::Node& corner = glass.node("clock");
  CHECK_FALSE(corner.hit);
}

TEST_CASE("a visitor chooses her language in her own writing", "[screens]") {
  Glass glass("choose_language");
  CHECK(glass.node("language/ur").language == "ur");
  CHECK(as<session::intent::Language>(glass.touch("language/ur")).tag == "ur");
  CHECK(wants<session::intent::CallPerson>(glass.touch("language/other")));
}

TEST_CASE("a picture leads to its need, in every direction of writing", "[screens]") {
  for (const char* language : {"it", "ar"}) {
    Glass glass("choose_need", language);
    CHECK(as<session::intent::Need>(glass.touch("need/casa")).need.value == "casa");
    CHECK(as<session::intent::Need>(glass.touch("need/emergenza")).need.value == "emergenza");
    CHECK(as<session::intent::TakeNumber>(glass.touch("take-number-now")).service ==
          screens::general_service);
  }
}

TEST_CASE("the dock's keys mean the same on every page", "[screens]") {
  for (const char* preview : {"choose_language", "choose_need", "choose_service", "service",
                              "confirm_ticket", "ticket_issued", "queue_closed"}) {
    Glass glass(preview);
    INFO(preview);
    CHECK(wants<session::intent::OpenLanguages>(glass.touch("dock/language")));
    CHECK(wants<session::intent::Larger>(glass.touch("dock/larger")));
    CHECK(wants<session::intent::Contrast>(glass.touch("dock/contrast")));
    CHECK(wants<session::intent::LowReach>(glass.touch("dock/lower")));
    CHECK(wants<session::intent::Back>(glass.touch("dock/back")));
    CHECK(wants<session::intent::Start>(glass.touch("dock/start")));
    CHECK(wants<session::intent::CallPerson>(glass.touch("dock/person")));
    CHECK(wants<session::intent::End>(glass.touch("dock/end")));
  }
}

TEST_CASE("under 'still there?' only its two answers can be touched", "[screens]") {
  Glass glass("still_there");
  CHECK(wants<session::intent::StillHere>(glass.touch("still-there/yes")));
  CHECK(wants<session::intent::End>(glass.touch("still-there/no")));
  CHECK_FALSE(glass.touch("need/casa"));
  CHECK_FALSE(glass.node("dock/end").hit);
}

TEST_CASE("an emergency has telephone numbers and a person, and no queue", "[screens]") {
  Glass list("choose_service/emergency");
  CHECK(list.says("112"));
  CHECK(list.says("1522"));
  CHECK(wants<session::intent::CallPerson>(list.touch("call-person")));
  CHECK(as<session::intent::Service>(list.touch("service/emergenza-112")).service.value ==
        "emergenza-112");

  Glass page("service/emergency-what");
  CHECK_FALSE(page.shows("take-number"));
  CHECK(wants<session::intent::CallPerson>(page.touch("call-person")));
}

TEST_CASE("a service done here gives its own number, one done elsewhere the general desk's",
          "[screens]") {
  Glass here("service");
  CHECK(as<session::intent::TakeNumber>(here.touch("take-number")).service.value ==
        "residenza-anagrafica");
  Glass elsewhere("service/longest-where");
  CHECK(as<session::intent::TakeNumber>(elsewhere.touch("take-number")).service ==
        screens::general_service);
  CHECK(elsewhere.says("Questura"));
}

TEST_CASE("tabs and page keys turn the drawers of a service", "[screens]") {
  const session::Modes large{true, false, false};
  Glass glass("service/longest-bring", "it", large);
  CHECK(as<session::intent::OpenTab>(glass.touch("tab/cost")).tab == session::Tab::cost);
  CHECK(as<session::intent::TurnPage>(glass.touch("next-page")).page == 1);
  Glass last("service/longest-last-page", "it", large);
  CHECK(as<session::intent::TurnPage>(last.touch("next-page")).page == 0);
}

TEST_CASE("wishes are told with one touch and nothing is chosen before", "[screens]") {
  Glass glass("confirm_ticket", "bn");
  CHECK(glass.node("mediator/yes").state == ui::NodeState::normal);
  CHECK(glass.node("mediator/no").state == ui::NodeState::normal);
  CHECK(glass.node("priority/none").state == ui::NodeState::chosen);
  CHECK(as<session::intent::Mediator>(glass.touch("mediator/yes")).wanted);
  CHECK_FALSE(as<session::intent::Mediator>(glass.touch("mediator/no")).wanted);
  CHECK(as<session::intent::Priority>(glass.touch("priority/child")).priority ==
        queue::Priority::small_child);
  CHECK(wants<session::intent::Issue>(glass.touch("take")));
}

TEST_CASE("the page says that it is working, and that an answer did not come", "[screens]") {
  CHECK(Glass("confirm_ticket/working").says("Preparo il tuo numero"));
  Glass failed("confirm_ticket/failed");
  CHECK(failed.says("Tocca di nuovo"));
  CHECK(wants<session::intent::Issue>(failed.touch("take")));
}

TEST_CASE("the number on the glass is the number on the paper", "[screens]") {
  Glass glass("ticket_issued", "ar");
  CHECK(glass.says("A\u00A0042"));
  CHECK(wants<session::intent::PrintAgain>(glass.touch("print-again")));
  CHECK(wants<session::intent::End>(glass.touch("finish")));
}

TEST_CASE("without paper the page says that the number counts", "[screens]") {
  Glass glass("ticket_issued/no-paper");
  CHECK(glass.says("Manca la carta"));
  CHECK(glass.says("vale lo stesso"));
  CHECK_FALSE(glass.shows("print-again"));
  CHECK(Glass("ticket_issued/maybe-printed").shows("print-again"));
}

TEST_CASE("a closed queue says when to come again and what one can do now", "[screens]") {
  Glass glass("queue_closed");
  CHECK(glass.says("I numeri di oggi sono finiti"));
  CHECK(glass.says("A\u00A0064"));
  CHECK(glass.says("Torna domani"));
  CHECK(as<session::intent::Service>(glass.touch("read")).tab == session::Tab::bring);
  CHECK(wants<session::intent::Start>(glass.touch("other")));
  Glass away("queue_closed/hall-unreachable");
  CHECK(away.says("Ora non posso dare numeri"));
  CHECK_FALSE(away.says("Torna"));
}

TEST_CASE("pages of right-to-left languages are mirrored, numbers are not", "[screens]") {
  const ui::Nodes left = preview_nodes("ticket_issued", "it");
  const ui::Nodes right = preview_nodes("ticket_issued", "ar");
  const float width = panels[0].panel.w_mm;
  for (const char* id : {"dock/back", "dock/end", "print-again", "finish"}) {
    INFO(id);
    const ui::Rect seen = right.find(id)->rect;
    CHECK(ui::mirrored(left.find(id)->rect, width).x == Approx(seen.x).margin(0.01));
  }
  const auto part = [](const ui::Nodes& nodes, std::string_view label) {
    for (const ui::Node& node : nodes.all)
      if (node.parent == "number" && node.label == label) return node.rect.x;
    FAIL("no " << label);
    return 0.0f;
  };
  CHECK(part(right, "A") < part(right, "042"));
  CHECK(part(left, "A") < part(left, "042"));
}

TEST_CASE("the officer's Italian word stands under a translated one", "[screens]") {
  CHECK(Glass("service", "ur").says("Passaporto"));
  CHECK(Glass("choose_service", "sq").says("Codice fiscale"));
  const ui::Nodes italian = preview_nodes("service", "it");
  CHECK(std::count_if(italian.all.begin(), italian.all.end(),
                      [](const ui::Node& node) { return node.label == "Passaporto"; }) == 1);
}
