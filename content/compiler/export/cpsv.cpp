#include "cpsv.hpp"
#include "vocabulary.hpp"

#include <set>

namespace atrio::content {

using json::Json;
using SaidService = Said<guide::Service>;

namespace {

/// Names as the ontologies below https://w3id.org/italia/onto define them, in the versions that
/// CPSV-AP_IT 1.1 imports; beside them dct: and m8g: for readers of the European CPSV-AP.
Json context() {
  return {{"CPSV", "https://w3id.org/italia/onto/CPSV/"},
          {"onto", "https://w3id.org/italia/onto/"},
          {"l0", "https://w3id.org/italia/onto/l0/"},
          {"RO", "https://w3id.org/italia/onto/RO/"},
          {"COV", "https://w3id.org/italia/onto/COV/"},
          {"CLV", "https://w3id.org/italia/onto/CLV/"},
          {"SM", "https://w3id.org/italia/onto/SM/"},
          {"AC", "https://w3id.org/italia/onto/AccessCondition/"},
          {"Language", "https://w3id.org/italia/onto/Language/"},
          {"cpsv", "http://purl.org/vocab/cpsv#"},
          {"m8g", "http://data.europa.eu/m8g/"},
          {"dct", "http://purl.org/dc/terms/"},
          {"foaf", "http://xmlns.com/foaf/0.1/"},
          {"skos", "http://www.w3.org/2004/02/skos/core#"},
          {"xsd", "http://www.w3.org/2001/XMLSchema#"}};
}

/// The class that goes with a branch of the vocabulary of channels. PhoneChannel and
/// EmailChannel must have a number and an address, which only a contact has.
std::string channel_class(const Channel& channel) {
  const std::string_view branch = channel.last.substr(0, 2);
  if (branch == "01") return "CPSV:OfflineChannel";
  if (branch == "02") return "CPSV:WebSiteChannel";
  return branch == "05" ? "CPSV:OtherElectronicChannel" : "CPSV:Channel";
}

/// Makes the nodes of a document. What several services share stands there once.
class Cpsv {
 public:
  Cpsv(const guide::Guide& guide, const ExportWish& wish)
      : guide_(guide), wish_(wish), offices_(guide) {}

  Json document() {
    Json services = each_service(guide_, [&](const auto& id) { return service(id); });
    Json graph = Json::array();
    for (auto* nodes : {&services, &shared_})
      for (auto& one : *nodes) graph.push_back(std::move(one));
    return {{"@context", context()}, {"@graph", std::move(graph)}};
  }

 private:
  Json service(const std::string& id) {
    const SaidService said(
        guide_, [&](const std::string& language) { return guide_.service(id, language); });
    const guide::Service& italian = said.italian();
    Json service{{"@id", urn_of("service", id)},
                 {"@type", {"CPSV:PublicService", "cpsv:PublicService"}},
                 {"l0:identifier", id},
                 {"dct:identifier", id},
                 {"CPSV:hasiInteractivityLevel", node(std::string(interactivity_information))},
                 {"dct:spatial", node(std::string(country_italy))}};
    describe(service, said);
    classify(service, italian);
    put(service, "CPSV:hasInput", inputs(said, id));
    put(service, "CPSV:hasCost",
        sentence("CPSV:Cost", "cost", id, said, &guide::Service::cost));
    put(service, "CPSV:hasProcessingTime",
        sentence("CPSV:ServiceProcessingTime", "time", id, said, &guide::Service::time));
    add_channels(service, said, id);
    add_offices(service, italian);
    put(service, "foaf:page", pages(italian));
    put(service, "skos:editorialNote", notes(italian));
    if (italian.check) service["dct:modified"] = typed(italian.check->on, "xsd:date");
    if (!italian.review_by.empty()) service["dct:valid"] = typed(italian.review_by, "xsd:date");
    return service;
  }

  static void describe(Json& service, const SaidService& said) {
    const guide::Service& italian = said.italian();
    const Json title =
        said.tagged([](const auto& one) { return std::vector<guide::Text>{one.title}; });
    const Json description = said.tagged(
        [](const auto& one) {
          std::vector<guide::Text> lines{one.summary};
          lines.insert(lines.end(), one.description.begin(), one.description.end());
          for (const auto& step : one.steps) lines.push_back(step.title);
          lines.insert(lines.end(), one.notices.begin(), one.notices.end());
          return lines;
        },
        italian.uncertain("description") || doubtful_way(italian) ||
            italian.uncertain("notices"));
    for (const char* key : {"l0:name", "dct:title"}) service[key] = title;
    for (const char* key : {"l0:description", "dct:description"}) service[key] = description;
  }

  /// Themes, life event, output and the ways to say who one is.
  static void classify(Json& service, const guide::Service& italian) {
    if (!italian.catalogued) return;
    const guide::Catalogued& codes = *italian.catalogued;
    const Theme& about = theme(codes.theme);
    service["dct:subject"] = node(about.iri());
    for (const auto& iri : about.data_theme_iris())
      service["CPSV:serviceTheme"].push_back(node(iri));
    if (!about.sector.empty()) service["CPSV:serviceSector"] = node(about.sector_iri());
    // The ontology defines this one property outside its own namespace.
    if (!codes.life_event.empty())
      service["onto:isPartOfEvent"] = node(life_event_iri(codes.life_event));
    for (const auto& code : codes.authentication)
      service["CPSV:hasAuthenticationMethod"].push_back(node(authentication_iri(code)));
    if (codes.output_name.empty()) return;
    service["CPSV:producesOutput"] = {
        {"@id", urn_of("output", italian.card.id)},
        {"@type", "CPSV:Output"},
        {"l0:name", in_language("it", codes.output_name)},
        {"CPSV:hasServiceInputOutputType", node(input_output_iri(codes.output_type))}};
  }

  /// A line of "what to bring" is one input; where one of several documents is enough, their
  /// names stand in it together, and their kinds.
  static Json inputs(const SaidService& said, const std::string& id) {
    Json inputs = Json::array();
    const bool doubtful = said.italian().uncertain("documents");
    for (std::size_t n = 0; n < said.italian().documents.size(); ++n) {
      const auto& line = said.italian().documents[n].any_of;
      Json input{{"@id", urn_of("input", id + "/" + line.front().id)}, {"@type", "CPSV:Input"}};
      input["l0:name"] = said.tagged(
          [n](const auto& one) {
            std::vector<guide::Text> names;
            for (const auto& document : one.documents.at(n).any_of)
              names.push_back(document.name);
            return names;
          },
          doubtful, " / ");
      input["l0:description"] = said.tagged([n](const auto& one) {
        std::vector<guide::Text> lines;
        for (const auto& document : one.documents.at(n).any_of) {
          lines.push_back(document.explanation);
          if (document.only_if) lines.push_back(*document.only_if);
        }
        return lines;
      });
      std::set<std::string> kinds;
      for (const auto& document : line)
        if (!document.kind.empty()) kinds.insert(input_output_iri(document.kind));
      for (const auto& kind : kinds)
        input["CPSV:hasServiceInputOutputType"].push_back(node(kind));
      inputs.push_back(std::move(input));
    }
    return inputs;
  }

  /// Cost and time are sentences; a number would say more than we know.
  static Json sentence(const char* type, const char* part, const std::string& id,
                       const SaidService& said,
                       std::optional<guide::Text> guide::Service::*text) {
    Json values = said.tagged([text](const auto& one) { return maybe(one.*text); },
                              said.italian().uncertain(part));
    if (values.is_null()) return nullptr;
    return {{"@id", urn_of(part, id)}, {"@type", type}, {"l0:description", std::move(values)}};
  }

  void add_channels(Json& service, const SaidService& said, const std::string& id) {
    Json& all = service["CPSV:hasChannel"] = Json::array();
    if (said.italian().catalogued)
      for (const auto& code : said.italian().catalogued->channels)
        all.push_back(node(general_channel(channel(code))));
    for (std::size_t n = 0; n < said.italian().contacts.size(); ++n)
      all.push_back(contact_channel(said, id, n));
  }

  /// "05.3 Totem" is the same for every service.
  std::string general_channel(const Channel& known) {
    const std::string iri = urn_of("channel", known.code);
    share(iri, [&] {
      return Json{{"@type", channel_class(known)},
                  {"l0:name", in_language("it", std::string(known.label))},
                  {"dct:identifier", std::string(known.code)},
                  {"CPSV:hasChannelType", node(known.iri())}};
    });
    return iri;
  }

  static Json contact_channel(const SaidService& said, const std::string& id, std::size_t n) {
    const guide::Contact& contact = said.italian().contacts[n];
    Json one{{"@id", urn_of("contact", id + "/" + contact.value)}};
    const bool doubtful = !contact.certain || said.italian().uncertain("contacts");
    one["l0:name"] = said.tagged(
        [n](const auto& in) { return std::vector<guide::Text>{in.contacts.at(n).name}; },
        doubtful);
    switch (contact.kind) {
      case guide::ContactKind::phone:
        one["@type"] = "CPSV:PhoneChannel";
        one["SM:telephoneNumber"] = contact.value;
        one["CPSV:hasChannelType"] = node(channel("03.1").iri());
        break;
      case guide::ContactKind::url:
        one["@type"] = "CPSV:WebSiteChannel";
        one["SM:URL"] = typed(contact.value, "xsd:anyURI");
        one["CPSV:hasChannelType"] = node(channel("02.3").iri());
        break;
      case guide::ContactKind::email:
        one["@type"] = "CPSV:EmailChannel";
        one["SM:emailAddress"] = typed("mailto:" + contact.value, "xsd:anyURI");
        one["CPSV:hasChannelType"] = node(channel("04.2").iri());
        break;
    }
    return one;
  }

  /// Every office provides the service; the public ones are competent for it.
  void add_offices(Json& service, const guide::Service& italian) {
    std::set<std::string> spoken{*language_iri("it")};
    for (const auto& tag : offices_.languages(italian.card))
      if (const auto iri = language_iri(tag)) spoken.insert(*iri);
    for (const auto& iri : spoken) service["Language:hasLanguage"].push_back(node(iri));
    for (const SaidOffice* office : offices_.of(italian.card)) {
      const guide::Body body = offices_.body(office->italian());
      if (body == guide::Body::none) continue;
      const std::string organization = organization_of(*office, body);
      service["RO:hasRiT"].push_back(provides(italian.card.id, organization));
      if (body == guide::Body::public_body)
        service["m8g:hasCompetentAuthority"].push_back(node(organization));
      if (office->italian().is_local())
        service["CPSV:isPhysicallyAvailableAt"].push_back(node(place_of(*office)));
    }
  }

  static Json provides(const std::string& service, const std::string& organization) {
    return {{"@id", urn_of("role", service + "/" + organization)},
            {"@type", "RO:TimeIndexedRole"},
            {"RO:isRoleInTimeOf", node(organization)},
            {"RO:withRole",
             {{"@id", urn_of("role", "provider")},
              {"@type", "CPSV:RoleOnService"},
              {"l0:name",
               Json::array({in_language("it", "Fornitore"), in_language("en", "Provider")})}}}};
  }

  std::string organization_of(const SaidOffice& office, guide::Body body) {
    const std::string iri = urn_of("organization", identity(office.italian()));
    share(iri,
          [&] { return organization_node(office, body, offices_.invented(office.italian())); });
    return iri;
  }

  std::string place_of(const SaidOffice& office) {
    const std::string iri = urn_of("location", identity(office.italian()));
    share(iri, [&] { return place_node(office, offices_.invented(office.italian())); });
    return iri;
  }

  Json pages(const guide::Service& italian) const {
    Json pages = Json::array();
    for (const auto& language : guide_.languages())
      if (const std::string page = page_of(wish_, language.tag, italian.card.id); !page.empty())
        pages.push_back(node(page));
    if (!italian.card.official_page.empty()) pages.push_back(node(italian.card.official_page));
    return pages;
  }

  /// For programs; people find the doubt in the texts themselves.
  static Json notes(const guide::Service& italian) {
    Json notes = Json::array();
    for (const auto& part : doubtful_parts(italian))
      notes.push_back(in_language("en", "uncertain: " + part));
    if (italian.state != guide::TextState::checked)
      notes.push_back(in_language("en", "not yet checked by an operator"));
    return notes;
  }

  /// Makes the node with that IRI once.
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
  std::set<std::string> known_;
  Json shared_ = Json::array();
};

}  // namespace

Json to_cpsv_ap_it(const guide::Guide& guide, const ExportWish& wish) {
  return Cpsv(guide, wish).document();
}

}  // namespace atrio::content
