#include "hsds.hpp"

#include <array>

namespace atrio::content {

using json::Json;

namespace {

/// Weekly times in the words of RFC 5545. Times are those of the clock on the wall in Italy:
/// HSDS wants an offset from UTC, and none is right the whole year.
Json schedules_of(const guide::Office& office, const std::string& owner) {
  static constexpr std::array days{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  // Seasons, holidays and closures, which the rules below do not know.
  std::string notes = office.hours;
  for (const auto& closure : office.closures)
    notes += "\n" + closure.from + "/" + closure.until + ": " + plain(closure.why.value);
  Json schedules = Json::array();
  for (const auto& times : hours_of(office).week) {
    std::string by_day;
    for (const int day : times.days)
      by_day.append(by_day.empty() ? "" : ",").append(days.at(static_cast<std::size_t>(day)));
    schedules.push_back(
        {{"id", uuid_of("schedule", owner + "/" + by_day + opens_at(times.span))},
         {"freq", "WEEKLY"},
         {"interval", 1},
         {"wkst", "MO"},
         {"byday", by_day},
         {"opens_at", opens_at(times.span)},
         {"closes_at", closes_at(times.span)},
         {"notes", notes}});
  }
  return schedules;
}

Json accessibility_of(const guide::Accessibility& access, const std::string& owner) {
  const std::array<std::pair<const char*, bool>, 5> facts{
      {{"step_free", access.step_free},
       {"lift", access.lift},
       {"toilet", access.toilet},
       {"parking", access.parking},
       {"hearing_loop", access.hearing_loop}}};
  std::string description;
  for (const auto& [name, there] : facts)
    description +=
        (description.empty() ? "" : "; ") + std::string(name) + (there ? ": yes" : ": no");
  Json entry{{"id", uuid_of("accessibility", owner)}, {"description", description}};
  if (access.note) entry["details"] = plain(access.note->value);
  return Json::array({entry});
}

Json address_entry(const guide::Office& office, const std::string& owner) {
  const Address address = address_of(office);
  // The layers know neither province nor postal code, which HSDS demands: empty says so.
  return Json::array({{{"id", uuid_of("address", owner)},
                       {"address_1", address.street},
                       {"city", address.town},
                       {"state_province", ""},
                       {"postal_code", ""},
                       {"country", "IT"},
                       {"address_type", "physical"}}});
}

void mark_invented(Json& into, const std::string& owner, bool invented) {
  if (invented) into["attributes"] = Json::array({own_attribute(owner, "example", "true")});
}

}  // namespace

Json attribute(const std::string& owner, const std::string& link_type, const Term& term,
               const std::string& value) {
  Json in_taxonomy{{"id", uuid_of("taxonomy_term", term.taxonomy + "/" + term.code)},
                   {"code", term.code},
                   {"name", term.name},
                   {"description", term.name},
                   {"taxonomy", term.taxonomy}};
  put(in_taxonomy, "term_uri", term.iri);
  return {{"id", uuid_of("attribute", owner + "/" + link_type + "/" + value)},
          {"link_type", link_type},
          {"value", value},
          {"taxonomy_term", std::move(in_taxonomy)}};
}

Json own_attribute(const std::string& owner, const std::string& name,
                   const std::string& value) {
  return attribute(owner, name, {.taxonomy = "atrio", .code = name, .name = name}, value);
}

Json phone_of(const std::string& owner, const std::string& number, const std::string& says) {
  Json phone{
      {"id", uuid_of("phone", owner + "/" + number)}, {"number", number}, {"type", "voice"}};
  put(phone, "description", says);
  return phone;
}

Json languages_of(const guide::Guide& guide, const std::string& owner,
                  const std::vector<std::string>& tags) {
  Json languages = Json::array();
  for (const auto& tag : tags) {
    const guide::Language* known = guide.language(tag);
    languages.push_back({{"id", uuid_of("language", owner + "/" + tag)},
                         {"name", known ? known->endonym : tag},
                         {"code", tag.substr(0, tag.find('-'))}});  // ISO 639, without script
  }
  return languages;
}

Json organization_of(const guide::Office& office, bool invented) {
  const std::string id = uuid_of("organization", identity(office));
  Json organization{
      {"id", id}, {"name", office.italian_name}, {"description", plain(office.what.value)}};
  if (plain(office.name.value) != office.italian_name)
    organization["alternate_name"] = plain(office.name.value);
  put(organization, "email", office.email);
  put(organization, "website", office.site);
  if (!office.phone.empty())
    organization["phones"] = Json::array({phone_of(id, office.phone, "")});
  mark_invented(organization, id, invented);
  return organization;
}

Json location_of(const guide::Guide& guide, const guide::Office& office, bool invented) {
  const std::string id = uuid_of("location", identity(office));
  Json location{{"id", id},
                {"location_type", "physical"},
                {"name", plain(office.name.value)},
                {"description", plain(office.find.value)},
                {"addresses", address_entry(office, id)}};
  put(location, "transportation", plain(office.way));
  if (!office.phone.empty()) location["phones"] = Json::array({phone_of(id, office.phone, "")});
  put(location, "languages", languages_of(guide, id, office.languages));
  put(location, "schedules", schedules_of(office, id));
  if (office.accessibility)
    location["accessibility"] = accessibility_of(*office.accessibility, id);
  mark_invented(location, id, invented);
  return location;
}

}  // namespace atrio::content
