#include "lib/icu/calendar.hpp"
#include "lib/icu/endonym.hpp"
#include "hours/state.hpp"
#include "compiler/web/edition.hpp"
#include "compiler/web/markup.hpp"

namespace atrio::content {
namespace {

using json::Json;

/// How far ahead days with other hours are named: who plans a visit looks no further.
constexpr std::chrono::days ahead{60};

Json spans_json(const std::vector<hours::Span>& spans) {
  Json all = Json::array();
  for (const auto& span : spans)
    all.push_back(icu::clock(span.from) + "–" +
                  icu::clock(span.to > std::chrono::hours{24} ? span.to - std::chrono::hours{24}
                                                              : span.to));
  return all;
}

bool always_open(const hours::Week& week) {
  const hours::Span whole{std::chrono::minutes{0}, std::chrono::hours{24}};
  for (const auto& day : week)
    if (day != std::vector{whole}) return false;
  return true;
}

Json closures_of(const Edition& edition, Wording& words, const guide::Office& office) {
  Json closures = Json::array();
  for (const auto& closure : office.closures) {
    if (closure.until < day_to_string(edition.today)) continue;
    const std::string from = edition.date(closure.from);
    const std::string until = edition.date(closure.until);
    closures.push_back(
        {{"when", closure.from == closure.until
                      ? words.say("hours/closed_on", {{"date", from}})
                      : words.say("web/closed_from", {{"from", from}, {"until", until}})},
         {"why", words.html(closure.why)}});
  }
  return closures;
}

Json access_of(Wording& words, const std::optional<guide::Accessibility>& access) {
  if (!access) return false;
  Json has = Json::array();
  const std::pair<bool, const char*> features[] = {{access->step_free, "web/step_free"},
                                                   {access->lift, "web/lift"},
                                                   {access->toilet, "web/toilet"},
                                                   {access->parking, "web/parking"},
                                                   {access->hearing_loop, "web/hearing_loop"}};
  for (const auto& [there, key] : features)
    if (there) has.push_back(words.say(key));
  return {{"has", has}, {"steps", !access->step_free}, {"note", words.html(access->note)}};
}

}  // namespace

Json hours_of(const Edition& edition, Wording& words, std::string_view opening_hours) {
  const auto schedule = hours::parse_opening_hours(opening_hours);
  if (opening_hours.empty() || !schedule) return false;
  const hours::Week week = hours::normal_week(*schedule, edition.today);
  if (always_open(week))
    return {{"always", true}, {"days", Json::array()}, {"special", Json::array()}};
  Json days = Json::array();
  for (unsigned iso = 1; iso <= 7; ++iso) {
    const auto& spans = week[iso - 1];
    days.push_back({{"day", icu::weekday(words.language(), std::chrono::weekday{iso % 7})},
                    {"spans", spans_json(spans)},
                    {"closed", spans.empty()}});
  }
  Json special = Json::array();
  for (const auto& day :
       hours::special_days(*schedule, edition.holidays, edition.today, edition.today + ahead))
    special.push_back({{"date", icu::weekday_and_date(words.language(), day.day)},
                       {"spans", spans_json(day.spans)},
                       {"closed", day.spans.empty()}});
  return {{"always", false}, {"days", days}, {"special", special}};
}

Json spoken(const Edition& edition, const std::vector<std::string>& tags) {
  Json all = Json::array();
  for (const auto& tag : tags) {
    const guide::Language* known = edition.guide.language(tag);
    all.push_back({{"tag", tag},
                   {"endonym", known ? known->endonym : icu::endonym(tag)},
                   {"direction", known && known->right_to_left ? "rtl" : "auto"}});
  }
  return all;
}

Json tile_of(Wording& words, const guide::Service& service) {
  return {{"href", service.card.id},
          {"title", words.html(service.title)},
          {"italian", words.italian(service.italian_title)},
          {"summary", words.html(service.summary)},
          {"sign", service.card.pictogram}};
}

WebPage list_page(const Wording& words, const Section& section, Json body) {
  const std::string key = "web/" + std::string(section.path);
  body["title"] = words.say(key);
  body["sign"] = section.pictogram;
  WebPage page;
  page.path = section.path;
  page.form = section.path;
  page.title = words.say_plainly(key);
  page.body = std::move(body);
  page.state = words.worst();
  return page;
}

Json phone_of(std::string_view number) {
  if (number.empty()) return false;
  return {{"number", number}, {"dial", dialled(number)}};
}

Json web_address(std::string_view url) {
  if (url.empty()) return false;
  return {{"url", url}, {"shown", readable_address(url)}};
}

Json place_of(const Edition& edition, Wording& words, const guide::Office& office) {
  Json way = Json::array();
  for (const auto& step : office.way) way.push_back(words.html(step));
  return {{"id", office.id},
          {"name", words.html(office.name)},
          {"italian", words.italian(office.italian_name)},
          {"what", words.html(office.what)},
          {"find", words.html(office.find)},
          {"sign", office.pictogram},
          {"address", office.address},
          {"phone", phone_of(office.phone)},
          {"email", office.email},
          {"site", web_address(office.site)},
          {"hours", hours_of(edition, words, office.hours)},
          {"closures", closures_of(edition, words, office)},
          {"languages", spoken(edition, office.languages)},
          {"access", access_of(words, office.accessibility)},
          {"way", way},
          {"woman_doctor", office.woman_doctor}};
}

Json notice_of(const Edition& edition, Wording& words, const guide::Notice& notice) {
  const std::string from = edition.date(notice.from), until = edition.date(notice.until);
  const char* levels[] = {"info", "warning", "urgent"};
  return {{"id", notice.id},
          {"title", words.html(notice.title)},
          {"text", words.html(notice.text)},
          {"level", levels[static_cast<int>(notice.level)]},
          {"sign", notice.pictogram},
          {"dates", words.say("web/from_until", {{"from", from}, {"until", until}})}};
}

}  // namespace atrio::content
