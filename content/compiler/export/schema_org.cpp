#include "schema_org.hpp"

#include "vocabulary.hpp"

#include <set>

namespace atrio::content {

using json::Json;
using SaidService = Said<guide::Service>;

namespace {

/// Everything that has no prefix is a term of schema.org. Dates and times get their datatypes.
Json context() {
  Json terms{{"@vocab", "https://schema.org/"}, {"xsd", "http://www.w3.org/2001/XMLSchema#"}};
  for (const char* date : {"validFrom", "validThrough", "expires"})
    terms[date] = {{"@id", std::string("https://schema.org/") + date}, {"@type", "xsd:date"}};
  for (const char* time : {"opens", "closes"})
    terms[time] = {{"@id", std::string("https://schema.org/") + time}, {"@type", "xsd:time"}};
  return terms;
}

std::vector<guide::Text> summary_of(const guide::Service& service) { return {service.summary}; }

class SchemaOrg {
 public:
  SchemaOrg(const guide::Guide& guide, const ExportWish& wish)
      : guide_(guide), wish_(wish), offices_(guide), services_(exported_services(guide)) {}

  Json document() {
    Json services = each_service(guide_, [&](const auto& id) { return service(id); });
    for (auto& one : shared_) services.push_back(std::move(one));
    return {{"@context", context()}, {"@graph", std::move(services)}};
  }

 private:
  Json service(const std::string& id) {
    const SaidService said(
        guide_, [&](const std::string& language) { return guide_.service(id, language); });
    const guide::Service& italian = said.italian();
    Json service{{"@id", urn_of("service", id)},
                 {"@type", "GovernmentService"},
                 {"identifier", id},
                 {"areaServed", areas()}};
    service["name"] =
        said.tagged([](const auto& one) { return std::vector<guide::Text>{one.title}; });
    service["description"] = said.tagged(
        [](const auto& one) {
          std::vector<guide::Text> lines = one.description;
          lines.insert(lines.end(), one.notices.begin(), one.notices.end());
          return lines.empty() ? summary_of(one) : lines;
        },
        italian.uncertain("description") || italian.uncertain("notices"));
    service["audience"] = {{"@type", "Audience"}, {"audienceType", said.tagged(summary_of)}};
    put(service, "serviceType", need_of(italian.card.need));
    if (italian.catalogued) classify(service, italian);
    if (italian.cost)
      service["offers"] = {
          {"@type", "Offer"},
          {"description", said.tagged([](const auto& one) { return maybe(one.cost); },
                                      italian.uncertain("cost"))}};
    add_channels(service, said);
    put(service, "isRelatedTo", related(italian.card));
    service["subjectOf"] = how_to(said);
    put(service, "url", links(italian));
    return service;
  }

  static void classify(Json& service, const guide::Service& italian) {
    const guide::Catalogued& codes = *italian.catalogued;
    service["category"] = node(theme(codes.theme).iri());
    if (!codes.output_name.empty())
      service["serviceOutput"] = {
          {"@type", "Thing"},
          {"name", in_language("it", codes.output_name)},
          {"additionalType", node(input_output_iri(codes.output_type))}};
  }

  Json need_of(const std::string& need) const {
    Json names = Json::array();
    if (need.empty()) return names;
    for (const auto& language : guide_.languages()) {
      const guide::Text text = guide_.text("need/" + need + "/name", language.tag);
      if (text.language == language.tag)
        names.push_back(in_language(language.tag.c_str(), plain(text.value)));
    }
    return names;
  }

  /// Italy, and the place of each local layer.
  Json areas() const {
    Json areas = Json::array(
        {{{"@id", std::string(country_italy)}, {"@type", "Country"}, {"identifier", "IT"}}});
    for (const auto& layer : guide_.layers())
      if (const std::string path = "layer/" + layer.id + "/name";
          layer.kind != "sportello" && guide_.has_text(path))
        areas.push_back({{"@id", urn_of("layer", layer.id)},
                         {"@type", "AdministrativeArea"},
                         {"name", in_language("it", plain(guide_.text(path, "it").value))}});
    return areas;
  }

  void add_channels(Json& service, const SaidService& said) {
    const guide::Service& italian = said.italian();
    Json& all = service["availableChannel"] = Json::array();
    if (italian.catalogued)
      for (const auto& code : italian.catalogued->channels)
        all.push_back(general_channel(channel(code)));
    for (const SaidOffice* office : offices_.of(italian.card)) {
      const guide::Body body = offices_.body(office->italian());
      if (body == guide::Body::none) continue;
      service["provider"].push_back(node(organization_of(*office, body)));
      if (!office->italian().is_local()) continue;
      Json door{{"@type", "ServiceChannel"}, {"serviceLocation", node(place_of(*office))}};
      put(door, "availableLanguage", office->italian().languages);
      all.push_back(std::move(door));
    }
    for (std::size_t n = 0; n < italian.contacts.size(); ++n)
      all.push_back(contact_channel(said, n));
  }

  /// The terminal itself speaks every language of the pack; of the others we do not know.
  Json general_channel(const Channel& known) const {
    Json one{{"@type", "ServiceChannel"},
             {"identifier", std::string(known.code)},
             {"name", in_language("it", std::string(known.label))},
             {"additionalType", node(known.iri())}};
    if (known.label == "Totem")
      for (const auto& language : guide_.languages())
        one["availableLanguage"].push_back(language.tag);
    return one;
  }

  static Json contact_channel(const SaidService& said, std::size_t n) {
    const guide::Contact& contact = said.italian().contacts[n];
    const Json name = said.tagged(
        [n](const auto& in) { return std::vector<guide::Text>{in.contacts.at(n).name}; },
        !contact.certain || said.italian().uncertain("contacts"));
    Json one{{"@type", "ServiceChannel"}, {"name", name}};
    if (contact.kind == guide::ContactKind::url)
      one["serviceUrl"] = node(contact.value);
    else if (contact.kind == guide::ContactKind::phone)
      one["servicePhone"] = {{"@type", "ContactPoint"}, {"telephone", contact.value}};
    else
      one["serviceUrl"] = node("mailto:" + contact.value);
    return one;
  }

  /// The other services of the same need: what a visitor finds beside it.
  Json related(const guide::ServiceCard& card) const {
    Json others = Json::array();
    for (const auto& id : services_)
      if (id != card.id && guide_.service_card(id)->need == card.need)
        others.push_back(node(urn_of("service", id)));
    return others;
  }

  /// Steps, documents and time: a service of schema.org has no place for them.
  Json how_to(const SaidService& said) const {
    const guide::Service& italian = said.italian();
    Json how{{"@id", urn_of("how_to", italian.card.id)}, {"@type", "HowTo"}};
    how["name"] =
        said.tagged([](const auto& one) { return std::vector<guide::Text>{one.title}; },
                    doubtful_way(italian));
    for (const auto& language : guide_.languages()) how["inLanguage"].push_back(language.tag);
    put(how, "description",
        said.tagged([](const auto& one) { return maybe(one.time); },
                    italian.uncertain("time")));
    put(how, "step", steps(said));
    put(how, "supply", supplies(said));
    if (!italian.review_by.empty()) how["expires"] = italian.review_by;
    return how;
  }

  static Json steps(const SaidService& said) {
    Json steps = Json::array();
    for (std::size_t n = 0; n < said.italian().steps.size(); ++n) {
      Json one{{"@type", "HowToStep"}, {"position", n + 1}};
      one["name"] = said.tagged(
          [n](const auto& in) { return std::vector<guide::Text>{in.steps.at(n).title}; });
      put(one, "text",
          said.tagged([n](const auto& in) { return maybe(in.steps.at(n).detail); }));
      steps.push_back(std::move(one));
    }
    return steps;
  }

  static Json supplies(const SaidService& said) {
    Json supplies = Json::array();
    const bool doubtful = said.italian().uncertain("documents");
    for (std::size_t n = 0; n < said.italian().documents.size(); ++n) {
      Json one{{"@type", "HowToSupply"}};
      one["name"] = said.tagged(
          [n](const auto& in) {
            std::vector<guide::Text> names;
            for (const auto& document : in.documents.at(n).any_of)
              names.push_back(document.name);
            return names;
          },
          doubtful, " / ");
      put(one, "description", said.tagged([n](const auto& in) {
        std::vector<guide::Text> cases;
        for (const auto& document : in.documents.at(n).any_of)
          if (document.only_if) cases.push_back(*document.only_if);
        return cases;
      }));
      supplies.push_back(std::move(one));
    }
    return supplies;
  }

  std::string organization_of(const SaidOffice& office, guide::Body body) {
    const std::string iri = urn_of("organization", identity(office.italian()));
    share(iri, [&] {
      return schema_organization(office, body, offices_.invented(office.italian()));
    });
    return iri;
  }

  std::string place_of(const SaidOffice& office) {
    const std::string iri = urn_of("location", identity(office.italian()));
    share(iri, [&] { return schema_place(office, offices_.invented(office.italian())); });
    return iri;
  }

  Json links(const guide::Service& italian) const {
    Json links = Json::array();
    for (const auto& language : guide_.languages())
      if (const std::string page = page_of(wish_, language.tag, italian.card.id); !page.empty())
        links.push_back(node(page));
    if (!italian.card.official_page.empty()) links.push_back(node(italian.card.official_page));
    return links;
  }

  template <class Make>
  void share(const std::string& iri, Make make) {
    if (!known_.insert(iri).second) return;
    Json one = make();
    one["@id"] = iri;
    shared_.push_back(std::move(one));
  }

  const guide::Guide& guide_;
  const ExportWish& wish_;
  Offices offices_;
  std::vector<std::string> services_;
  std::set<std::string> known_;
  Json shared_ = Json::array();
};

}  // namespace

Json to_schema_org(const guide::Guide& guide, const ExportWish& wish) {
  return SchemaOrg(guide, wish).document();
}

}  // namespace atrio::content
