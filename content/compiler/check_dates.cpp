#include "check.hpp"
#include "hours/opening_hours.hpp"
#include "hours/recurrence.hpp"
#include "hours/state.hpp"

namespace atrio::content {

namespace {

using nlohmann::json;

/// Looks at the dates of one entry.
class DateCheck {
 public:
  DateCheck(const Card& card, LocalDay today, Findings& findings)
      : card_(card), today_(today), findings_(findings) {}

  void run() {
    review();
    period(card_.body, card_.kind);
    for (const auto& closure : card_.body.value("closures", json::array()))
      period(closure, "closure");
    event();
    holidays();
  }

 private:
  void error(const std::string& what, const std::string& mend) {
    findings_.error(card_.id.place, "\"" + card_.id.id + "\": " + what, mend);
  }
  void note(const std::string& what, const std::string& mend) {
    findings_.note(card_.id.place, "\"" + card_.id.id + "\": " + what, mend);
  }

  void review() {
    if (card_.review_by.empty()) {
      if (card_.kind == "service" && !card_.overrides)
        error("it does not say when to look at it again",
              "write review_by: with a date within a year");
    } else if (const auto due = local_day(card_.review_by); due && *due < today_) {
      error("it was to be looked at again by " + card_.review_by,
            "see that all of it still holds, then write the next date");
    }
  }

  /// What has `from` and `until` ends after it begins, and is not over.
  void period(const json& body, const std::string& what) {
    const auto from = local_day(body.value("from", ""));
    const auto until = local_day(body.value("until", ""));
    if (!from || !until) return;
    if (*until < *from)
      error("the " + what + " ends before it begins", "change the dates round");
    else if (*until < today_)
      note("the " + what + " is over since " + body.value("until", ""), "take it out");
  }

  void event() {
    const auto rule = hours::parse_recurrence(card_.body.value("repeats", ""));
    const std::string starts = card_.body.value("starts", "");
    const auto start = local_day(starts.substr(0, 10));
    if (!start) return;
    if (!rule) {
      if (*start < today_) note("the event was on " + starts.substr(0, 10), "take it out");
    } else if (!hours::fits(*rule, *start)) {
      error("its rule does not name the day it starts on",
            "change starts:, or the weekday of repeats:");
    }
  }

  void holidays() {
    const auto schedule = hours::parse_opening_hours(card_.body.value("hours", ""));
    if (schedule && card_.kind == "office" && !hours::names_holidays(*schedule))
      note("its hours do not say what holds on public holidays", "end them with \"; PH off\"");
  }

  const Card& card_;
  LocalDay today_;
  Findings& findings_;
};

}  // namespace

void check_dates(const Content& content, LocalDay today, Findings& findings) {
  for (const auto& card : content.source.cards) DateCheck(card, today, findings).run();
}

}  // namespace atrio::content
