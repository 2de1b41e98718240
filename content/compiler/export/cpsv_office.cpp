#include "cpsv.hpp"

namespace atrio::content {

using json::Json;

namespace {

Json name_of(const SaidOffice& office) {
  return office.tagged([](const auto& in) { return std::vector<guide::Text>{in.name}; });
}

Json contact_point(const guide::Office& office) {
  if (office.phone.empty() && office.email.empty()) return nullptr;
  const std::string id = identity(office);
  Json point{{"@id", urn_of("contact_point", id)}, {"@type", "SM:OnlineContactPoint"}};
  if (!office.phone.empty())
    point["SM:hasTelephone"] = {{"@id", urn_of("telephone", id)},
                                {"@type", "SM:Telephone"},
                                {"SM:telephoneNumber", office.phone}};
  if (!office.email.empty())
    point["SM:hasEmail"] = {{"@id", urn_of("email", id)},
                            {"@type", "SM:Email"},
                            {"SM:emailAddress", typed("mailto:" + office.email, "xsd:anyURI")}};
  return point;
}

void mark_invented(Json& into, bool invented) {
  if (invented)
    into["skos:editorialNote"] = in_language("en", "example: invented, no real place");
}

}  // namespace

Json node(const std::string& iri) { return {{"@id", iri}}; }

Json typed(const std::string& value, const char* type) {
  return {{"@value", value}, {"@type", type}};
}

Json in_language(const char* tag, const std::string& value) {
  return {{"@language", tag}, {"@value", value}};
}

Json organization_node(const SaidOffice& office, guide::Body body, bool invented) {
  const bool is_public = body == guide::Body::public_body;
  Json one{{"@type", is_public ? "COV:PublicOrganization" : "COV:Organization"},
           {"l0:identifier", office.italian().id},
           {"l0:name", name_of(office)},
           {"skos:prefLabel", name_of(office)}};
  one["l0:description"] =
      office.tagged([](const auto& in) { return std::vector<guide::Text>{in.what}; });
  put(one, "SM:hasOnlineContactPoint", contact_point(office.italian()));
  mark_invented(one, invented);
  return one;
}

Json place_node(const SaidOffice& office, bool invented) {
  const guide::Office& italian = office.italian();
  Json one{{"@type", "CLV:Feature"}, {"l0:name", name_of(office)}};
  one["CLV:hasAddress"] = {{"@id", urn_of("address", identity(italian))},
                           {"@type", "CLV:Address"},
                           {"CLV:fullAddress", italian.address}};
  if (!italian.hours.empty())
    one["AC:hasAccessCondition"] = {{"@id", urn_of("hours", identity(italian))},
                                    {"@type", "AC:OpeningHoursSpecification"},
                                    {"l0:description", italian.hours}};
  mark_invented(one, invented);
  return one;
}

}  // namespace atrio::content
