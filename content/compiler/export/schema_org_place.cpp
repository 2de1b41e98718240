#include "schema_org.hpp"

#include <array>

namespace atrio::content {

using json::Json;

namespace {

constexpr std::array days{"Monday", "Tuesday",  "Wednesday", "Thursday",
                          "Friday", "Saturday", "Sunday"};

constexpr const char* seconds = ":00";  // xsd:time has them

Json day_node(std::size_t day) {
  return node(std::string("https://schema.org/") + days.at(day));
}

Json name_of(const SaidOffice& office) {
  return office.tagged([](const auto& in) { return std::vector<guide::Text>{in.name}; });
}

Json weekly(const OfficeHours& hours) {
  Json all = Json::array();
  for (const auto& times : hours.week) {
    Json one{{"@type", "OpeningHoursSpecification"},
             {"opens", opens_at(times.span) + seconds},
             {"closes", closes_at(times.span) + seconds}};
    for (const int day : times.days)
      one["dayOfWeek"].push_back(day_node(static_cast<std::size_t>(day)));
    all.push_back(std::move(one));
  }
  return all;
}

Json special(const std::string& from, const std::string& until) {
  return {{"@type", "OpeningHoursSpecification"}, {"validFrom", from}, {"validThrough", until}};
}

/// Dates on which the week does not hold. Without `opens` it is closed.
Json exceptions(const OfficeHours& hours, const SaidOffice& office) {
  Json all = Json::array();
  for (const auto& rule : hours.single)
    for (const auto& period : rule.dates) {
      const auto& once = std::get<hours::Once>(period);
      Json dates = special(day_to_string(once.first), day_to_string(once.last));
      if (!rule.days.weekdays.all())
        for (std::size_t day = 0; day < days.size(); ++day)
          if (rule.days.weekdays.test(day)) dates["dayOfWeek"].push_back(day_node(day));
      if (rule.spans.empty()) all.push_back(dates);
      for (const auto& span : rule.spans) {
        Json open = dates;
        open["opens"] = opens_at(span) + seconds;
        open["closes"] = closes_at(span) + seconds;
        all.push_back(std::move(open));
      }
    }
  const auto& closures = office.italian().closures;
  for (std::size_t n = 0; n < closures.size(); ++n) {
    Json closed = special(closures[n].from, closures[n].until);
    closed["description"] = office.tagged(
        [n](const auto& in) { return std::vector<guide::Text>{in.closures.at(n).why}; });
    all.push_back(std::move(closed));
  }
  return all;
}

Json amenities(const guide::Accessibility& access) {
  const std::array<std::pair<const char*, bool>, 5> facts{
      {{"step_free", access.step_free},
       {"lift", access.lift},
       {"toilet", access.toilet},
       {"parking", access.parking},
       {"hearing_loop", access.hearing_loop}}};
  Json all = Json::array();
  for (const auto& [name, there] : facts)
    all.push_back(
        {{"@type", "LocationFeatureSpecification"}, {"name", name}, {"value", there}});
  return all;
}

void mark_invented(Json& into, bool invented) {
  if (invented)
    into["disambiguatingDescription"] = in_language("en", "Example: invented, no real place.");
}

}  // namespace

Json schema_organization(const SaidOffice& office, guide::Body body, bool invented) {
  const bool is_public = body == guide::Body::public_body;
  const guide::Office& italian = office.italian();
  Json one{{"@type", is_public ? "GovernmentOrganization" : "Organization"},
           {"identifier", italian.id},
           {"name", name_of(office)}};
  one["description"] =
      office.tagged([](const auto& in) { return std::vector<guide::Text>{in.what}; });
  put(one, "telephone", italian.phone);
  put(one, "email", italian.email);
  if (!italian.site.empty()) one["url"] = node(italian.site);
  mark_invented(one, invented);
  return one;
}

Json schema_place(const SaidOffice& office, bool invented) {
  const guide::Office& italian = office.italian();
  const Address address = address_of(italian);
  Json one{{"@type", "Place"},
           {"name", name_of(office)},
           {"address",
            {{"@type", "PostalAddress"},
             {"streetAddress", address.street},
             {"addressLocality", address.town},
             {"addressCountry", "IT"}}}};
  put(one, "telephone", italian.phone);
  const OfficeHours hours = hours_of(italian);
  put(one, "openingHoursSpecification", weekly(hours));
  put(one, "specialOpeningHoursSpecification", exceptions(hours, office));
  if (italian.accessibility) put(one, "amenityFeature", amenities(*italian.accessibility));
  if (!italian.way.empty())
    one["description"] = office.tagged([](const auto& in) { return in.way; });
  mark_invented(one, invented);
  return one;
}

}  // namespace atrio::content
