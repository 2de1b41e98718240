#include "hsds.hpp"

#include "vocabulary.hpp"

namespace atrio::content {

using json::Json;

namespace {

/// Makes one service at a time.
class Hsds {
 public:
  Hsds(const guide::Guide& guide, const ExportWish& wish)
      : guide_(guide), wish_(wish), offices_(guide) {}

  Json service(const std::string& id) const {
    const guide::Service said = guide_.service(id, wish_.language);
    const std::string uuid = uuid_of("service", id);
    Json service{{"id", uuid}, {"name", plain(said.title.value)}, {"status", "active"}};
    if (wish_.language != "it") service["alternate_name"] = plain(said.italian_title);
    put(service, "description", description(said));
    put(service, "url", url(said));
    put(service, "eligibility_description", plain(said.summary.value));
    put(service, "application_process", process(said));
    put(service, "fees_description", cost(said));
    if (said.cost)
      service["cost_options"] = Json::array(
          {{{"id", uuid_of("cost_option", uuid)}, {"amount_description", cost(said)}}});
    put(service, "required_documents", documents(said, uuid));
    put(service, "alert", alert(id));
    add_contacts(service, said, uuid);
    put(service, "languages", languages_of(guide_, uuid, offices_.languages(said.card)));
    add_places(service, said, uuid);
    put(service, "service_areas", areas(uuid));
    put(service, "attributes", attributes(said, uuid));
    put(service, "metadata", last_action(said, uuid));
    return service;
  }

 private:
  std::string doubt(std::string text, bool doubtful) const {
    return text.empty() ? text : with_doubt(guide_, std::move(text), wish_.language, doubtful);
  }

  std::string description(const guide::Service& said) const {
    std::vector<guide::Text> lines = said.description;
    lines.insert(lines.end(), said.notices.begin(), said.notices.end());
    return doubt(plain(lines), said.uncertain("description") || said.uncertain("notices"));
  }

  std::string url(const guide::Service& said) const {
    const std::string page = page_of(wish_, wish_.language, said.card.id);
    return page.empty() ? said.card.official_page : page;
  }

  /// The steps, numbered, then how long it takes and where on the web: HSDS has no other field
  /// for these two.
  std::string process(const guide::Service& said) const {
    std::string all;
    int n = 0;
    for (const auto& step : said.steps) {
      all += (all.empty() ? "" : "\n") + std::to_string(++n) + ". " + plain(step.title.value);
      if (step.detail) all += ": " + plain(step.detail->value);
    }
    all = doubt(std::move(all), doubtful_way(said));
    if (said.time) all += "\n" + doubt(plain(said.time->value), said.uncertain("time"));
    for (const auto& contact : said.contacts)
      if (contact.kind == guide::ContactKind::url)
        all += "\n" +
               doubt(plain(contact.name.value) + ": " + contact.value, doubtful(said, contact));
    return all;
  }

  std::string cost(const guide::Service& said) const {
    return said.cost ? doubt(plain(said.cost->value), said.uncertain("cost")) : std::string();
  }

  Json documents(const guide::Service& said, const std::string& owner) const {
    Json documents = Json::array();
    for (const auto& line : said.documents) {
      std::string names;
      for (const auto& document : line.any_of) {
        names += (names.empty() ? "" : " / ") + plain(document.name.value);
        if (wish_.language != "it") names += " (" + plain(document.italian_name) + ")";
        if (document.only_if) names += ": " + plain(document.only_if->value);
      }
      documents.push_back(
          {{"id", uuid_of("required_document", owner + "/" + line.any_of.front().id)},
           {"document", doubt(std::move(names), said.uncertain("documents"))}});
    }
    if (said.documents_note)
      documents.push_back({{"id", uuid_of("required_document", owner + "/note")},
                           {"document", plain(said.documents_note->value)}});
    return documents;
  }

  /// Notices of the layers that name the service, each with its days.
  std::string alert(const std::string& service) const {
    std::string all;
    for (const auto& notice : guide_.notices(wish_.language))
      for (const auto& named : notice.services)
        if (named == service)
          all += (all.empty() ? "" : "\n") + notice.from + "/" + notice.until + ": " +
                 plain({notice.title, notice.text}, ": ");
    return all;
  }

  static bool doubtful(const guide::Service& said, const guide::Contact& contact) {
    return !contact.certain || said.uncertain("contacts");
  }

  void add_contacts(Json& service, const guide::Service& said, const std::string& owner) const {
    for (const auto& contact : said.contacts) {
      const std::string name = doubt(plain(contact.name.value), doubtful(said, contact));
      if (contact.kind == guide::ContactKind::phone)
        service["phones"].push_back(phone_of(owner, contact.value, name));
      if (contact.kind == guide::ContactKind::email)
        service["contacts"].push_back({{"id", uuid_of("contact", owner + "/" + contact.value)},
                                       {"name", name},
                                       {"email", contact.value}});
    }
  }

  guide::Office in_language(const SaidOffice& office) const {
    return guide_.office(office.italian().id, wish_.language);
  }

  /// The organization is the first public office on the way, else the first of all.
  void add_places(Json& service, const guide::Service& said, const std::string& owner) const {
    const auto offices = offices_.of(said.card);
    const SaidOffice* first = nullptr;
    for (const SaidOffice* office : offices) {
      const bool is_public = offices_.body(office->italian()) == guide::Body::public_body;
      if (!first || (is_public && offices_.body(first->italian()) != guide::Body::public_body))
        first = office;
      if (!office->italian().is_local()) continue;
      const Json location =
          location_of(guide_, in_language(*office), offices_.invented(office->italian()));
      service["service_at_locations"].push_back(
          {{"id", uuid_of("service_at_location", owner + "/" + identity(office->italian()))},
           {"location", location}});
    }
    if (!first) return;
    const Json organization =
        organization_of(in_language(*first), offices_.invented(first->italian()));
    service["organization_id"] = organization.at("id");
    service["organization"] = organization;
  }

  /// The local layers that are a stretch of land; the base holds for no place in particular.
  Json areas(const std::string& owner) const {
    Json areas = Json::array();
    for (const auto& layer : guide_.layers())
      if (const std::string path = "layer/" + layer.id + "/name";
          layer.kind != "sportello" && guide_.has_text(path))
        areas.push_back({{"id", uuid_of("service_area", owner + "/" + layer.id)},
                         {"name", plain(guide_.text(path, wish_.language).value)}});
    return areas;
  }

  static void classify(Json& all, const guide::Catalogued& codes, const std::string& owner) {
    all.push_back(attribute(
        owner, "theme",
        {std::string(subject_matters), codes.theme, codes.theme, theme(codes.theme).iri()},
        codes.theme));
    if (!codes.life_event.empty())
      all.push_back(attribute(owner, "life_event",
                              {std::string(life_events), codes.life_event, codes.life_event,
                               life_event_iri(codes.life_event)},
                              codes.life_event));
    for (const auto& code : codes.channels) {
      const Channel& known = channel(code);
      all.push_back(attribute(
          owner, "channel",
          {std::string(channels), code, std::string(known.label), known.iri()}, code));
    }
  }

  Json attributes(const guide::Service& said, const std::string& owner) const {
    Json all = Json::array();
    if (const std::string& need = said.card.need; !need.empty())
      all.push_back(
          attribute(owner, "need",
                    {"atrio-need", need,
                     plain(guide_.text("need/" + need + "/name", wish_.language).value)},
                    need));
    if (said.catalogued) classify(all, *said.catalogued, owner);
    for (const auto& part : doubtful_parts(said))
      all.push_back(own_attribute(owner, "uncertain", part));
    if (said.state != guide::TextState::checked)
      all.push_back(own_attribute(owner, "checked", "no"));
    return all;
  }

  /// Who read the page over, by role, and when; nothing where nobody has.
  static Json last_action(const guide::Service& said, const std::string& owner) {
    if (!said.check) return nullptr;
    return Json::array({{{"id", uuid_of("metadata", owner)},
                         {"resource_id", owner},
                         {"resource_type", "service"},
                         {"last_action_date", said.check->on},
                         {"last_action_type", "check"},
                         {"field_name", ""},
                         {"previous_value", ""},
                         {"replacement_value", ""},
                         {"updated_by", said.check->by}}});
  }

  const guide::Guide& guide_;
  const ExportWish& wish_;
  Offices offices_;
};

}  // namespace

Json to_hsds(const guide::Guide& guide, const ExportWish& wish) {
  const Hsds hsds(guide, wish);
  Json contents = each_service(guide, [&](const auto& id) { return hsds.service(id); });
  const std::size_t size = contents.size();
  return {{"total_items", size}, {"total_pages", 1},
          {"page_number", 1},    {"size", size},
          {"first_page", true},  {"last_page", true},
          {"empty", size == 0},  {"contents", std::move(contents)}};
}

}  // namespace atrio::content
