#include "compiler/web/edition.hpp"

namespace atrio::content {

using json::Json;

WebPage offices_page(const Edition& edition, const Section& section) {
  Wording words(edition.guide, edition.language);
  Json places = Json::array(), kinds = Json::array();
  for (const auto& office : edition.offices) {
    if (office.is_local())
      places.push_back(place_of(edition, words, office));
    else
      kinds.push_back({{"id", office.id},
                       {"name", words.html(office.name)},
                       {"italian", words.italian(office.italian_name)},
                       {"what", words.html(office.what)},
                       {"find", words.html(office.find)},
                       {"sign", office.pictogram}});
  }
  Json holidays = Json::array();
  for (const auto& holiday : edition.local_holidays)
    holidays.push_back(words.html(holiday.name));
  return list_page(words, section,
                   {{"places", places}, {"kinds", kinds}, {"holidays", holidays}});
}

WebPage associations_page(const Edition& edition, const Section& section) {
  Wording words(edition.guide, edition.language);
  Json all = Json::array();
  for (const auto& association : edition.guide.associations(words.language())) {
    Json way = Json::array();
    for (const auto& step : association.way) way.push_back(words.html(step));
    all.push_back({{"id", association.id},
                   {"name", association.name},
                   {"what", words.html(association.what)},
                   {"sign", association.pictogram},
                   {"languages", spoken(edition, association.languages)},
                   {"address", association.address},
                   {"phone", phone_of(association.phone)},
                   {"email", association.email},
                   {"site", false},
                   {"hours", hours_of(edition, words, association.hours)},
                   {"closures", false},
                   {"access", false},
                   {"woman_doctor", false},
                   {"way", way}});
  }
  Json guides = Json::array();
  for (const auto& service : edition.services)
    if (service.card.is_guide) guides.push_back(tile_of(words, service));
  return list_page(words, section, {{"associations", all}, {"tiles", guides}});
}

WebPage helplines_page(const Edition& edition, const Section& section) {
  Wording words(edition.guide, edition.language);
  Json all = Json::array();
  for (const auto& line : edition.guide.helplines(words.language())) {
    const guide::Service* more = edition.service(line.service);
    all.push_back({{"id", line.id},
                   {"name", words.html(line.name)},
                   {"what", words.html(line.what)},
                   {"phone", phone_of(line.number)},
                   {"sign", line.pictogram},
                   {"hours", hours_of(edition, words, line.hours)},
                   {"free", line.free},
                   {"check", !line.certain},
                   {"languages", spoken(edition, line.languages)},
                   {"more", more ? tile_of(words, *more) : Json(false)}});
  }
  WebPage page = list_page(words, section, {{"helplines", all}});
  page.discreet = true;  // it lists the numbers for who is in danger
  return page;
}

}  // namespace atrio::content
