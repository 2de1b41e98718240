#include "compiler/web/edition.hpp"
#include "compiler/web/markup.hpp"

#include <algorithm>

namespace atrio::content {
namespace {

using json::Json;

Json htmls(Wording& words, const std::vector<guide::Text>& texts) {
  Json all = Json::array();
  for (const auto& text : texts) all.push_back(words.html(text));
  return all;
}

Json steps_of(Wording& words, const guide::Service& service) {
  Json steps = Json::array();
  for (const auto& step : service.steps)
    steps.push_back({{"title", words.html(step.title)},
                     {"detail", words.html(step.detail)},
                     {"sign", step.pictogram}});
  return steps;
}

Json documents_of(Wording& words, const guide::Service& service) {
  Json lines = Json::array();
  for (const auto& line : service.documents) {
    Json any = Json::array();
    for (const auto& document : line.any_of)
      any.push_back({{"id", document.id},
                     {"name", words.html(document.name)},
                     {"italian", words.italian(document.italian_name)},
                     {"explanation", words.html(document.explanation)},
                     {"only_if", words.html(document.only_if)},
                     {"or", !any.empty()},
                     {"sign", document.pictogram}});
    lines.push_back({{"several", any.size() > 1}, {"any", any}});
  }
  return lines;
}

/// Each kind of office with the places that the local layers name for it.
Json offices_of(const Edition& edition, Wording& words, const guide::Service& service) {
  Json offices = Json::array();
  for (const auto& office : service.offices) {
    Json places = Json::array();
    for (const auto* place : edition.places_of(office.id))
      places.push_back(place_of(edition, words, *place));
    offices.push_back({{"id", office.id},
                       {"name", words.html(office.name)},
                       {"italian", words.italian(office.italian_name)},
                       {"what", words.html(office.what)},
                       {"find", words.html(office.find)},
                       {"sign", office.pictogram},
                       {"places", places}});
  }
  return offices;
}

Json contacts_of(Wording& words, const guide::Service& service) {
  Json contacts = Json::array();
  for (const auto& contact : service.contacts) {
    const bool phone = contact.kind == guide::ContactKind::phone;
    const bool url = contact.kind == guide::ContactKind::url;
    contacts.push_back({{"name", words.html(contact.name)},
                        {"phone", phone_of(phone ? contact.value : "")},
                        {"site", web_address(url ? contact.value : "")},
                        {"email", phone || url ? "" : contact.value},
                        {"check", !contact.certain}});
  }
  return contacts;
}

Json terms_of(const Edition& edition, Wording& words, const guide::Service& service) {
  Json terms = Json::array();
  for (const auto& id : service.terms) {
    const auto term = std::ranges::find(edition.terms, id, &guide::Term::id);
    if (term != edition.terms.end())
      terms.push_back({{"id", id},
                       {"name", words.html(term->name)},
                       {"italian", words.italian(term->italian_name)},
                       {"meaning", words.html(term->meaning)}});
  }
  return terms;
}

Json forms_of(const Edition& edition, Wording& words, const guide::Service& service) {
  Json forms = Json::array();
  for (const auto& id : service.forms) {
    const guide::Form form = edition.guide.form(id, words.language());
    forms.push_back({{"id", id},
                     {"title", words.html(form.title)},
                     {"italian", words.italian(form.italian_title)},
                     {"sign", form.pictogram}});
  }
  return forms;
}

Json facts_of(const Edition& edition, const guide::Service& service) {
  Json facts = Json::array();
  for (const auto& fact : service.facts)
    facts.push_back({{"source", with_links(fact.source)}, {"date", edition.date(fact.date)}});
  return facts;
}

Json notices_for(const Edition& edition, Wording& words, std::string_view service) {
  Json notices = Json::array();
  for (const auto& notice : edition.notices)
    if (std::ranges::count(notice.services, service) > 0)
      notices.push_back(notice_of(edition, words, notice));
  return notices;
}

/// Whether each part of the page rests on something the research is unsure of.
Json checks_of(const guide::Service& service) {
  Json checks;
  for (const char* part :
       {"contacts", "cost", "description", "documents", "notices", "offices", "steps", "time"})
    checks[part] = service.uncertain(part);
  return checks;
}

/// What a tab may show of a sensitive page: what kind of page it is (WCAG 2.4.2), not why one
/// came.
std::string discreet_title(const Edition& edition, const Wording& words,
                           const guide::Need* need) {
  if (!need) return words.say_plainly("web/site");
  return without_marks(
      edition.guide.text("need/" + need->id + "/name", words.language()).value);
}

std::string checked_line(const Edition& edition, const Wording& words,
                         const guide::Service& service) {
  if (!service.check) return {};
  const std::string role = words.say_plainly("freshness/role/" + service.check->by);
  const std::string date = edition.date(service.check->on);
  return words.say("freshness/checked", {{"role", role}, {"date", date}});
}

}  // namespace

WebPage service_page(const Edition& edition, const guide::Service& service) {
  const guide::ServiceCard& card = service.card;
  Wording words(edition.guide, edition.language);
  WebPage page;
  page.path = card.id;
  page.form = "service";
  page.need = card.need;
  page.discreet = card.sensitive;
  const guide::Need* need = edition.guide.need(card.need);
  page.title = without_marks(service.title.value);
  if (card.sensitive) page.title = discreet_title(edition, words, need);
  page.body = {
      {"title", words.html(service.title)},
      {"italian", words.italian(service.italian_title)},
      {"summary", words.html(service.summary)},
      {"plate", need ? plate_of(*need) : Json(false)},
      {"local", notices_for(edition, words, card.id)},
      {"warnings", htmls(words, service.notices)},
      {"description", htmls(words, service.description)},
      {"documents", documents_of(words, service)},
      {"documents_note", words.html(service.documents_note)},
      {"steps", steps_of(words, service)},
      {"step_count",
       words.say("service/steps/heading", {{"n", std::int64_t(service.steps.size())}})},
      {"offices", offices_of(edition, words, service)},
      {"contacts", contacts_of(words, service)},
      {"cost", words.html(service.cost)},
      {"time", words.html(service.time)},
      {"money_or_time", service.cost || service.time},
      {"forms", forms_of(edition, words, service)},
      {"terms", terms_of(edition, words, service)},
      {"official", web_address(card.official_page)},
      {"facts", facts_of(edition, service)},
      {"review", service.review_by.empty()
                     ? std::string()
                     : words.say("web/review_by", {{"date", edition.date(service.review_by)}})},
      {"uncertain", checks_of(service)}};
  page.state = words.worst();
  page.checked = checked_line(edition, words, service);
  return page;
}

}  // namespace atrio::content
