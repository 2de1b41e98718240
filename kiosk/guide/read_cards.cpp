#include "guide/read_cards.hpp"

#include <algorithm>

namespace atrio::guide {

namespace {

using json::Json;

std::string string_of(const Json& body, const char* key) { return body.value(key, ""); }

std::vector<std::string> strings_of(const Json& body, const char* key) {
  return body.value(key, std::vector<std::string>());
}

/// A list of the body; empty when it is not there.
const Json& list_of(const Json& body, const char* key) {
  static const Json none = Json::array();
  return body.contains(key) ? body.at(key) : none;
}

Box box_of(const Json& body) {
  const Json& box = body.at("box");
  return {box.at(0), box.at(1), box.at(2), box.at(3)};
}

ContactKind contact_kind(const std::string& name) {
  if (name == "phone") return ContactKind::phone;
  return name == "url" ? ContactKind::url : ContactKind::email;
}

Body body_of(const std::string& name) {
  if (name == "none") return Body::none;
  return name == "private" ? Body::private_body : Body::public_body;
}

NoticeLevel notice_level(const std::string& name) {
  if (name == "urgent") return NoticeLevel::urgent;
  return name == "warning" ? NoticeLevel::warning : NoticeLevel::info;
}

std::optional<Catalogued> catalogued(const Json& body) {
  if (!body.contains("cpsv")) return std::nullopt;
  const Json& cpsv = body.at("cpsv");
  const Json output = cpsv.value("output", Json::object());
  return Catalogued{.theme = cpsv.at("theme"),
                    .life_event = string_of(cpsv, "life_event"),
                    .output_name = string_of(output, "name"),
                    .output_type = string_of(output, "type"),
                    .channels = strings_of(cpsv, "channels"),
                    .authentication = strings_of(cpsv, "authentication")};
}

TextState worst(TextState one, TextState other) { return std::max(one, other); }

/// What the freshness line says of a service: its own texts count, not its documents' and
/// offices', which are shared.
TextState state_of(const Service& service) {
  TextState state = worst(service.title.state, service.summary.state);
  for (const auto* list : {&service.description, &service.notices})
    for (const auto& text : *list) state = worst(state, text.state);
  for (const auto* text : {&service.documents_note, &service.cost, &service.time})
    if (*text) state = worst(state, (*text)->state);
  for (const auto& step : service.steps) {
    state = worst(state, step.title.state);
    if (step.detail) state = worst(state, step.detail->state);
  }
  for (const auto& line : service.documents)
    for (const auto& document : line.any_of)
      if (document.only_if) state = worst(state, document.only_if->state);
  for (const auto& contact : service.contacts) state = worst(state, contact.name.state);
  return state;
}

}  // namespace

bool Service::uncertain(std::string_view part) const {
  return std::ranges::any_of(
      facts, [&](const Fact& fact) { return fact.uncertain && fact.about == part; });
}

std::optional<Text> CardReader::optional_text(const Json& body, const std::string& base,
                                              const char* key) {
  if (!body.value(key, false)) return std::nullopt;
  return text(base + key);
}

std::vector<Text> CardReader::texts(const Json& body, const std::string& base, const char* key,
                                    const std::string& one) {
  std::vector<Text> list;
  const int count = body.value(key, 0);
  for (int n = 1; n <= count; ++n) list.push_back(text(base + one + "/" + std::to_string(n)));
  return list;
}

Need CardReader::need(const Card& card) const {
  return {card.id, card.body.at("silhouette"), card.body.at("colour").get<std::uint32_t>(),
          card.body.at("pictogram")};
}

ServiceCard CardReader::service_card(const Card& card) const {
  return {.id = card.id,
          .need = card.body.at("need"),
          .pictogram = card.body.at("pictogram"),
          .sensitive = card.body.at("sensitive"),
          .is_guide = string_of(card.body, "type") == "guide",
          .official_page = string_of(card.body, "official_page"),
          .offices = strings_of(card.body, "offices")};
}

Document CardReader::document(const Card& card) {
  const std::string base = "document/" + card.id + "/";
  return {.id = card.id,
          .name = text(base + "name"),
          .italian_name = packs_.italian(base + "name"),
          .explanation = text(base + "explanation"),
          .pictogram = card.body.at("pictogram"),
          .kind = string_of(card.body, "cpsv"),
          .only_if = {}};
}

Office CardReader::office(const Card& card) {
  const std::string base = "office/" + card.id + "/";
  const Json& body = card.body;
  Office office{.id = card.id,
                .name = text(base + "name"),
                .italian_name = packs_.italian(base + "name"),
                .short_name = text(base + "short"),
                .what = text(base + "what"),
                .find = text(base + "find"),
                .pictogram = body.at("pictogram"),
                .body = body_of(string_of(body, "body")),
                .of = string_of(body, "of"),
                .address = string_of(body, "address"),
                .phone = string_of(body, "phone"),
                .email = string_of(body, "email"),
                .site = string_of(body, "site"),
                .hours = string_of(body, "hours"),
                .closures = {},
                .languages = strings_of(body, "languages"),
                .accessibility = {},
                .way = texts(body, base, "way", "way"),
                .woman_doctor = body.value("woman_doctor", false)};
  int n = 0;
  for (const auto& closure : list_of(body, "closures"))
    office.closures.push_back({closure.at("from"), closure.at("until"),
                               text(base + "closure/" + std::to_string(++n) + "/why")});
  if (body.contains("accessibility")) {
    const Json& access = body.at("accessibility");
    office.accessibility = {
        access.at("step_free"),    access.at("lift"),
        access.at("toilet"),       access.at("parking"),
        access.at("hearing_loop"), optional_text(access, base + "accessibility/", "note")};
  }
  return office;
}

DocumentLine CardReader::document_line(const Json& any_of, const std::string& service) {
  DocumentLine line;
  for (const auto& one : any_of) {
    const std::string id = one.at("document");
    const Card* card = packs_.card("document", id);
    if (!card) throw std::out_of_range(packs_.place() + ": there is no document " + id);
    Document read = document(*card);
    if (one.value("only_if", false))
      read.only_if = text("service/" + service + "/document/" + id + "/condition");
    line.any_of.push_back(std::move(read));
  }
  return line;
}

void CardReader::read_own_texts(const Card& card, Service& into) {
  const std::string base = "service/" + card.id + "/";
  into.title = text(base + "title");
  into.italian_title = packs_.italian(base + "title");
  into.summary = text(base + "summary");
  into.description = texts(card.body, base, "description", "description");
  into.documents_note = optional_text(card.body, base, "documents_note");
  into.cost = optional_text(card.body, base, "cost");
  into.time = optional_text(card.body, base, "time");
  into.notices = texts(card.body, base, "notices", "notice");
}

void CardReader::read_steps(const Card& card, Service& into) {
  int n = 0;
  for (const auto& step : list_of(card.body, "steps")) {
    const std::string base = "service/" + card.id + "/step/" + std::to_string(++n) + "/";
    into.steps.push_back({.title = text(base + "title"),
                          .detail = optional_text(step, base, "detail"),
                          .pictogram = step.at("pictogram")});
  }
}

void CardReader::read_contacts(const Card& card, Service& into) {
  int n = 0;
  for (const auto& contact : list_of(card.body, "contacts"))
    into.contacts.push_back(
        {text("service/" + card.id + "/contact/" + std::to_string(++n) + "/name"),
         contact_kind(contact.at("kind")), contact.at("value"), contact.at("certain")});
}

void CardReader::read_office(const std::string& id, Service& into) {
  const Card* found = packs_.card("office", id);
  if (!found) throw std::out_of_range(packs_.place() + ": there is no office " + id);
  std::vector<const Card*> branches;
  for (const Card& card : packs_.cards("office"))
    if (string_of(card.body, "of") == id) branches.push_back(&card);
  // A kind of office helps nobody who can be told the place.
  if (branches.empty() || !string_of(found->body, "address").empty())
    into.offices.push_back(office(*found));
  for (const Card* branch : branches) into.offices.push_back(office(*branch));
}

Service CardReader::service(const Card& card) {
  const Json& body = card.body;
  Service service{.card = service_card(card)};
  read_own_texts(card, service);
  read_steps(card, service);
  read_contacts(card, service);
  for (const auto& any_of : list_of(body, "documents"))
    service.documents.push_back(document_line(any_of, card.id));
  for (const auto& id : service.card.offices) read_office(id, service);
  service.terms = strings_of(body, "terms");
  service.forms = strings_of(body, "forms");
  for (const auto& fact : list_of(body, "facts"))
    service.facts.push_back(
        {fact.at("source"), fact.at("date"), fact.at("uncertain"), fact.at("about")});
  service.review_by = string_of(body, "review_by");
  service.catalogued = catalogued(body);
  service.state = state_of(service);
  if (service.state == TextState::checked)
    service.check = packs_.look_up("service/" + card.id + "/title", language_).first.check;
  return service;
}

Term CardReader::term(const Card& card) {
  const std::string base = "term/" + card.id + "/";
  return {.id = card.id,
          .name = text(base + "name"),
          .italian_name = packs_.italian(base + "name"),
          .meaning = text(base + "meaning"),
          .acronym = string_of(card.body, "acronym"),
          .core = card.body.at("core")};
}

Helpline CardReader::helpline(const Card& card) {
  const std::string base = "helpline/" + card.id + "/";
  const Json& body = card.body;
  return {.id = card.id,
          .name = text(base + "name"),
          .number = body.at("number"),
          .what = text(base + "what"),
          .hours = string_of(body, "hours"),
          .free = body.at("free"),
          .certain = body.at("certain"),
          .languages = strings_of(body, "languages"),
          .service = string_of(body, "service"),
          .pictogram = body.at("pictogram"),
          .sensitive = body.value("sensitive", false)};
}

Triage CardReader::triage(const Card& card) {
  Triage triage{.need = card.id, .questions = {}};
  for (const auto& one : card.body.at("questions")) {
    const std::string id = one.at("id");
    const std::string base = "triage/" + card.id + "/question/" + id + "/";
    Question question{.id = id, .text = text(base + "text"), .answers = {}};
    for (const auto& answer : one.at("answers")) {
      const std::string answer_id = answer.at("id");
      question.answers.push_back({.id = answer_id,
                                  .label = text(base + "answer/" + answer_id + "/label"),
                                  .pictogram = answer.at("pictogram"),
                                  .service = string_of(answer, "service"),
                                  .question = string_of(answer, "question")});
    }
    triage.questions.push_back(std::move(question));
  }
  return triage;
}

PhraseGroup CardReader::group(const Card& card, const std::string& kind, const char* list,
                              const std::string& one) {
  const std::string base = kind + "/" + card.id + "/";
  PhraseGroup group{card.id, text(base + "name"), card.body.at("pictogram"), {}};
  for (const auto& phrase : card.body.at(list)) {
    const std::string id = phrase.at("id");
    const std::string path = base + one + "/" + id + "/text";
    group.phrases.push_back({id, text(path), packs_.italian(path), phrase.at("pictogram")});
  }
  return group;
}

PhraseGroup CardReader::phrases(const Card& card) {
  return group(card, "phrase_group", "phrases", "phrase");
}

PhraseGroup CardReader::school_messages(const Card& card) {
  return group(card, "message_group", "messages", "message");
}

Form CardReader::form(const Card& card) {
  const std::string base = "form/" + card.id + "/";
  const Json& body = card.body;
  Form form{.id = card.id,
            .title = text(base + "title"),
            .italian_title = packs_.italian(base + "title"),
            .summary = text(base + "summary"),
            .pictogram = body.at("pictogram"),
            .services = strings_of(body, "services"),
            .width_mm = body.at("size_mm").at(0),
            .height_mm = body.at("size_mm").at(1),
            .headings = {},
            .fields = {}};
  for (const auto& heading : list_of(body, "headings"))
    form.headings.push_back({heading.at("text"), box_of(heading)});
  for (const auto& field : body.at("fields")) {
    const std::string id = field.at("id");
    form.fields.push_back({.id = id,
                           .label = field.at("label"),
                           .box = box_of(field),
                           .kind = field.at("kind"),
                           .name = text(base + "field/" + id + "/name"),
                           .meaning = text(base + "field/" + id + "/meaning"),
                           .example = string_of(field, "example")});
  }
  return form;
}

Course CardReader::course(const Card& card) {
  const std::string base = "course/" + card.id + "/";
  const Json& body = card.body;
  return {.id = card.id,
          .name = text(base + "name"),
          .what = text(base + "what"),
          .level = body.at("level"),
          .hours = body.at("hours"),
          .from = body.at("from"),
          .until = body.at("until"),
          .child_care = body.at("child_care"),
          .free = body.at("free"),
          .women_only = body.value("women_only", false),
          .seats = optional_text(body, base, "seats"),
          .office = body.at("office"),
          .contact = string_of(body, "contact"),
          .pictogram = body.at("pictogram")};
}

Event CardReader::event(const Card& card) {
  const std::string base = "event/" + card.id + "/";
  const Json& body = card.body;
  return {.id = card.id,
          .name = text(base + "name"),
          .what = text(base + "what"),
          .starts = body.at("starts"),
          .minutes = body.at("minutes"),
          .repeats = string_of(body, "repeats"),
          .except = strings_of(body, "except"),
          .office = string_of(body, "office"),
          .address = string_of(body, "address"),
          .free = body.at("free"),
          .pictogram = body.at("pictogram")};
}

Association CardReader::association(const Card& card) {
  const std::string base = "association/" + card.id + "/";
  const Json& body = card.body;
  return {.id = card.id,
          .name = body.at("name"),
          .what = text(base + "what"),
          .languages = strings_of(body, "languages"),
          .address = body.at("address"),
          .phone = string_of(body, "phone"),
          .email = string_of(body, "email"),
          .hours = string_of(body, "hours"),
          .way = texts(body, base, "way", "way"),
          .pictogram = body.at("pictogram")};
}

Notice CardReader::notice(const Card& card) {
  const std::string base = "notice/" + card.id + "/";
  const Json& body = card.body;
  return {.id = card.id,
          .title = text(base + "title"),
          .text = text(base + "text"),
          .level = notice_level(body.at("level")),
          .from = body.at("from"),
          .until = body.at("until"),
          .services = strings_of(body, "services"),
          .pictogram = body.at("pictogram")};
}

std::vector<LocalHoliday> CardReader::holidays(const Card& layer) {
  std::vector<LocalHoliday> all;
  int n = 0;
  for (const auto& day : list_of(layer.body, "holidays"))
    all.push_back({day.at("on"),
                   text("layer/" + layer.id + "/holiday/" + std::to_string(++n) + "/name")});
  return all;
}

}  // namespace atrio::guide
